import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { couponUses } from '../../../cloudfunctions/mall/upcasts/coupon-uses'
import { dayMs, nextDayAt } from '../../../domain/calendar'
import type { Order } from '../../../domain/mall/order'

/** Orders as they were stored then. */
const before: Order[] = JSON.parse(readFileSync(join(__dirname, 'before-coupon-uses.json'), 'utf8'))
const [coupon, mug, givenBack, old] = before.map(couponUses)

describe('given orders from before coupons were used at a till, then', () => {
  it('a shop coupon lasts as it said, unused, also once its order closed by itself', () => {
    expect(coupon).toMatchObject({ couponUses: [], couponUntil: nextDayAt(before[0]!.placedAt + 30 * dayMs) })
    expect(old).toMatchObject({ state: 'closed', couponUses: [], couponUntil: expect.any(Number) })
  })

  it('what gave no coupon, or was given back, has none', () => {
    expect(mug).toMatchObject({ couponUses: [], couponUntil: null })
    expect(givenBack).toMatchObject({ state: 'refunded', couponUses: [], couponUntil: null })
  })

  it('everything else stays as it was', () => {
    for (const order of before) expect(couponUses(order)).toMatchObject(order)
  })
})

it('given an order that knows its uses, then it stays as it is', () => {
  const used = { ...coupon!, couponUses: [{ at: 9, operator: '陈屿', till: '' }], couponUntil: null }
  expect(couponUses(used)).toEqual(used)
})
