import { dayMs } from '../calendar'
import { monthAfter, monthAt, monthStart } from '../months'
import { growthInWindow, windowStart, type GrowthHistory } from './growth'
import { tierAfter, tierOf, type Tier } from './tier'
import { tierHeld, type TierRules, type TierStanding } from './tier-move'
import { growthToKeep, termFirstMonth, type TierWindow } from './tier-policy'
import { growthInTerm, lowered } from './tier-review'
import { settleTier } from './tier-standing'

/** Where a member stands and where the way leads, with dates and numbers that hold. Every `by` is exclusive. */
export interface TierForecast {
  tier: Tier
  /** The growth that counts now. */
  growth: number
  next: NextTier | null
  /** Null where the tier cannot be lost by a date. */
  keep: KeepTier | null
  /** A tier by hand, which may be lower than the one earned. */
  grant: { tier: Tier; until: number; reason: string; afterwards: Tier } | null
}

/** Earning `missing` before `by` gives this tier. */
export interface NextTier {
  tier: Tier
  missing: number
  /** Until then all the growth counted now still counts; null where it always will. */
  by: number | null
}

/** Earning `missing` from `from` on and before `by` keeps the earned tier. */
export interface KeepTier {
  tier: Tier
  growth: number
  needed: number
  missing: number
  /** Growth before this moment has done its work in reaching the tier. */
  from: number
  by: number
  /** The tier from then on, if no more growth comes. */
  otherwise: Tier
}

export function forecastTier(standing: TierStanding, rules: TierRules, at: number): TierForecast {
  const settled = settleTier(standing, rules, at).standing
  const { tierPolicy, tiers } = rules
  const tier = tierHeld(settled, tiers)
  const growth = growthInWindow(settled, tierPolicy.window, at)
  const next = tierAfter(tiers, tier)
  const { grant } = settled
  return {
    tier,
    growth,
    next: next && {
      tier: next,
      missing: next.growthMin - growth,
      by: countsUntil(settled.growthMonths, tierPolicy.window, at),
    },
    keep: forecastKeeping(settled, rules),
    grant: grant && {
      tier: tierOf(tiers, grant.tier),
      until: grant.until,
      reason: grant.reason,
      afterwards: tierOf(tiers, settled.earnedTier),
    },
  }
}

function forecastKeeping(settled: TierStanding, { tierPolicy, tiers }: TierRules): KeepTier | null {
  const { downgrade } = tierPolicy
  const { termEndsAt } = settled
  if (downgrade.code === 'none' || termEndsAt === null) return null
  const tier = tierOf(tiers, settled.earnedTier)
  const needed = growthToKeep(tier, downgrade.keepPercent)
  const growth = growthInTerm(settled, termEndsAt)
  const missing = Math.max(0, needed - growth)
  return {
    tier,
    growth,
    needed,
    missing,
    from: monthStart(termFirstMonth(termEndsAt)),
    by: termEndsAt + downgrade.graceDays * dayMs,
    otherwise: missing === 0 ? tier : lowered(tiers, tier, downgrade, growth),
  }
}

/** The moment at which the first growth that counts now stops counting; growth earned from now on counts longer. */
function countsUntil(history: GrowthHistory, window: TierWindow, at: number): number | null {
  if (window === 'lifetime') return null
  const first = windowStart(window, at)
  if (window === 'calendarYear') return monthStart(monthAfter(first, 12))
  const oldest = history.find((each) => each.month >= first)?.month ?? monthAt(at)
  return monthStart(monthAfter(oldest, 12))
}
