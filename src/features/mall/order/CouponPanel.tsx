import { Text, View } from '@tarojs/components'
import { Button } from '../../../ui/Button'
import { useSpeech } from '../../../words'
import { day, moment } from '../../../words/figures'
import { openStores } from '../places'
import type { Order } from './order'
import './couponPanel.css'

type Coupon = NonNullable<Order['coupon']>

interface Props {
  coupon: Coupon
  /** The only stores that take it; empty where all of them do. */
  stores: readonly { id: string; name: string }[]
  onShowCode: () => void
}

/** A shop coupon: what is left of it until when, how it is used, and where it was. That it is used up stands above it. */
export function CouponPanel({ coupon, stores, onShowCode }: Props) {
  const { words, locale } = useSpeech()
  const { coupon: say } = words.mall
  const { state, left, quantity, expiresAt, uses } = coupon
  return (
    <View className="panel order-part">
      <Text className="section-title">{say.title}</Text>
      {state === 'available' && <Text className="coupon-left">{say.left(String(left), String(quantity))}</Text>}
      {state !== 'usedUp' && <Text className="order-soft">{say.until(day(expiresAt - 1, locale))}</Text>}
      {stores.length > 0 && (
        <Text className="order-soft">{words.mall.stores.only(stores.map(({ name }) => name))}</Text>
      )}
      {uses.length > 0 && (
        <View className="coupon-uses">
          {uses.map(({ usedAt, till }) => (
            <View key={usedAt} className="order-fact">
              <Text className="order-line coupon-till">{say.usedAt(till)}</Text>
              <Text className="order-soft">{moment(usedAt, locale)}</Text>
            </View>
          ))}
        </View>
      )}
      {state === 'available' && (
        <View className="coupon-show">
          <Text className="order-soft">{say.how}</Text>
          <Button text={say.show} kind="outline" onTap={onShowCode} />
          <Button text={words.mall.stores.see} kind="quiet" onTap={openStores} />
        </View>
      )}
    </View>
  )
}
