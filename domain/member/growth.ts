import { monthAfter, monthAt, yearAt } from '../months'
import type { TierWindow } from './tier-policy'

/** Growth of one calendar month of the brand, YYYY-MM. */
export interface MonthGrowth {
  month: string
  growth: number
}

/** Growth by month, oldest first, no month twice. It stands beside the lifetime sum, and is all that a review looks at. */
export type GrowthHistory = readonly MonthGrowth[]

/** A term looks back on twelve months, and the month after them may be one of grace. */
export const growthMonthsMax = 13

/**
 * Adds growth to the month that earned it and forgets what no window reaches any more. Growth taken back is negative and
 * belongs to the month that had earned it; where that month is forgotten, there is nothing left to take.
 */
export function addGrowth(history: GrowthHistory, growth: number, earnedAt: number, at: number): GrowthHistory {
  const month = monthAt(earnedAt)
  const before = history.find((each) => each.month === month)?.growth ?? 0
  const others = history.filter((each) => each.month !== month)
  const sum = { month, growth: before + growth }
  return pruneGrowth(
    [...others.filter((each) => each.month < month), sum, ...others.filter((each) => each.month > month)],
    at,
  )
}

export function pruneGrowth(history: GrowthHistory, at: number): GrowthHistory {
  const oldest = monthAfter(monthAt(at), 1 - growthMonthsMax)
  return history.filter((each) => each.month >= oldest && each.growth !== 0)
}

/** The sum over months, both included; without a last month, up to the newest there is. */
export const growthBetween = (history: GrowthHistory, firstMonth: string, lastMonth?: string): number =>
  history
    .filter((each) => each.month >= firstMonth && (lastMonth === undefined || each.month <= lastMonth))
    .reduce((sum, each) => sum + each.growth, 0)

/** The first month that counts towards reaching a tier now: this year's January, or the month eleven before this one. */
export const windowStart = (window: Exclude<TierWindow, 'lifetime'>, at: number): string =>
  window === 'calendarYear' ? `${yearAt(at)}-01` : monthAfter(monthAt(at), -11)

/** The growth that decides now which tier is reached. */
export const growthInWindow = (
  { growth, growthMonths }: { growth: number; growthMonths: GrowthHistory },
  window: TierWindow,
  at: number,
): number => (window === 'lifetime' ? growth : growthBetween(growthMonths, windowStart(window, at)))
