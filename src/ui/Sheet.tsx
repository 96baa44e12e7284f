import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../words'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './sheet.css'

/** Comes up from below over the page; a tap beside it or on the cross puts it away. */
export function Sheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const words = useWords()
  return (
    <View className="sheet" catchMove>
      <View className="sheet-shade" onClick={onClose} />
      <View className="sheet-panel">
        <Tappable className="sheet-close" label={words.close} onTap={onClose}>
          <Icon name="close" size={20} />
        </Tappable>
        {children}
      </View>
    </View>
  )
}
