import { Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { moment } from '../../../words/figures'
import { openOrder } from '../places'
import { useEarlierOrder } from './useRedeem'
import './earlierOrder.css'

/** On a reward's page: that it was redeemed on an earlier visit which never heard of it, and the way to the order. */
export function EarlierOrder({ rewardId }: { rewardId: string }) {
  const { words, locale } = useSpeech()
  const order = useEarlierOrder(rewardId)
  if (!order) return null
  return (
    <Tappable className="earlier-order" onTap={() => openOrder(order.id)}>
      <Icon name="check" size={20} />
      <View className="earlier-order-words">
        <Text>{words.mall.redeem.found(moment(order.placedAt, locale))}</Text>
      </View>
      <Text className="earlier-order-way">{words.mall.redeem.toOrder}</Text>
    </Tappable>
  )
}
