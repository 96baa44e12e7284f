import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import './copy.css'

/** Puts a number into the phone's clipboard. */
export function Copy({ text }: { text: string }) {
  const words = useWords()
  const copy = async () => {
    await Taro.setClipboardData({ data: text })
    await Taro.showToast({ title: words.mall.order.copied, icon: 'none' })
  }
  return (
    <Tappable className="copy" onTap={() => void copy()}>
      <Icon name="copy" size={16} />
      <Text>{words.mall.order.copy}</Text>
    </Tappable>
  )
}
