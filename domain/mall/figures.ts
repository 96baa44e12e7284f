import { dayMs } from '../calendar'
import type { Reward } from './reward'

/**
 * When the stock runs out at the pace of late: what is left divided by redemptions a day over the days looked at, in
 * days from now. Null where nothing moved or the forecast lies beyond a year, of which nobody can tell.
 */
export function stockOutAt(left: number, redemptions: number, days: number, at: number): number | null {
  if (left <= 0) return at
  if (redemptions <= 0 || days <= 0) return null
  const lasts = (left * days) / redemptions
  return lasts > 365 ? null : Math.round(at + lasts * dayMs)
}

/** A reward needs some time on sale before nobody wanting it says anything. */
const tellingMs = 14 * dayMs

/** Whether a reward has had its time on sale, and nobody wanted it; one that is over or all gone could not be had. */
export function isDead(
  { listedAt, opensAt, closesAt, soldOut }: Pick<Reward, 'listedAt' | 'opensAt' | 'closesAt' | 'soldOut'>,
  redemptions: number,
  at: number,
): boolean {
  const onSaleSince = Math.max(listedAt, opensAt ?? listedAt)
  const canBeHad = !soldOut && (closesAt === null || at < closesAt)
  return redemptions === 0 && canBeHad && at - onSaleSince >= tellingMs
}

/**
 * Points spent in the mall for each hundred points given out in the same days, however they were given, less what was
 * taken back; null where none were. Above a hundred, members spend what they had saved before.
 */
export const redemptionRatePercent = (redeemedPoints: number, givenPoints: number): number | null =>
  givenPoints <= 0 ? null : Math.round((redeemedPoints * 1000) / givenPoints) / 10
