import { multiply, multiplyAtMost } from './pay'
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
  /** The smallest budget that keeps what is promised: every prize, or one scan where nothing is drawn. */
  pointsNeeded: number
}

/**
 * At most, each code may meet a card that carries the fullest fraction, so these sums are made code by code: prizes apart, the
 * rest alike. At the first tier fractions are carried from code to code, so that sum is rounded once.
 */
export function costOf(given: {
  reward: Reward
  codes: number
  multipliersPercent: readonly number[]
  budgetPoints: number | null
}): Cost {
  const { reward, codes, multipliersPercent, budgetPoints } = given
  const pointsMaxUnbounded = Math.max(...multipliersPercent.map((percent) => totalOf(reward, codes, percent)))
  const multiplierPercentMax = Math.max(...multipliersPercent)
  return {
    codes,
    winners: winnersOf(reward),
    pointsMaxUnbounded,
    pointsMax: budgetPoints === null ? pointsMaxUnbounded : Math.min(budgetPoints, pointsMaxUnbounded),
    pointsAtFirstTier: multiply(
      sumOver(reward, codes, (points) => points),
      multipliersPercent[0] ?? 100,
      0,
    ).points,
    multiplierPercentMax,
    pointsNeeded: pointsNeeded(reward, multiplierPercentMax),
  }
}

export const winnersOf = (reward: Reward): number =>
  reward.code === 'fixed' ? 0 : reward.prizes.reduce((sum, prize) => sum + prize.winners, 0)

/** What every one of the codes comes to at most, each multiplied by the same. */
export const totalOf = (reward: Reward, codes: number, multiplierPercent: number): number =>
  sumOver(reward, codes, (points) => multiplyAtMost(points, multiplierPercent))

/** What a campaign's budget has to hold at least: every prize, or one scan where nothing is drawn. */
export const pointsNeeded = (reward: Reward, multiplierPercent: number): number =>
  sumOver(reward, reward.code === 'fixed' ? 1 : winnersOf(reward), (points) =>
    multiplyAtMost(points, multiplierPercent),
  )

function sumOver(reward: Reward, codes: number, paid: (points: number) => number): number {
  if (reward.code === 'fixed') return codes * paid(reward.points)
  const prizes = reward.prizes.reduce((sum, prize) => sum + prize.winners * paid(prize.points), 0)
  return prizes + (codes - winnersOf(reward)) * paid(reward.otherwise)
}

/** What a code that wins no prize is worth before any multiplier: 0 where it is worth nothing. */
export const worthLeast = (reward: Reward): number => (reward.code === 'fixed' ? reward.points : reward.otherwise)
