import { combineMultipliers } from '../engagement/member-day'
import { multiplyAtMost } from './pay'
import type { Reward } from './rules'

/** What a campaign can cost at most, in points, worked out before a single code is scanned. */
export interface Cost {
  codes: number
  /** Those of them that an earlier campaign paid for: nobody is paid for them again. */
  codesPaid: number
  winners: number
  pointsMaxUnbounded: number
  pointsMax: number
  /** At most, where every code is scanned by a member of the first tier: on ordinary days, and on the best member day. */
  pointsAtFirstTier: number
  pointsAtFirstTierOnMemberDay: number
  /** The highest multiplier of a tier and of a member day where they count, in percent; 100 where they do not. */
  tierPercentMax: number
  memberDayPercentMax: number
  /** What the two make together, as a payment combines them. */
  multiplierPercentMax: number
  /** The smallest budget that keeps what is promised: every prize, or one scan where nothing is drawn. */
  pointsNeeded: number
}

/** What multiplies the points of a scan, in percent. */
export interface Multipliers {
  /** Of every tier, the first tier's first. */
  tiers: readonly number[]
  memberDays: readonly number[]
}

/** A campaign that leaves multipliers out. */
export const noMultipliers: Multipliers = { tiers: [100], memberDays: [] }

/**
 * At most, each code may meet a card that carries the fullest fraction, so these sums are made code by code: prizes apart, the
 * rest alike. Of codes that were paid before nobody knows which would win, so that those which are worth least are left out.
 */
export function costOf(given: {
  reward: Reward
  codes: number
  codesPaid: number
  multipliers: Multipliers
  budgetPoints: number | null
}): Cost {
  const { reward, codes, codesPaid, multipliers, budgetPoints } = given
  const tierPercentMax = Math.max(...multipliers.tiers)
  const memberDayPercentMax = Math.max(100, ...multipliers.memberDays)
  const firstTierPercent = multipliers.tiers[0] ?? 100
  const multiplierPercentMax = combineMultipliers([tierPercentMax, memberDayPercentMax])
  const atMost = (percent: number) => totalOf(reward, given, percent)
  const pointsMaxUnbounded = atMost(multiplierPercentMax)
  return {
    codes,
    codesPaid,
    winners: winnersOf(reward),
    pointsMaxUnbounded,
    pointsMax: budgetPoints === null ? pointsMaxUnbounded : Math.min(budgetPoints, pointsMaxUnbounded),
    pointsAtFirstTier: atMost(firstTierPercent),
    pointsAtFirstTierOnMemberDay: atMost(combineMultipliers([firstTierPercent, memberDayPercentMax])),
    tierPercentMax,
    memberDayPercentMax,
    multiplierPercentMax,
    pointsNeeded: pointsNeeded(reward, multiplierPercentMax),
  }
}

export const winnersOf = (reward: Reward): number =>
  reward.code === 'fixed' ? 0 : reward.prizes.reduce((sum, prize) => sum + prize.winners, 0)

/** What every code that can still be paid comes to at most, each multiplied by the same. */
export const totalOf = (reward: Reward, counted: Counted, multiplierPercent: number): number =>
  sumOver(reward, counted, (points) => multiplyAtMost(points, multiplierPercent))

/** What a campaign's budget has to hold at least: every prize, or one scan where nothing is drawn. */
export const pointsNeeded = (reward: Reward, multiplierPercent: number): number =>
  sumOver(reward, { codes: reward.code === 'fixed' ? 1 : winnersOf(reward), codesPaid: 0 }, (points) =>
    multiplyAtMost(points, multiplierPercent),
  )

type Counted = Pick<Cost, 'codes' | 'codesPaid'>

/** Over the dearest codes, as many as can still be paid. */
function sumOver(reward: Reward, { codes, codesPaid }: Counted, paid: (points: number) => number): number {
  const dearestFirst = worthsOf(reward, codes).sort((left, right) => right.points - left.points)
  let [sum, left] = [0, Math.max(0, codes - codesPaid)]
  for (const worth of dearestFirst) {
    const taken = Math.min(left, worth.codes)
    sum += taken * paid(worth.points)
    left -= taken
  }
  return sum
}

const worthsOf = (reward: Reward, codes: number): { points: number; codes: number }[] =>
  reward.code === 'fixed'
    ? [{ points: reward.points, codes }]
    : [
        ...reward.prizes.map(({ points, winners }) => ({ points, codes: winners })),
        { points: reward.otherwise, codes: Math.max(0, codes - winnersOf(reward)) },
      ]

/** What a code that wins no prize is worth before any multiplier: 0 where it is worth nothing. */
export const worthLeast = (reward: Reward): number => (reward.code === 'fixed' ? reward.points : reward.otherwise)
