import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import { couponOf, takeCoupon, type CouponUse } from '../../../domain/mall/coupon'
import type { Gift } from '../../../domain/mall/gift'
import { orderFrom, type Order } from '../../../domain/mall/order'
import { moveOrder, undoOrder } from '../../../domain/mall/order-life'

const redeemedAt = Date.parse('2026-11-02T14:05:00+08:00')
/** Midnight after the thirtieth day. */
const expiresAt = Date.parse('2026-12-03T00:00:00+08:00')

function order(gift: Gift | null = { code: 'shopCoupon', uses: 3, days: 30 }): Order {
  const made = orderFrom({
    _id: 'redeem-D1',
    kind: 'spend',
    memberId: 'lin',
    at: redeemedAt,
    postings: [],
    growth: 0,
    reason: { rule: 'redeem', version: 1, inputs: {}, sentence: '' },
    order: {
      orderId: 'D1',
      rewardId: 'r',
      variantId: 'v',
      kind: 'virtual',
      title: '试饮一杯',
      picture: 'coupon',
      specification: '',
      points: 10,
      segmentId: 'r:v:0',
      hold: 'D1@1',
      sealedAddress: null,
      gift,
      requestId: 'request-1',
    },
  })
  if (!made) throw new Error('the entry is a redemption')
  return made
}
const oneUse = (at: number, operator = '陈屿'): CouponUse => ({ at, operator, till: '文三路店' })
function used(before: Order, at: number, left: number): Order {
  const after = takeCoupon(before, oneUse(at), left)
  if (!after.ok) throw new Error(after.refusal.code)
  return after.value
}

describe('a shop coupon', () => {
  test('can be used from the moment it was redeemed through the whole of its last day', () => {
    expect(order().couponUntil).toBe(expiresAt)
    expect(couponOf(order(), redeemedAt)).toEqual({ state: 'available', left: 3, quantity: 3, expiresAt, uses: [] })
    expect(used(order(), expiresAt - 1, 3).couponUses).toEqual([oneUse(expiresAt - 1)])
    expect(couponOf(order(), expiresAt)).toMatchObject({ state: 'expired', left: 3 })
    expect(takeCoupon(order(), oneUse(expiresAt), 3)).toEqual({
      ok: false,
      refusal: { code: 'couponExpired', expiredAt: expiresAt },
    })
  })

  test('closes its order with the first use, and stays usable until nothing is left', () => {
    const once = used(order(), redeemedAt + 5, 3)
    expect(once).toMatchObject({ state: 'closed', dueAt: null, couponUntil: expiresAt })
    expect(once.history).toEqual([
      { state: 'received', at: redeemedAt },
      { state: 'closed', at: redeemedAt + 5 },
    ])
    const gone = used(used(once, redeemedAt + 6, 2), redeemedAt + 7, 1)
    expect(gone).toMatchObject({ state: 'closed', couponUntil: null, history: once.history })
    expect(couponOf(gone, redeemedAt + 8)).toMatchObject({ state: 'usedUp', left: 0 })
  })

  test('that closed by time is used all the same', () => {
    const closed = moveOrder(order(), 'close', redeemedAt + 7 * dayMs)
    if (!closed.ok) throw new Error('a received order closes')
    expect(used(closed.value, redeemedAt + 8 * dayMs, 3)).toMatchObject({ state: 'closed', couponUses: [{}] })
  })

  test('tells the till that saw more than is left who took one, and takes nothing', () => {
    const once = used(order(), redeemedAt + 5, 3)
    const told = { usedAt: redeemedAt + 5, operator: '陈屿', till: '文三路店' }
    expect(takeCoupon(once, oneUse(redeemedAt + 9), 3)).toEqual({
      ok: false,
      refusal: { code: 'couponUsed', left: 2, ...told },
    })
    const single = used(order({ code: 'shopCoupon', uses: 1, days: 30 }), redeemedAt + 5, 1)
    expect(takeCoupon(single, oneUse(expiresAt + dayMs), 1)).toEqual({
      ok: false,
      refusal: { code: 'couponUsed', left: 0, ...told },
    })
  })

  test('whose points went back is none any more, and used once its points stay spent', () => {
    const undone = undoOrder(order(), 'refund', { at: redeemedAt, why: '重复兑换', restock: true })
    if (!undone.ok) throw new Error('an unused coupon can be given back')
    expect(undone.value.couponUntil).toBeNull()
    expect(couponOf(undone.value, redeemedAt)).toBeNull()
    expect(takeCoupon(undone.value, oneUse(redeemedAt), 3)).toMatchObject({ refusal: { code: 'couponGivenBack' } })
    for (const command of ['refund', 'cancel'] as const)
      expect(
        undoOrder(used(order(), redeemedAt, 3), command, { at: redeemedAt, why: '', restock: true }),
      ).toMatchObject({ refusal: { code: 'orderTransitionRefused', from: 'closed' } })
  })

  test('is in no order that gave something else', () => {
    for (const gift of [null, { code: 'makeUpCards', cards: 2 } as const]) {
      expect(order(gift).couponUntil).toBeNull()
      expect(couponOf(order(gift), redeemedAt)).toBeNull()
      expect(takeCoupon(order(gift), oneUse(redeemedAt), 1)).toMatchObject({ refusal: { code: 'couponUnknown' } })
    }
  })

  test('is never used more often than it says, whenever and by whoever it is tried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.record({ at: fc.nat({ max: 40 * dayMs }), left: fc.integer({ min: 1, max: 6 }) }), {
          maxLength: 20,
        }),
        (uses, tries) => {
          const start = order({ code: 'shopCoupon', uses, days: 30 })
          const end = tries.reduce((before, { at, left }) => {
            const after = takeCoupon(before, oneUse(redeemedAt + at), left)
            return after.ok ? after.value : before
          }, start)
          const taken = end.couponUses
          expect(taken.length).toBeLessThanOrEqual(uses)
          expect(taken.every(({ at }) => at < expiresAt)).toBe(true)
          expect(end.couponUntil === null).toBe(taken.length === uses)
          expect(end.state).toBe(taken.length > 0 ? 'closed' : 'received')
        },
      ),
    )
  })
})
