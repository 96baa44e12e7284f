import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sayGift } from '../../../../contract/sentences/rewards'
import { Button } from '../../../ui/Button'
import { CountUp } from '../../../ui/CountUp'
import { Icon } from '../../../ui/Icon'
import { Picture } from '../../../ui/Picture'
import { useSpeech } from '../../../words'
import { figure, moment } from '../../../words/figures'
import { placeOf } from '../address/address'
import type { Redeemed } from './useRedeem'
import './redeemedPanel.css'

interface Props {
  redeemed: Redeemed
  /** What could be spent before: the number counts down from there. */
  before: number
  /** What can be spent now, as it was asked for since. */
  now: number
  onClose: () => void
  /** Redeems one more. */
  onAgain: () => void
}

/** The moment it is theirs: what it is, what is left, and one next step. */
export function RedeemedPanel({ redeemed, before, now, onClose, onAgain }: Props) {
  const { words, locale } = useSpeech()
  const { order, pointsLeft, earns, redeemedNow } = redeemed
  // What comes back on top may be there by the time the page has looked again.
  const cameBack = redeemedNow && earns > 0 && now === pointsLeft + earns
  const left = cameBack ? now : pointsLeft
  const { redeem } = words.mall
  return (
    <View className="redeemed">
      <View className="redeemed-picture">
        <Picture picture={order.picture} size={128} />
        <View className="redeemed-tick">
          <Icon name="check" size={24} />
        </View>
      </View>
      <Text className="redeemed-title">{redeemedNow ? redeem.done : redeem.earlier}</Text>
      <Text className="redeemed-name">{order.title}</Text>
      <Text className="redeemed-body">
        {redeemedNow
          ? order.gives
            ? sayGift(order.gives, locale)
            : redeem.doneBodies[order.kind]
          : redeem.earlierBody(moment(order.placedAt, locale))}
      </Text>
      {order.address && (
        <Text className="redeemed-body">{`${words.mall.redeem.address} ${placeOf(order.address)}`}</Text>
      )}
      <View className="redeemed-left">
        <Text className="redeemed-left-name">{redeem.left}</Text>
        <CountUp className="redeemed-left-points" from={redeemedNow ? before : left} value={left} delayMs={500} />
      </View>
      {earns > 0 && (
        <Text className="redeemed-body">{(cameBack ? redeem.cameBack : redeem.earns[order.kind])(figure(earns))}</Text>
      )}
      <Button
        text={redeem.toOrder}
        onTap={() => Taro.redirectTo({ url: `/packages/mall/order/index?id=${order.id}` })}
      />
      {!redeemedNow && <Button text={redeem.more} kind="outline" onTap={onAgain} />}
      <Button text={redeem.again} kind="quiet" onTap={onClose} />
    </View>
  )
}
