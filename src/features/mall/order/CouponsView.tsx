import { Text, View } from '@tarojs/components'
import { sayBenefit } from '../../../../contract/sentences/tier'
import type { Output } from '../../../../contract'
import { Notice } from '../../../ui/Notice'
import { Picture } from '../../../ui/Picture'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { day, figure } from '../../../words/figures'
import { openOrder, toMall } from '../places'
import './couponsView.css'

type Coupon = Output<'mall', 'listCoupons'>['coupons'][number]
export type TierCoupon = Output<'member', 'standing'>['benefits'][number]

interface Props {
  coupons: readonly Coupon[]
  /** What the tier gives this month beside them. */
  byTier: readonly TierCoupon[]
  onShowCode: () => void
}

/** Everything to show at a counter: what it is worth, until when, and what to do with it. */
export function CouponsView({ coupons, byTier, onShowCode }: Props) {
  const { coupons: say, toMall: look } = useSpeech().words.mall
  if (coupons.length + byTier.length === 0)
    return <Notice icon="ticket" title={say.emptyTitle} body={say.emptyBody} action={{ text: look, onTap: toMall }} />
  return (
    <View>
      {coupons.map((coupon) => (
        <CouponRow key={coupon.orderId} coupon={coupon} />
      ))}
      {byTier.map((coupon) => (
        <TierCouponRow key={coupon.code} coupon={coupon} onShowCode={onShowCode} />
      ))}
    </View>
  )
}

function CouponRow({ coupon }: { coupon: Coupon }) {
  const { words, locale } = useSpeech()
  const { coupons: say, coupon: one } = words.mall
  const isOver = coupon.state !== 'available'
  return (
    <Tappable className={`panel coupon-row${isOver ? ' coupon-row-over' : ''}`} onTap={() => openOrder(coupon.orderId)}>
      <View className="coupon-row-head">
        <Picture picture={coupon.picture} size={64} />
        <View className="coupon-row-words">
          <Text className="coupon-row-title">{coupon.title}</Text>
          {coupon.worth !== '' && <Text className="coupon-row-fact">{coupon.worth}</Text>}
          {coupon.expiresAt !== null && (
            <Text className="coupon-row-fact">{one.until(day(coupon.expiresAt - 1, locale))}</Text>
          )}
        </View>
      </View>
      {coupon.how !== '' && <Text className="coupon-row-how">{coupon.how}</Text>}
      {coupon.stores.length > 0 && <Text className="coupon-row-how">{words.mall.stores.only(coupon.stores)}</Text>}
      <Text className="coupon-row-way">{isOver ? one.states[coupon.state] : say.ways[coupon.kind]}</Text>
    </Tappable>
  )
}

function TierCouponRow({ coupon, onShowCode }: { coupon: TierCoupon; onShowCode: () => void }) {
  const { words, locale } = useSpeech()
  const until = coupon.expiresAt === null ? '' : words.mall.coupon.until(day(coupon.expiresAt - 1, locale))
  return (
    <Tappable className="panel coupon-row" onTap={onShowCode}>
      <Text className="coupon-row-title">{sayBenefit(coupon.gives, locale)}</Text>
      <Text className="coupon-row-fact">{`${words.standing.left(figure(coupon.left ?? 0))} · ${until}`}</Text>
      <Text className="coupon-row-how">{words.standing.couponsHow}</Text>
      <Text className="coupon-row-way">{words.mall.coupon.show}</Text>
    </Tappable>
  )
}
