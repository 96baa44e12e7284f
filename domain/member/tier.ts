import type { EarningUse } from '../points/policies'
import type { Benefit } from './benefits'

/** One row of the brand's tier table, lowest first; the first row's threshold is 0. */
export interface Tier {
  code: string
  name: string
  /** Growth needed. */
  growthMin: number
  /** What the tier gives by rule. */
  benefits: readonly Benefit[]
  /** What else it gives, in words, one line each: nothing in the cloud acts on these. */
  perks: readonly string[]
  /** How its card looks. */
  material: 'paper' | 'silver' | 'gold' | 'glass'
}

/** A row as the brand stores it. */
export type TierUse = Omit<Tier, 'benefits'> & { benefits: EarningUse[] }

/** The highest tier whose threshold the growth reaches. */
export function tierFor(tiers: readonly Tier[], growth: number): Tier {
  const reached = tiers.reduce<Tier | undefined>((best, tier) => (growth >= tier.growthMin ? tier : best), tiers[0])
  if (!reached) throw new Error('a tier table has at least one row')
  return reached
}

/** The tier after this one; null at the top. */
export const tierAfter = (tiers: readonly Tier[], tier: Tier): Tier | null =>
  tiers.find((each) => each.growthMin > tier.growthMin) ?? null

/** A member's tier by its code; a code no longer in the table counts as the first tier. */
export function tierOf(tiers: readonly Tier[], code: string): Tier {
  return tiers.find((tier) => tier.code === code) ?? tierFor(tiers, 0)
}
