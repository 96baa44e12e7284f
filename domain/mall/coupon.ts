import { dayMs, nextDayAt } from '../calendar'
import { no, yes, type Result } from '../result'
import type { Gift } from './gift'
import type { Order } from './order'
import { moveOrder, stands } from './order-life'

/** One use of a shop coupon at a counter. */
export interface CouponUse {
  at: number
  /** Who took it: their name, for colleagues alone. */
  operator: string
  /** What the till calls itself, for the member too; empty where it has no name. */
  till: string
  /** The store it stands in, where the brand keeps one. */
  storeId?: string
}

export const couponStates = ['available', 'usedUp', 'expired'] as const

/** A shop coupon as it stands at a moment. */
export interface Coupon {
  state: (typeof couponStates)[number]
  /** How often it can still be used. */
  left: number
  /** How often it could be used when it was redeemed. */
  quantity: number
  /** Exclusive. */
  expiresAt: number
  /** Oldest first, at most as many as the quantity. */
  uses: readonly CouponUse[]
}

export type CouponRefusal =
  | { code: 'couponUnknown' }
  | { code: 'couponGivenBack' }
  | { code: 'couponExpired'; expiredAt: number }
  | { code: 'couponUsed'; usedAt: number; operator: string; till: string; left: number }

/** When a coupon that is redeemed at a moment runs out, with its last day; null where the gift is none. */
export const couponExpiryOf = (gift: Gift | null, redeemedAt: number): number | null =>
  gift?.code === 'shopCoupon' ? nextDayAt(redeemedAt + gift.days * dayMs) : null

/** The coupon that an order gave; null where it gave none, and once its points went back. */
export function couponOf({ gift, state, placedAt, couponUses }: Order, at: number): Coupon | null {
  const expiresAt = couponExpiryOf(gift, placedAt)
  if (gift?.code !== 'shopCoupon' || expiresAt === null || !stands(state)) return null
  const left = gift.uses - couponUses.length
  const known = { left, quantity: gift.uses, expiresAt, uses: couponUses }
  if (left <= 0) return { ...known, state: 'usedUp' }
  return { ...known, state: at < expiresAt ? 'available' : 'expired' }
}

/**
 * Takes one use of a coupon, which closes its order: what was used even once is not given back any more.
 *
 * @param leftSeen what was left when it was offered: where another till took one since, it is told before a second goes.
 */
export function takeCoupon(order: Order, use: CouponUse, leftSeen: number): Result<Order, CouponRefusal> {
  if (order.gift?.code !== 'shopCoupon') return no({ code: 'couponUnknown' })
  const coupon = couponOf(order, use.at)
  if (!coupon) return no({ code: 'couponGivenBack' })
  const last = coupon.uses[coupon.uses.length - 1]
  if (last && coupon.left !== leftSeen)
    return no({ code: 'couponUsed', usedAt: last.at, operator: last.operator, till: last.till, left: coupon.left })
  if (coupon.state !== 'available') return no({ code: 'couponExpired', expiredAt: coupon.expiresAt })
  const moved = moveOrder(order, 'use', use.at)
  if (!moved.ok) return no({ code: 'couponGivenBack' })
  const couponUntil = coupon.left === 1 ? null : coupon.expiresAt
  return yes({ ...moved.value, couponUntil, couponUses: [...coupon.uses, use] })
}
