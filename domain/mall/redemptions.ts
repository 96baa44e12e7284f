import { dayAt } from '../calendar'
import { monthAt } from '../months'
import type { MemberLimit, RewardRule } from './rules'

/** How often a member redeemed one reward. */
export interface RedemptionCount {
  /** The brand's calendar day of `today`, YYYY-MM-DD; its month is that of `thisMonth`. */
  day: string
  today: number
  thisMonth: number
  total: number
}

/** By reward; on the member's card, so that one transaction judges and counts. */
export type Redemptions = Readonly<Record<string, RedemptionCount>>

/**
 * Rewards counted on one card, some 70 bytes each. Beyond that the one redeemed longest ago is forgotten, so a member
 * with more limited rewards than this may redeem the very oldest anew.
 */
export const countedRewardsMax = 200

const none: Omit<RedemptionCount, 'day'> = { today: 0, thisMonth: 0, total: 0 }

/** The count as it stands on a day: yesterday's and last month's are over. */
export function countAt(redemptions: Redemptions | undefined, rewardId: string, at: number): RedemptionCount {
  const day = dayAt(at)
  const kept = redemptions?.[rewardId]
  if (!kept) return { day, ...none }
  return {
    day,
    today: kept.day === day ? kept.today : 0,
    thisMonth: kept.day.slice(0, 7) === monthAt(at) ? kept.thisMonth : 0,
    total: kept.total,
  }
}

const memberLimits: readonly string[] = ['perMember', 'perMemberDay', 'perMemberMonth'] satisfies MemberLimit[]

export const isMemberLimit = (rule: RewardRule): rule is Extract<RewardRule, { code: MemberLimit }> =>
  memberLimits.includes(rule.code)

/** What a limit looks at. */
export const countedFor = (limit: MemberLimit, count: RedemptionCount): number =>
  limit === 'perMember' ? count.total : limit === 'perMemberDay' ? count.today : count.thisMonth

/** One redemption more. Only rewards with a limit per member are counted: nothing asks about the others. */
export function countRedemption(
  redemptions: Redemptions | undefined,
  rewardId: string,
  rules: readonly RewardRule[],
  at: number,
): Redemptions {
  const before = redemptions ?? {}
  if (!rules.some(isMemberLimit)) return before
  const { day, today, thisMonth, total } = countAt(before, rewardId, at)
  const counted = { ...before, [rewardId]: { day, today: today + 1, thisMonth: thisMonth + 1, total: total + 1 } }
  return forgetOldest(counted)
}

/**
 * Takes one redemption back: who cancels may redeem again. The day and the month get theirs back only while they last.
 */
export function uncountRedemption(
  redemptions: Redemptions | undefined,
  rewardId: string,
  redeemedAt: number,
): Redemptions | undefined {
  const kept = redemptions?.[rewardId]
  if (!kept) return redemptions
  const day = dayAt(redeemedAt)
  const sameMonth = kept.day.slice(0, 7) === day.slice(0, 7)
  return {
    ...redemptions,
    [rewardId]: {
      day: kept.day,
      today: lowered(kept.today, kept.day === day),
      thisMonth: lowered(kept.thisMonth, sameMonth),
      total: lowered(kept.total, true),
    },
  }
}

const lowered = (count: number, counts: boolean): number => (counts ? Math.max(0, count - 1) : count)

function forgetOldest(redemptions: Redemptions): Redemptions {
  const counts = Object.entries(redemptions)
  if (counts.length <= countedRewardsMax) return redemptions
  const [oldest] = counts.reduce((first, each) => (each[1].day < first[1].day ? each : first))
  return Object.fromEntries(counts.filter(([rewardId]) => rewardId !== oldest))
}
