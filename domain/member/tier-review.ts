import { dayMs } from '../calendar'
import { growthBetween } from './growth'
import { tierFor, tierOf, type Tier } from './tier'
import { rankOfTier, type TierRules, type TierStanding } from './tier-move'
import { growthToKeep, nextTermEnd, termFirstMonth, type Downgrade } from './tier-policy'

/** What a review comes to, with the numbers it rests on. */
export type Review =
  /** `dueAt` is null where no date brings one. */
  | { code: 'nothingDue'; dueAt: number | null }
  | { code: 'keep'; dueAt: number; growth: number; needed: number; nextTermEndsAt: number }
  | { code: 'downgrade'; dueAt: number; growth: number; needed: number; to: string; nextTermEndsAt: number | null }

/**
 * Reviews the earned tier once its term and the grace after it are over. It judges the growth of the term's twelve months
 * and of the grace; every booking settles what is due first, so no later growth can be in the history yet.
 */
export function reviewTier(standing: TierStanding, { tierPolicy, tiers }: TierRules, at: number): Review {
  const { window, downgrade } = tierPolicy
  if (downgrade.code === 'none') return { code: 'nothingDue', dueAt: null }
  const tier = tierOf(tiers, standing.earnedTier)
  const needed = growthToKeep(tier, downgrade.keepPercent)
  if (window === 'lifetime') return reviewLifetime(standing, tiers, downgrade.keepPercent, at)

  const { termEndsAt } = standing
  if (termEndsAt === null) return { code: 'nothingDue', dueAt: null }
  const dueAt = termEndsAt + downgrade.graceDays * dayMs
  if (at < dueAt) return { code: 'nothingDue', dueAt }
  const growth = growthInTerm(standing, termEndsAt)
  const nextTermEndsAt = nextTermEnd(window, termEndsAt)
  if (growth >= needed) return { code: 'keep', dueAt, growth, needed, nextTermEndsAt }
  const lower = lowered(tiers, tier, downgrade, growth)
  const nothingLeft = rankOfTier(tiers, lower.code) === 0
  return {
    code: 'downgrade',
    dueAt,
    growth,
    needed,
    to: lower.code,
    nextTermEndsAt: nothingLeft ? null : nextTermEndsAt,
  }
}

/** The growth that counts towards keeping a tier whose term ends then. */
export const growthInTerm = ({ growthMonths }: TierStanding, termEndsAt: number): number =>
  growthBetween(growthMonths, termFirstMonth(termEndsAt))

/** Growth since joining only ever falls by being taken back, and then the tier follows at once. */
function reviewLifetime(standing: TierStanding, tiers: readonly Tier[], keepPercent: number, at: number): Review {
  const { growth } = standing
  const tier = tierOf(tiers, standing.earnedTier)
  const needed = growthToKeep(tier, keepPercent)
  if (growth >= needed || tier === tiers[0]) return { code: 'nothingDue', dueAt: null }
  const to = highestKept(tiers, tier, keepPercent, growth).code
  return { code: 'downgrade', dueAt: at, growth, needed, to, nextTermEndsAt: null }
}

/** Where a review that was not passed leads. */
export function lowered(
  tiers: readonly Tier[],
  tier: Tier,
  downgrade: Exclude<Downgrade, { code: 'none' }>,
  growth: number,
): Tier {
  if (downgrade.code === 'rerank') return highestKept(tiers, tier, downgrade.keepPercent, growth)
  return tiers[rankOfTier(tiers, tier.code) - 1] ?? tierFor(tiers, 0)
}

/**
 * The highest tier below this one whose own review the growth would pass: a member who falls never ends lower than one
 * with the same growth who had less to lose.
 */
function highestKept(tiers: readonly Tier[], tier: Tier, keepPercent: number, growth: number): Tier {
  const below = tiers.slice(0, rankOfTier(tiers, tier.code))
  return [...below].reverse().find((each) => growth >= growthToKeep(each, keepPercent)) ?? tierFor(tiers, 0)
}
