import { dayAt, dayMs } from '../calendar'
import type { Member } from '../member/member'
import { isOpenTo } from '../member/benefits'
import { tierOf, type Tier } from '../member/tier'
import { usablePoints } from '../points/lots'
import { no, yes, type Result } from '../result'
import { countAt, countedFor, isMemberLimit } from './redemptions'
import type { ReadyReward, Reward } from './reward'
import { ruleOf, type MemberLimit, type RewardRule } from './rules'

/** Why this member can't redeem this reward now, with the facts that a way forward needs. */
export type WhyNot =
  | { code: 'rewardNotLive' }
  | { code: 'rewardNotOpen'; opensAt: number }
  | { code: 'rewardOver'; closesAt: number }
  | { code: 'rewardTierOnly'; tierName: string }
  | { code: 'rewardNewMembersOnly'; days: number }
  | { code: 'rewardLimitReached'; times: number; limit: MemberLimit }
  | { code: 'rewardPointsShort'; points: number; left: number }

/** What judging needs of a member's card, its tier brought up to date. */
export type Redeemer = Pick<Member, 'tier' | 'joinedAt' | 'lots' | 'redemptions'>

/**
 * Whether a member may redeem a reward at a moment, and for how many points. What will not change soon is said first,
 * so that nobody saves points for what is not meant for them. Stock is not looked at: it is taken, not judged.
 */
export function judge(
  { reward, rules }: Pick<ReadyReward, 'reward' | 'rules'>,
  member: Redeemer,
  tiers: readonly Tier[],
  at: number,
): Result<{ points: number }, WhyNot> {
  const refusal =
    refuseMoment(reward, at) ??
    refuseAudience(reward, rules, member, tiers, at) ??
    refuseLimit(reward, rules, member, at)
  if (refusal) return no(refusal)
  const points = priceFor(reward, rules, member.tier)
  const left = Math.max(0, usablePoints(member.lots, dayAt(at)))
  return left < points ? no({ code: 'rewardPointsShort', points, left }) : yes({ points })
}

/** The price for a tier. */
export const priceFor = (reward: Pick<Reward, 'points'>, rules: readonly RewardRule[], tier: string): number =>
  ruleOf(rules, 'tierPrices')?.prices.find((price) => price.tier === tier)?.points ?? reward.points

/** How often a member may still redeem a reward by the tightest of its limits; null where it has none. */
export function timesLeft(
  { reward, rules }: Pick<ReadyReward, 'reward' | 'rules'>,
  { redemptions }: Pick<Redeemer, 'redemptions'>,
  at: number,
): number | null {
  const count = countAt(redemptions, reward._id, at)
  const left = rules.filter(isMemberLimit).map(({ code, times }) => Math.max(0, times - countedFor(code, count)))
  return left.length === 0 ? null : Math.min(...left)
}

/** Why nobody can redeem it at this moment; undefined where it is on sale. */
export function refuseMoment({ state, opensAt, closesAt }: Reward, at: number): WhyNot | undefined {
  if (state !== 'live') return { code: 'rewardNotLive' }
  if (opensAt !== null && at < opensAt) return { code: 'rewardNotOpen', opensAt }
  if (closesAt !== null && at >= closesAt) return { code: 'rewardOver', closesAt }
  return undefined
}

function refuseAudience(
  reward: Reward,
  rules: readonly RewardRule[],
  member: Redeemer,
  tiers: readonly Tier[],
  at: number,
): WhyNot | undefined {
  const may = tiersFor(reward._id, rules, tiers)
  // The table stands lowest first, so the first one is the nearest that would do.
  if (!may.some(({ code }) => code === tierOf(tiers, member.tier).code))
    return { code: 'rewardTierOnly', tierName: may[0]?.name ?? '' }
  const fresh = ruleOf(rules, 'newMembers')
  return fresh && at - member.joinedAt >= fresh.days * dayMs
    ? { code: 'rewardNewMembersOnly', days: fresh.days }
    : undefined
}

/** The tiers that may redeem a reward: by its own rule, and by benefits that name it as theirs alone. */
export function tiersFor(rewardId: string, rules: readonly RewardRule[], tiers: readonly Tier[]): Tier[] {
  const only = ruleOf(rules, 'tiersOnly')?.tiers
  const everyTier = tiers.map(({ benefits }) => benefits)
  return tiers.filter(
    ({ code, benefits }) =>
      (only?.includes(code) ?? true) && isOpenTo(benefits, everyTier, 'exclusiveRewards', rewardId),
  )
}

function refuseLimit(
  reward: Reward,
  rules: readonly RewardRule[],
  { redemptions }: Redeemer,
  at: number,
): WhyNot | undefined {
  const count = countAt(redemptions, reward._id, at)
  const reached = rules.filter(isMemberLimit).find(({ code, times }) => countedFor(code, count) >= times)
  return reached && { code: 'rewardLimitReached', times: reached.times, limit: reached.code }
}
