import { benefitsDue, takeBenefit, type BenefitGrant, type Entitled } from '../../../domain/member/benefit-grants'
import { benefitStates } from '../../../domain/member/benefit-states'
import type { Benefit } from '../../../domain/member/benefits'
import { on } from './a-standing'

const gift: Benefit = { code: 'birthdayGift', points: 88, daysBefore: 3, daysAfter: 3 }
const quota = (coupons: number): Benefit => ({ code: 'monthlyCouponQuota', coupons })
const lin = (benefits: Benefit[]): Entitled => ({
  memberId: 'lin',
  tier: 'island',
  benefits,
  birthday: { month: 6, day: 10, setOn: '2026-01-01' },
})
const at = on('2026-06-09')
const used = (grant: BenefitGrant | undefined): BenefitGrant => {
  const taken = grant && takeBenefit(grant, 'a use', at)
  if (!taken?.ok) throw new Error('nothing to use')
  return taken.value.grant
}

describe('given a tier with benefits', () => {
  test('when nothing was granted yet, then what is by period is available, and the rest holds', () => {
    expect(benefitStates(lin([{ code: 'multiplier', percent: 125 }, gift, quota(2)]), [], at)).toEqual([
      { code: 'multiplier', gives: { code: 'multiplier', percent: 125 }, state: 'holds' },
      {
        code: 'birthdayGift',
        gives: { code: 'birthdayGift', points: 88 },
        state: 'available',
        left: 1,
        quantity: 1,
        expiresAt: on('2026-06-14T00:00:00'),
      },
      {
        code: 'monthlyCouponQuota',
        gives: { code: 'monthlyCouponQuota', coupons: 2 },
        state: 'available',
        left: 2,
        quantity: 2,
        expiresAt: on('2026-07-01T00:00:00'),
      },
    ])
  })

  test('when the birthday is over or unknown, then the gift is coming, or waits for one', () => {
    const [coming] = benefitStates(lin([gift]), [], on('2026-06-14T00:00:00'))
    expect(coming).toMatchObject({ state: 'coming', opensAt: on('2027-06-07T00:00:00') })
    const [missing] = benefitStates({ ...lin([gift]), birthday: null }, [], at)
    expect(missing).toMatchObject({ state: 'birthdayMissing', gives: { points: 88, daysBefore: 3, daysAfter: 3 } })
  })

  test('when all is used, then it says so until the period is over', () => {
    const known = [used(benefitsDue(lin([quota(1)]), [], at)[0])]
    expect(benefitStates(lin([quota(1)]), known, at)).toMatchObject([{ state: 'used', left: 0 }])
    expect(benefitStates(lin([quota(1)]), [], on('2026-07-01T00:00:00'))).toMatchObject([{ state: 'available' }])
  })

  test('when a higher tier granted more before, then it stays for its period, named by what it was', () => {
    const known = [used(benefitsDue(lin([quota(4)]), [], at)[0])]
    expect(benefitStates(lin([{ code: 'multiplier', percent: 110 }]), known, at)).toMatchObject([
      { code: 'multiplier' },
      { code: 'monthlyCouponQuota', gives: { coupons: 4 }, state: 'available', left: 3, quantity: 4 },
    ])
  })
})
