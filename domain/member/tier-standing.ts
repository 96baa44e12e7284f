import { no, yes, type Result } from '../result'
import { dayMs } from '../calendar'
import { addGrowth, growthInWindow } from './growth'
import { tierFor } from './tier'
import { move, rankOfTier, type Settled, type TierGrant, type TierRules, type TierStanding } from './tier-move'
import { termEnd } from './tier-policy'
import { reviewTier } from './tier-review'

/**
 * Brings a standing up to date: ends grants and reviews terms in the order in which they fell due, then raises the tier
 * where growth reaches a higher one. Moves carry the moment they fell due, so it makes no difference when this runs.
 */
export function settleTier(standing: TierStanding, rules: TierRules, at: number): Settled {
  let settled = dateTerm(refit({ standing, moves: [] }, rules, at), rules, at)
  // All growth lies before the first overdue review: at most two are passed, each further one leads down a step.
  const stepsMax = rules.tiers.length + 2
  for (let steps = 0; steps < stepsMax; steps += 1) {
    const next = settleNext(settled, rules, at)
    if (next === settled) break
    settled = next
  }
  return raise(settled, rules, at)
}

/**
 * Books growth and raises the tier at once. Growth taken back is negative, and `earnedAt` says when it had been earned;
 * the tier follows at its next review.
 */
export function bookGrowth(
  standing: TierStanding,
  growth: number,
  rules: TierRules,
  at: number,
  earnedAt: number = at,
): Settled {
  const before = settleTier(standing, rules, at)
  const growthMonths = addGrowth(before.standing.growthMonths, growth, earnedAt, at)
  const booked = { ...before.standing, growth: before.standing.growth + growth, growthMonths }
  const after = settleTier(booked, rules, at)
  return { standing: after.standing, moves: [...before.moves, ...after.moves] }
}

/** When a standing next changes by itself: a grant ends, or a review falls due; null where nothing is awaited. */
export function tierDueAt(standing: TierStanding, rules: TierRules): number | null {
  // A review asked about at the beginning of time is never due yet, so it answers with its date.
  const review = reviewTier(standing, rules, Number.NEGATIVE_INFINITY)
  const dues = [review.code === 'nothingDue' ? review.dueAt : null, standing.grant?.until ?? null]
  const dated = dues.flatMap((due) => due ?? [])
  return dated.length === 0 ? null : Math.min(...dated)
}

export type GrantRefusal =
  | { code: 'tierUnknown' }
  | { code: 'grantReasonMissing' }
  /** A grant ends after it starts, and within `daysMax`. */
  | { code: 'grantEndRefused'; daysMax: number }

/** A tier for life is a change of the rules, not a grant; a wrong year typed stops here too. */
const grantDaysMax = 1_096

/** Grants a tier by hand until a moment. It takes the place of any grant before it; what growth gives goes on beneath. */
export function grantTier(
  standing: TierStanding,
  grant: TierGrant,
  rules: TierRules,
  at: number,
): Result<Settled, GrantRefusal> {
  const { tiers } = rules
  if (!tiers.some((tier) => tier.code === grant.tier)) return no({ code: 'tierUnknown' })
  if (grant.reason.trim() === '') return no({ code: 'grantReasonMissing' })
  if (grant.until <= at || grant.until > at + grantDaysMax * dayMs)
    return no({ code: 'grantEndRefused', daysMax: grantDaysMax })
  const { reason, until } = grant
  return yes(move(settleTier(standing, rules, at), { grant }, tiers, at, { cause: 'grant', reason, until }))
}

/** Ends a grant before its time. */
export function endGrant(standing: TierStanding, rules: TierRules, at: number): Settled {
  return move(settleTier(standing, rules, at), { grant: null }, rules.tiers, at, { cause: 'grantEnded', until: at })
}

/** Carries out what fell due first; the same object again where nothing is due. */
function settleNext(settled: Settled, rules: TierRules, at: number): Settled {
  const { standing } = settled
  const { tiers } = rules
  const review = reviewTier(standing, rules, at)
  const { grant } = standing
  const grantDue = grant !== null && grant.until <= at
  if (review.code !== 'nothingDue' && !(grantDue && grant.until < review.dueAt)) {
    if (review.code === 'keep') return { ...settled, standing: { ...standing, termEndsAt: review.nextTermEndsAt } }
    const { to, nextTermEndsAt, dueAt, growth, needed } = review
    const term = standing.termEndsAt === null ? {} : { termEndsAt: standing.termEndsAt }
    const changed = { earnedTier: to, termEndsAt: nextTermEndsAt }
    return move(settled, changed, tiers, dueAt, { cause: 'review', ...term, growth, needed })
  }
  if (!grantDue) return settled
  return move(settled, { grant: null }, tiers, grant.until, { cause: 'grantEnded', until: grant.until })
}

function raise(settled: Settled, rules: TierRules, at: number): Settled {
  const { standing } = settled
  const { tiers, tierPolicy } = rules
  const growth = growthInWindow(standing, tierPolicy.window, at)
  const reached = tierFor(tiers, growth)
  if (rankOfTier(tiers, reached.code) <= rankOfTier(tiers, standing.earnedTier)) return settled
  const changed = { earnedTier: reached.code, termEndsAt: null }
  const raised = move(settled, changed, tiers, at, { cause: 'earned', growth, needed: reached.growthMin })
  return dateTerm(raised, rules, at)
}

/** A tier that can be lost by a date gets its term; under new rules that is a whole one, from now. */
function dateTerm(settled: Settled, { tierPolicy, tiers }: TierRules, at: number): Settled {
  const { standing } = settled
  const { window, downgrade } = tierPolicy
  const lasting = window === 'lifetime' || downgrade.code === 'none' || rankOfTier(tiers, standing.earnedTier) === 0
  const termEndsAt = lasting ? null : (standing.termEndsAt ?? termEnd(window, at))
  return termEndsAt === standing.termEndsAt ? settled : { ...settled, standing: { ...standing, termEndsAt } }
}

/** A tier that the brand dropped from its table, or moved within it, no longer holds what it held. */
function refit(settled: Settled, { tierPolicy, tiers }: TierRules, at: number): Settled {
  const { standing } = settled
  const growth = growthInWindow(standing, tierPolicy.window, at)
  const known = tiers.some((tier) => tier.code === standing.earnedTier)
  const earnedTier = known ? standing.earnedTier : tierFor(tiers, growth).code
  return move(settled, { earnedTier }, tiers, at, { cause: 'review', dropped: standing.tier, growth })
}
