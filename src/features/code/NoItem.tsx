import { View, Text } from '@tarojs/components'
import { sayHeadline } from '../../../contract/sentences/code'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { useSpeech } from '../../words'
import { Advice } from './Advice'
import { openCapture, startScan } from './startScan'
import type { Finding } from './useScan'
import './noItem.css'

/** Something that is no item's code, and no cause for alarm: the product's retail barcode, or somebody else's code. */
export function NoItem({ finding }: { finding: Finding }) {
  const speech = useSpeech()
  const { words } = speech
  const { product, advice } = finding
  const { title, body } = sayHeadline(finding, speech)
  return (
    <View className="finding">
      <View className="no-item-stage">
        {product ? (
          <Picture picture={product.picture} size={176} />
        ) : (
          <View className="no-item-mark">
            <Icon name="scan" size={36} />
          </View>
        )}
      </View>
      <Text className="finding-title">{title}</Text>
      <Text className="finding-sentence">{body}</Text>
      <Advice advice={advice} />
      <Button text={words.scan.rescan} onTap={startScan} />
      <Button text={words.home.type} kind="quiet" onTap={openCapture} />
    </View>
  )
}
