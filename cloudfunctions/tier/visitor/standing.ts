import type { Order } from '../../../domain/mall/order'
import { couponOf } from '../../../domain/mall/coupon'
import { yes } from '../../../domain/result'
import { usableCoupons } from '../../mall/coupons'
import type { Handler } from '../../kernel/call/serve'
import { standingOf } from '../standing'

/** The member's own tier: forecast, benefits and history; with the first page, the shop coupons they can use. */
export const standing: Handler<'member', 'standing'> = async (call, page) => {
  const [known, orders] = await Promise.all([
    standingOf(call, call.visitorId, page),
    page.after ? [] : usableCoupons(call, call.visitorId, call.at),
  ])
  if (!known.ok) return known
  return yes({ ...known.value, coupons: orders.flatMap((order) => presentOnCard(order, call.at) ?? []), now: call.at })
}

function presentOnCard(order: Order, at: number) {
  const coupon = couponOf(order, at)
  return coupon && { orderId: order._id, title: order.title, left: coupon.left, expiresAt: coupon.expiresAt }
}
