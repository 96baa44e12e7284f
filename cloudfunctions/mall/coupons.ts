import type { InferOutput } from 'valibot'
import type { couponAtTill, memberCoupon } from '../../contract/mall/views'
import { couponOf } from '../../domain/mall/coupon'
import type { Order } from '../../domain/mall/order'
import type { Platform } from '../kernel/ports/platform'
import { freshOrders, stillFresh } from './orders'

/** More than anybody carries to a counter; those that run out soonest are there. */
const couponsMax = 20

/**
 * The orders whose shop coupons a member can use now, those just placed included; the soonest to run out first.
 *
 * @param justPlaced the member's fresh orders, where somebody reads them anyway
 */
export async function usableCoupons(
  { store }: Platform,
  memberId: string,
  at: number,
  justPlaced = freshOrders(store, memberId, at),
): Promise<Order[]> {
  const [{ documents }, fresh] = await Promise.all([
    store.page('orders', 'byMemberCoupon', { equals: { memberId }, range: { from: at + 1 }, limit: couponsMax }),
    justPlaced,
  ])
  const given = fresh.filter(({ gift }) => gift?.code === 'shopCoupon')
  // One that has its document by now stands in the page, where something is left of it.
  return [...documents, ...(await stillFresh(store, given))]
    .sort((left, right) => (left.couponUntil ?? 0) - (right.couponUntil ?? 0))
    .slice(0, couponsMax)
}

/** A coupon as a counter and the desk see it, those who took it included; null where the order gave none. */
export function presentCoupon(order: Order, at: number): InferOutput<typeof couponAtTill> | null {
  const coupon = couponOf(order, at)
  return (
    coupon && { ...coupon, uses: coupon.uses.map(({ at: usedAt, operator, till }) => ({ usedAt, operator, till })) }
  )
}

/** A coupon as its member sees it: where and when it was used, and not by whom. */
export function presentOwnCoupon(order: Order, at: number): InferOutput<typeof memberCoupon> | null {
  const coupon = couponOf(order, at)
  return coupon && { ...coupon, uses: coupon.uses.map(({ at: usedAt, till }) => ({ usedAt, till })) }
}
