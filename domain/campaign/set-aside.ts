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
