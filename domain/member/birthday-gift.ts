import type { Entry } from '../points/ledger'
import { fill } from '../points/lots'
import { lastDayFor, type ExpiryRule } from '../points/policies'
import { no, yes, type Result } from '../result'
import { grantsAt, takeBenefit, type BenefitGrant } from './benefit-grants'
import { nextBirthdaySpanFrom } from './birthday'
import { afterEntry, entitledAt, type CardAfter, type Member } from './member'
import { tierOf } from './tier'
import type { TierRules } from './tier-move'

export type BirthdayGiftRefusal =
  | { code: 'birthdayMissing' }
  /** The tier gives none. */
  | { code: 'benefitNotGiven' }
  | { code: 'birthdayGiftNotYet'; opensAt: number }

/** What is stored together; where the gift was taken before, only which entry booked it. */
export type ClaimedGift =
  { claimedNow: true; entry: Entry; card: CardAfter; grant: BenefitGrant } | { claimedNow: false; entryId: string }

/** One gift a year is taken once: its use has no other name. */
const useId = 'claim'

/** Claims the birthday gift of the span of days we are in; the year is its identity. It gives no growth. */
export function claimBirthdayGift(given: {
  member: Member
  known: readonly BenefitGrant[]
  tierRules: TierRules
  /** The programme's rule, for gifts without one of their own. */
  pointsExpiry: ExpiryRule
  ruleVersion: number
  at: number
}): Result<ClaimedGift, BirthdayGiftRefusal> {
  const { member, tierRules, at } = given
  const entitled = entitledAt(member, tierRules, at)
  const { birthday } = entitled
  if (!birthday) return no({ code: 'birthdayMissing' })
  const granted = grantsAt(entitled, given.known, at).find(({ benefit }) => benefit === 'birthdayGift')
  const taken = granted && takeBenefit(granted, useId, at)
  if (granted && taken?.ok) {
    const { grant, usedNow } = taken.value
    const entryId = birthdayEntryId(grant)
    if (!usedNow) return yes({ claimedNow: false, entryId })
    const entry = book(grant, entryId, given)
    return yes({ claimedNow: true, entry, card: afterEntry(member, entry, tierRules), grant })
  }
  const benefit = entitled.benefits.find(({ code }) => code === 'birthdayGift')
  if (benefit?.code !== 'birthdayGift') return no({ code: 'benefitNotGiven' })
  return no({ code: 'birthdayGiftNotYet', opensAt: nextBirthdaySpanFrom(birthday, benefit, at) })
}

/** The entry of one year's gift, whose id exists once. */
const birthdayEntryId = ({ memberId, period }: BenefitGrant): string => `${memberId}:birthday:${period}`

function book(grant: BenefitGrant, entryId: string, given: Parameters<typeof claimBirthdayGift>[0]): Entry {
  const { member, at } = given
  const { period, points, tier } = grant
  return {
    _id: entryId,
    kind: 'earn',
    memberId: member._id,
    at,
    postings: [
      { account: 'issued', points: -points },
      ...fill(member.lots, [
        { expiresOn: lastDayFor(expiryOf(grant, given.tierRules) ?? given.pointsExpiry, at), points },
      ]),
    ],
    growth: 0,
    reason: {
      rule: 'birthdayGift',
      version: given.ruleVersion,
      inputs: { year: Number(period), tier, points },
    },
  }
}

/** How long the gift of the tier that granted it lasts, where that is said. */
function expiryOf({ tier }: BenefitGrant, { tiers }: TierRules): ExpiryRule | undefined {
  for (const benefit of tierOf(tiers, tier).benefits) if (benefit.code === 'birthdayGift') return benefit.expiry
  return undefined
}
