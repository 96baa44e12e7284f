import { multiply } from './pay'
import type { Reward } from './rules'

/** What a campaign can cost at most, in points, worked out before a single code is scanned. */
export interface Cost {
  codes: number
  winners: number
  pointsMaxUnbounded: number
  pointsMax: number
  pointsAtFirstTier: number
  /** The highest tier's multiplier where tiers multiply, in percent; 100 where they do not. */
  multiplierPercentMax: number
}

/** Every multiplier rounds down code by code, so the sums are made code by code too: prizes apart, the rest alike. */
export function costOf(given: {
  reward: Reward
  codes: number
  multipliersPercent: readonly number[]
  budgetPoints: number | null
}): Cost {
  const { reward, codes, multipliersPercent, budgetPoints } = given
  const pointsMaxUnbounded = Math.max(...multipliersPercent.map((percent) => total(reward, codes, percent)))
  return {
    codes,
    winners: winnersOf(reward),
    pointsMaxUnbounded,
    pointsMax: budgetPoints === null ? pointsMaxUnbounded : Math.min(budgetPoints, pointsMaxUnbounded),
    pointsAtFirstTier: total(reward, codes, multipliersPercent[0] ?? 100),
    multiplierPercentMax: Math.max(...multipliersPercent),
  }
}

export const winnersOf = (reward: Reward): number =>
  reward.code === 'fixed' ? 0 : reward.prizes.reduce((sum, prize) => sum + prize.winners, 0)

function total(reward: Reward, codes: number, multiplierPercent: number): number {
  if (reward.code === 'fixed') return codes * multiply(reward.points, multiplierPercent)
  const prizes = reward.prizes.reduce(
    (sum, prize) => sum + prize.winners * multiply(prize.points, multiplierPercent),
    0,
  )
  return prizes + (codes - winnersOf(reward)) * multiply(reward.otherwise, multiplierPercent)
}
