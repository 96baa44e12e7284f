import { no, yes, type Result } from '../result'
import type { SetAside } from './campaign'
import { pointsNeeded, totalOf, winnersOf } from './cost'
import type { Reward } from './rules'

/** A budget that ends before what was promised does. `winners` is 0 where not even one scan could be paid. */
export interface BudgetTooSmall {
  code: 'budgetTooSmall'
  pointsNeeded: number
  budgetPoints: number
  winners: number
}

/**
 * What is set aside from a budget at launch; null where nothing is promised to a code before it is scanned, so that
 * whoever comes first is paid from the whole. Refusal: `budgetTooSmall`.
 */
export function setAsideFrom(given: {
  reward: Reward
  codes: number
  /** Those of them that were paid before. */
  codesPaid: number
  /** The highest that any member could have on any day. */
  multiplierPercent: number
  budgetPoints: number
}): Result<SetAside | null, BudgetTooSmall> {
  const { reward, multiplierPercent, budgetPoints } = given
  const needed = pointsNeeded(reward, multiplierPercent)
  if (budgetPoints < needed)
    return no({ code: 'budgetTooSmall', pointsNeeded: needed, budgetPoints, winners: winnersOf(reward) })
  const everyCode = totalOf(reward, given, multiplierPercent)
  if (budgetPoints >= everyCode) return yes({ codes: 'every', multiplierPercent, points: everyCode })
  return yes(reward.code === 'fixed' ? null : { codes: 'prizes', multiplierPercent, points: needed })
}

/**
 * What is set aside once a budget is larger, and what is left beside it. Winners come first: their prizes are set aside at the
 * highest multiplier there is by now, or the change is refused in numbers. Where every code was set aside they are again, as
 * far as the points go.
 */
export function setAsideAgain(given: {
  reward: Reward
  codes: number
  codesPaid: number
  multiplierPercent: number
  before: SetAside | null
  /** The budget as it is asked for, and what of it is neither set aside nor leased. */
  budgetPoints: number
  left: number
}): Result<{ setAside: SetAside | null; left: number }, BudgetTooSmall> {
  const { reward, before, left, budgetPoints } = given
  if (before === null && reward.code === 'fixed') return yes({ setAside: null, left })
  const multiplierPercent = Math.max(given.multiplierPercent, before?.multiplierPercent ?? 0)
  const codes = before?.codes ?? 'prizes'
  const points = codes === 'every' ? totalOf(reward, given, multiplierPercent) : pointsNeeded(reward, multiplierPercent)
  const kept = before?.points ?? 0
  const missing = Math.max(0, points - kept) - left
  if (missing <= 0)
    return yes({ setAside: { codes, multiplierPercent, points: Math.max(points, kept) }, left: -missing })
  if (before?.codes === 'every') return yes({ setAside: before, left })
  return no({
    code: 'budgetTooSmall',
    pointsNeeded: budgetPoints + missing,
    budgetPoints,
    winners: winnersOf(reward),
  })
}
