import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import {
  benefitGrantIds,
  benefitsDue,
  takeBenefit,
  usesLeft,
  type BenefitGrant,
  type Entitled,
} from '../../../domain/member/benefit-grants'
import type { Benefit } from '../../../domain/member/benefits'
import { on } from './a-standing'

const gift = (points: number): Benefit => ({ code: 'birthdayGift', points, daysBefore: 3, daysAfter: 3 })
const quota = (coupons: number): Benefit => ({ code: 'monthlyCouponQuota', coupons })
const lin = (benefits: Benefit[], tier = 'island'): Entitled => ({
  memberId: 'visitor-lin',
  tier,
  benefits,
  birthday: { month: 6, day: 10, setOn: '2026-01-01' },
})
const at = on('2026-06-09')
const only = (grants: BenefitGrant[]): BenefitGrant => {
  expect(grants).toHaveLength(1)
  return grants[0]!
}

describe('a granted benefit', () => {
  test('is due with its period in its id, and with its end', () => {
    expect(benefitsDue(lin([gift(88), quota(2), { code: 'multiplier', percent: 125 }]), [], at)).toEqual([
      {
        _id: 'visitor-lin:birthdayGift:2026',
        memberId: 'visitor-lin',
        benefit: 'birthdayGift',
        period: '2026',
        tier: 'island',
        quantity: 1,
        points: 88,
        uses: [],
        grantedAt: at,
        expiresAt: on('2026-06-14T00:00:00'),
      },
      expect.objectContaining({
        _id: 'visitor-lin:monthlyCouponQuota:2026-06',
        quantity: 2,
        points: 0,
        expiresAt: on('2026-07-01T00:00:00'),
      }),
    ])
  })

  test('is not due again once it is known', () => {
    const entitled = lin([gift(88), quota(2)])
    const known = benefitsDue(entitled, [], at)
    expect(known.map(({ _id }) => _id)).toEqual(benefitGrantIds(entitled, at))
    expect(benefitsDue(entitled, known, at)).toEqual([])
  })

  test('is not due without a birthday, or outside its span', () => {
    expect(benefitsDue({ ...lin([gift(88)]), birthday: null }, [], at)).toEqual([])
    expect(benefitsDue(lin([gift(88)]), [], on('2026-06-14T00:00:00'))).toEqual([])
  })

  test('is for the year of the birthday, also around New Year, and after the birthday was changed', () => {
    const born = { ...lin([gift(88)]), birthday: { month: 1, day: 2, setOn: '2025-01-01' } }
    const taken = only(benefitsDue(born, [], on('2026-12-31')))
    expect(taken.period).toBe('2027')
    const moved = { ...born, birthday: { month: 6, day: 10, setOn: '2027-02-01' } }
    expect(benefitsDue(moved, [taken], on('2027-06-10'))).toEqual([])
  })

  test('is raised by a higher tier, and never lowered', () => {
    const two = only(benefitsDue(lin([quota(2)]), [], at))
    const four = only(benefitsDue(lin([quota(4)], 'keeper'), [two], at))
    expect(four).toMatchObject({ _id: two._id, quantity: 4, tier: 'keeper' })
    expect(benefitsDue(lin([quota(1)], 'tide'), [four], at)).toEqual([])
  })

  test('as a gift grows with the tier until it is taken', () => {
    const granted = only(benefitsDue(lin([gift(88)]), [], at))
    expect(only(benefitsDue(lin([gift(188)]), [granted], at)).points).toBe(188)
    const used = takeBenefit(granted, 'use-1', at)
    expect(used.ok && benefitsDue(lin([gift(188)]), [used.value.grant], at)).toEqual([])
  })
})

describe('a use', () => {
  const two = only(benefitsDue(lin([quota(2)]), [], at))

  test('takes one, and the same one again takes nothing more, even later', () => {
    const first = takeBenefit(two, 'order-7', at)
    if (!first.ok) throw new Error('refused')
    expect(first.value).toMatchObject({ usedNow: true, grant: { uses: [{ useId: 'order-7', at }] } })
    expect(usesLeft(first.value.grant, at)).toBe(1)
    expect(takeBenefit(first.value.grant, 'order-7', two.expiresAt)).toEqual({
      ok: true,
      value: { grant: first.value.grant, usedNow: false },
    })
  })

  test('is refused once all are used, and once the period is over', () => {
    const grant = { ...two, uses: ['a', 'b'].map((useId) => ({ useId, at })) }
    expect(takeBenefit(grant, 'c', at)).toEqual({ ok: false, refusal: { code: 'benefitUsedUp', quantity: 2 } })
    expect(takeBenefit(two, 'c', two.expiresAt)).toEqual({
      ok: false,
      refusal: { code: 'benefitExpired', expiredAt: two.expiresAt },
    })
    expect(takeBenefit(two, 'c', two.expiresAt - 1).ok).toBe(true)
    expect(usesLeft(two, two.expiresAt)).toBe(0)
  })

  test('never exceeds what any tier on the way granted, whatever the order', () => {
    const step = fc.record({
      days: fc.nat(12),
      coupons: fc.integer({ min: 1, max: 4 }),
      useId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const stored = new Map<string, BenefitGrant>()
        let now = at
        for (const { days, coupons, useId } of steps) {
          now += days * dayMs
          for (const grant of benefitsDue(lin([quota(coupons)]), [...stored.values()], now))
            stored.set(grant._id, grant)
          for (const grant of stored.values()) {
            const used = takeBenefit(grant, useId, now)
            if (used.ok) stored.set(grant._id, used.value.grant)
          }
        }
        for (const { uses, quantity, expiresAt } of stored.values()) {
          expect(uses.length).toBeLessThanOrEqual(quantity)
          expect(quantity).toBeLessThanOrEqual(4)
          expect(new Set(uses.map(({ useId }) => useId)).size).toBe(uses.length)
          expect(uses.every((use) => use.at < expiresAt)).toBe(true)
        }
      }),
    )
  })
})
