import { View, Text } from '@tarojs/components'
import { useWords } from '../words'
import { Ring } from './Ring'
import './seal.css'

/** The verdict that an item is genuine: its ring draws itself, then the word is stamped. */
export function Seal({ size = 104, still = false }: { size?: number; still?: boolean }) {
  const words = useWords()
  return (
    <View className={`seal${still ? ' seal-still' : ''}`} style={{ width: `${size}px`, height: `${size}px` }}>
      <Ring share={1} from={still ? 1 : 0} size={size}>
        <View className="seal-face">
          <Text className="seal-word" style={{ fontSize: `${Math.round(size * 0.27)}px` }}>
            {words.scan.seal}
          </Text>
        </View>
      </Ring>
      <View className="seal-wave" />
    </View>
  )
}
