import { couponExpiryOf } from '../../../domain/mall/coupon'
import type { Order } from '../../../domain/mall/order'

/** An order from before shop coupons were used at a till. */
type Before = Omit<Order, 'couponUntil' | 'couponUses'> & Partial<Pick<Order, 'couponUntil' | 'couponUses'>>

/** Nobody can have used a coupon of which no uses were kept; what was cancelled or given back has none left to use. */
export const couponUses = (order: Before): Order => ({
  ...order,
  couponUses: order.couponUses ?? [],
  couponUntil: order.couponUntil === undefined ? expiryOf(order) : order.couponUntil,
})

const expiryOf = ({ state, gift, placedAt }: Before): number | null =>
  state === 'cancelled' || state === 'refunded' ? null : couponExpiryOf(gift, placedAt)
