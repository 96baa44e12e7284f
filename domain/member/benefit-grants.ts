import { monthAfter, monthAt, monthStart } from '../months'
import { no, yes, type Result } from '../result'
import type { Benefit } from './benefits'
import { birthdaySpanAt, type Birthday } from './birthday'

/** A benefit granted for one period. Its id is natural, so a period's grant exists once, whoever makes it and how often. */
export interface BenefitGrant {
  /** `<memberId>:<benefit>:<period>` */
  _id: string
  memberId: string
  benefit: 'birthdayGift' | 'monthlyCouponQuota'
  /** The year of the birthday, or the month of the quota. */
  period: string
  /** The tier that gave it. */
  tier: string
  /** How often it may be used. */
  quantity: number
  /** The points that a use books; 0 where it is worth something else. */
  points: number
  /** At most as many as the quantity. */
  uses: readonly { useId: string; at: number }[]
  grantedAt: number
  /** Exclusive. */
  expiresAt: number
}

/** A grant before it is known what has been granted and used already. */
type Offer = Omit<BenefitGrant, 'uses' | 'grantedAt'>

export interface Entitled {
  memberId: string
  tier: string
  benefits: readonly Benefit[]
  birthday: Birthday | null
}

/** The ids of the grants that may be due now, at most one a benefit, for the door to load. */
export const benefitGrantIds = (entitled: Entitled, at: number): string[] =>
  offersAt(entitled, at).map((offer) => offer._id)

/**
 * What is to be stored now: grants not made yet, and those a higher tier has raised since. `known` is what those ids
 * hold already. What was granted is never lowered: a member keeps a period's benefit through a downgrade.
 */
export function benefitsDue(entitled: Entitled, known: readonly BenefitGrant[], at: number): BenefitGrant[] {
  return offersAt(entitled, at).flatMap((offer) => {
    const before = known.find((grant) => grant._id === offer._id)
    if (!before) return [{ ...offer, uses: [], grantedAt: at }]
    const raised = raise(before, offer)
    return raised ? [raised] : []
  })
}

/** The grants of this moment: those stored, raised where the tier gives more by now, and those not made yet. */
export function grantsAt(entitled: Entitled, known: readonly BenefitGrant[], at: number): BenefitGrant[] {
  const due = benefitsDue(entitled, known, at)
  return [...known.filter(({ _id }) => !due.some((grant) => grant._id === _id)), ...due]
}

export type BenefitRefusal = { code: 'benefitExpired'; expiredAt: number } | { code: 'benefitUsedUp'; quantity: number }

/** Takes one use of a grant. `useId` names the use: the same one again is the same use, and takes nothing more. */
export function takeBenefit(
  grant: BenefitGrant,
  useId: string,
  at: number,
): Result<{ grant: BenefitGrant; usedNow: boolean }, BenefitRefusal> {
  if (grant.uses.some((use) => use.useId === useId)) return yes({ grant, usedNow: false })
  if (at >= grant.expiresAt) return no({ code: 'benefitExpired', expiredAt: grant.expiresAt })
  if (grant.uses.length >= grant.quantity) return no({ code: 'benefitUsedUp', quantity: grant.quantity })
  return yes({ grant: { ...grant, uses: [...grant.uses, { useId, at }] }, usedNow: true })
}

/** How often a grant can still be used. */
export const usesLeft = (grant: BenefitGrant, at: number): number =>
  at >= grant.expiresAt ? 0 : grant.quantity - grant.uses.length

/** A gift grows with the tier until it is taken; a quota grows at any time. */
function raise(grant: BenefitGrant, offer: Offer): BenefitGrant | null {
  const quantity = Math.max(grant.quantity, offer.quantity)
  const points = grant.uses.length === 0 ? Math.max(grant.points, offer.points) : grant.points
  if (quantity === grant.quantity && points === grant.points) return null
  return { ...grant, quantity, points, tier: offer.tier }
}

const offersAt = (entitled: Entitled, at: number): Offer[] =>
  entitled.benefits.flatMap((benefit) => offerOf(entitled, benefit, at) ?? [])

function offerOf({ memberId, tier, birthday }: Entitled, benefit: Benefit, at: number): Offer | null {
  if (benefit.code === 'monthlyCouponQuota') {
    const period = monthAt(at)
    return {
      _id: `${memberId}:${benefit.code}:${period}`,
      memberId,
      benefit: benefit.code,
      period,
      tier,
      quantity: benefit.coupons,
      points: 0,
      expiresAt: monthStart(monthAfter(period, 1)),
    }
  }
  if (benefit.code !== 'birthdayGift' || !birthday) return null
  const span = birthdaySpanAt(birthday, benefit, at)
  if (!span) return null
  const period = String(span.year)
  return {
    _id: `${memberId}:${benefit.code}:${period}`,
    memberId,
    benefit: benefit.code,
    period,
    tier,
    quantity: 1,
    points: benefit.points,
    expiresAt: span.until,
  }
}
