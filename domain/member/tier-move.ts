import { tierFor, tierOf, type Tier } from './tier'
import type { TierPolicy } from './tier-policy'
import type { GrowthHistory } from './growth'

/** What of a member decides the tier, beside the brand's rules. */
export interface TierStanding {
  /** The tier the member has: the higher of what was earned and what was granted. */
  tier: string
  tierSince: number
  /** Growth since joining. */
  growth: number
  growthMonths: GrowthHistory
  /** What growth alone gives. */
  earnedTier: string
  /** When the earned tier is next reviewed, before any grace; null where nothing can be lost by a date. */
  termEndsAt: number | null
  grant: TierGrant | null
}

/** A tier given by hand until a date, whatever the growth. */
export interface TierGrant {
  tier: string
  /** Exclusive. */
  until: number
  reason: string
}

export interface TierRules {
  tierPolicy: TierPolicy
  /** Lowest first. */
  tiers: readonly Tier[]
}

/** One change of a member's tier, kept with the numbers it rests on. */
export interface TierMove {
  at: number
  from: string
  to: string
  cause: 'earned' | 'review' | 'grant' | 'grantEnded'
  inputs: Record<string, number | string>
  /** What a member reads where the inputs are not enough to say it. */
  sentence?: string
}

/** Why a tier changed, before it is known whether what the member has changes with it. */
export type TierCause =
  | { cause: 'earned'; growth: number; needed: number }
  | { cause: 'review'; termEndsAt: number; growth: number; needed: number }
  /** Growth since joining was taken back. */
  | { cause: 'review'; growth: number; needed: number }
  /** The brand dropped a tier from its table. */
  | { cause: 'review'; dropped: string; growth: number }
  | { cause: 'grant'; reason: string; until: number }
  | { cause: 'grantEnded'; until: number }

/** A standing brought up to date, and the moves that took it there, oldest first. */
export interface Settled {
  standing: TierStanding
  moves: TierMove[]
}

/** A tier's place in the table; a code no longer in it counts as the first tier. */
export const rankOfTier = (tiers: readonly Tier[], code: string): number =>
  Math.max(
    0,
    tiers.findIndex((tier) => tier.code === code),
  )

/** The higher of what was earned and what was granted. */
export function tierHeld({ earnedTier, grant }: TierStanding, tiers: readonly Tier[]): Tier {
  const higher = grant && rankOfTier(tiers, grant.tier) > rankOfTier(tiers, earnedTier) ? grant.tier : earnedTier
  return tierOf(tiers, higher)
}

/** Takes over a changed standing; there is a move only where the tier the member has changes. */
export function move(
  { standing, moves }: Settled,
  changed: Partial<TierStanding>,
  tiers: readonly Tier[],
  at: number,
  why: TierCause,
): Settled {
  const next = { ...standing, ...changed }
  const to = tierHeld(next, tiers)
  if (to.code === standing.tier) return { standing: next, moves }
  const { cause, ...inputs } = why
  // A tier may be renamed or dropped later; the move stays as it was.
  const names = {
    fromName: tiers.find((tier) => tier.code === standing.tier)?.name ?? standing.tier,
    toName: to.name,
  }
  return {
    standing: { ...next, tier: to.code, tierSince: at },
    moves: [...moves, { at, from: standing.tier, to: to.code, cause, inputs: { ...inputs, ...names } }],
  }
}

/** The standing of somebody who has just joined. */
export const newStanding = (tiers: readonly Tier[], at: number): TierStanding => {
  const { code } = tierFor(tiers, 0)
  return {
    tier: code,
    tierSince: at,
    growth: 0,
    growthMonths: [],
    earnedTier: code,
    termEndsAt: null,
    grant: null,
  }
}
