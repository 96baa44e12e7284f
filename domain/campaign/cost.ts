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
  /** The smallest budget that keeps what is promised: every prize, or one scan where nothing is drawn. */
  pointsNeeded: number
}

/** Every multiplier rounds down code by code, so the sums are made code by code too: prizes apart, the rest alike. */
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
    pointsAtFirstTier: totalOf(reward, codes, multipliersPercent[0] ?? 100),
    multiplierPercentMax,
    pointsNeeded: pointsNeeded(reward, multiplierPercentMax),
  }
}

export const winnersOf = (reward: Reward): number =>
  reward.code === 'fixed' ? 0 : reward.prizes.reduce((sum, prize) => sum + prize.winners, 0)

/** What every one of the codes comes to, each multiplied by the same. */
export function totalOf(reward: Reward, codes: number, multiplierPercent: number): number {
  if (reward.code === 'fixed') return codes * multiply(reward.points, multiplierPercent)
  return (
    prizesOf(reward, multiplierPercent) + (codes - winnersOf(reward)) * multiply(reward.otherwise, multiplierPercent)
  )
}

/** What a campaign's budget has to hold at least: every prize, or one scan where nothing is drawn. */
export const pointsNeeded = (reward: Reward, multiplierPercent: number): number =>
  reward.code === 'fixed' ? multiply(reward.points, multiplierPercent) : prizesOf(reward, multiplierPercent)

const prizesOf = ({ prizes }: Extract<Reward, { code: 'odds' }>, multiplierPercent: number): number =>
  prizes.reduce((sum, prize) => sum + prize.winners * multiply(prize.points, multiplierPercent), 0)

/** What a code that wins no prize is worth before any multiplier: 0 where it is worth nothing. */
export const worthLeast = (reward: Reward): number => (reward.code === 'fixed' ? reward.points : reward.otherwise)
