import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { LinkRow } from '../../ui/LinkRow'
import { useSpeech } from '../../words'
import { day } from '../../words/figures'
import type { Coupon } from './useStanding'

/** The redeemed shop coupons that can be used now, the soonest to run out first; each leads to its order. */
export function Coupons({ coupons }: { coupons: Coupon[] }) {
  const { words, locale } = useSpeech()
  if (coupons.length === 0) return null
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.standing.coupons}</Text>
      </View>
      <View className="panel">
        {coupons.map(({ orderId, title, expiresAt }) => (
          <LinkRow
            key={orderId}
            icon="gift"
            text={title}
            note={words.standing.until(day(expiresAt - 1, locale))}
            onTap={() => void Taro.navigateTo({ url: `/packages/mall/order/index?id=${orderId}` })}
          />
        ))}
      </View>
      <Text className="panel-note">{words.standing.couponsHow}</Text>
    </View>
  )
}
