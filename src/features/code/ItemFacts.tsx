import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import type { Finding } from './useScan'
import './itemFacts.css'

/** Which item it is, down to its own number, when it was made, and the way to what there is to read about it. */
export function ItemFacts({ finding: { product, code } }: { finding: Finding }) {
  const { scan } = useWords()
  if (!product) return null
  const { id, name, tagline, batchId, batchLabel, serial, madeOn, bestBefore } = product
  const dates = [madeOn && scan.madeOn(madeOn), bestBefore && scan.bestBefore(bestBefore)].filter(Boolean)
  const url = `/packages/member/product/index?id=${id}${batchId === '' ? '' : `&batch=${batchId}`}`
  return (
    <View className="item">
      <Text className="item-name">{name}</Text>
      <Text className="item-tagline">{tagline}</Text>
      {dates.length > 0 && <Text className="item-dates">{dates.join(' · ')}</Text>}
      {serial !== null && <Text className="item-batch">{scan.serial(batchLabel, String(serial))}</Text>}
      <Text className="item-code mono">{code}</Text>
      <Tappable className="item-more" onTap={() => void Taro.navigateTo({ url })}>
        <Text>{scan.aboutProduct}</Text>
        <Icon name="forward" size={16} />
      </Tappable>
    </View>
  )
}
