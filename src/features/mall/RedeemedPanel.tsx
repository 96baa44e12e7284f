import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../ui/Button'
import { CountUp } from '../../ui/CountUp'
import { Icon } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { useWords } from '../../words'
import { placeOf } from './address'
import type { Redeemed } from './useRedeem'
import './redeemedPanel.css'

interface Props {
  redeemed: Redeemed
  /** What could be spent before: the number counts down from there. */
  before: number
  onClose: () => void
}

/** The moment it is theirs: what it is, what is left, and one next step. */
export function RedeemedPanel({ redeemed: { order, pointsLeft }, before, onClose }: Props) {
  const words = useWords()
  const { redeem } = words.mall
  return (
    <View className="redeemed">
      <View className="redeemed-picture">
        <Picture picture={order.picture} size={128} />
        <View className="redeemed-tick">
          <Icon name="check" size={24} />
        </View>
      </View>
      <Text className="redeemed-title">{redeem.done}</Text>
      <Text className="redeemed-name">{order.title}</Text>
      <Text className="redeemed-body">{order.gives ?? redeem.doneBodies[order.kind]}</Text>
      {order.address && (
        <Text className="redeemed-body">{`${words.mall.redeem.address} ${placeOf(order.address)}`}</Text>
      )}
      <View className="redeemed-left">
        <Text className="redeemed-left-name">{redeem.left}</Text>
        <CountUp className="redeemed-left-points" from={before} value={pointsLeft} delayMs={500} />
      </View>
      <Button
        text={redeem.toOrder}
        onTap={() => Taro.redirectTo({ url: `/packages/mall/order/index?id=${order.id}` })}
      />
      <Button text={redeem.again} kind="quiet" onTap={onClose} />
    </View>
  )
}
