import { dayAfter, dayAt } from '../calendar'
import { daysInMonth, isCalendarDay, monthAfter, monthAt } from '../months'
import { no, yes, type Result } from '../result'
import type { CheckInRule, Streak } from './check-in-rule'

/** One calendar month of check-ins. Days are bits, the first of the month the lowest, so that a year stays small. */
interface CheckInMonth {
  /** YYYY-MM */
  month: string
  /** Days checked in, made up or not. */
  days: number
  /** Those of them that were made up. */
  madeUp: number
}

/** A member's check-ins: all that streaks, the calendar and every limit are worked out from. */
export interface CheckIns {
  /** Oldest first, at most `checkInMonthsMax`. */
  months: readonly CheckInMonth[]
  /** By length of streak, the last day of the latest run it was paid in. */
  paid: readonly { days: number; on: string }[]
}

/** A streak of a year can be told from its beginning; a longer one counts on as thirteen months. */
export const checkInMonthsMax = 13

export const noCheckIns: CheckIns = { months: [], paid: [] }

export interface CheckedIn {
  checkIns: CheckIns
  /** The calendar day that is now checked in. */
  day: string
  /** Days in a row that end today or, where today is still open, yesterday. */
  streak: number
  /** The points of the day, 0 for one made up. */
  points: number
  /** The streaks that this day completed, each with its points. */
  streaks: Streak[]
}

export type CheckInRefusal = { code: 'alreadyCheckedIn'; day: string }

export type MakeUpRefusal =
  | CheckInRefusal
  | { code: 'makeUpDayRefused'; first: string; last: string }
  | { code: 'makeUpsUsedUp'; perMonth: number }

/** Checks in for today, once. */
export function checkIn(checkIns: CheckIns, rule: CheckInRule, at: number): Result<CheckedIn, CheckInRefusal> {
  const day = dayAt(at)
  if (isCheckedIn(checkIns, day)) return no({ code: 'alreadyCheckedIn', day })
  return yes(completeStreaks(mark(checkIns, day, 'onTheDay', at), rule, day, rule.points, at))
}

/**
 * Makes up for a missed day: it earns nothing of its own, but joins the streaks on both sides of it. As many days of one
 * calendar month can be made up as the rule says, and none before the member joined.
 */
export function makeUp(
  checkIns: CheckIns,
  rule: CheckInRule,
  day: string,
  joinedAt: number,
  at: number,
): Result<CheckedIn, MakeUpRefusal> {
  const { first, last } = makeUpSpan(rule, joinedAt, at)
  if (!isCalendarDay(day) || day < first || day > last) return no({ code: 'makeUpDayRefused', first, last })
  if (isCheckedIn(checkIns, day)) return no({ code: 'alreadyCheckedIn', day })
  if (makeUpsLeft(checkIns, rule, day.slice(0, 7)) === 0)
    return no({ code: 'makeUpsUsedUp', perMonth: rule.makeUpsPerMonth })
  return yes(completeStreaks(mark(checkIns, day, 'madeUp', at), rule, day, 0, at))
}

/** How many days of a month can still be made up. */
export const makeUpsLeft = ({ months }: CheckIns, rule: CheckInRule, month: string): number =>
  Math.max(0, rule.makeUpsPerMonth - bitsIn(months.find((each) => each.month === month)?.madeUp ?? 0))

/** Days in a row up to today or, where today is still open, yesterday. */
export function streakAt(checkIns: CheckIns, at: number): number {
  const today = dayAt(at)
  const last = isCheckedIn(checkIns, today) ? today : dayAfter(today, -1)
  return daysInRow(checkIns, last)
}

export interface CalendarDay {
  day: string
  state: 'checkedIn' | 'madeUp' | 'missed' | 'open' | 'ahead'
  /** Whether it can be made up now. */
  canMakeUp: boolean
}

/** One month as a calendar shows it; days before joining are missed, and cannot be made up. */
export function checkInCalendar(
  checkIns: CheckIns,
  rule: CheckInRule,
  month: string,
  joinedAt: number,
  at: number,
): CalendarDay[] {
  const today = dayAt(at)
  const { first, last } = makeUpSpan(rule, joinedAt, at)
  const left = makeUpsLeft(checkIns, rule, month)
  const kept = checkIns.months.find((each) => each.month === month)
  return Array.from({ length: daysInMonth(month) }, (_, index) => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`
    const state = stateOf(day, kept, today)
    return { day, state, canMakeUp: state === 'missed' && left > 0 && first <= day && day <= last }
  })
}

function stateOf(day: string, kept: CheckInMonth | undefined, today: string): CalendarDay['state'] {
  if (kept && hasBit(kept.madeUp, day)) return 'madeUp'
  if (kept && hasBit(kept.days, day)) return 'checkedIn'
  if (day === today) return 'open'
  return day > today ? 'ahead' : 'missed'
}

/** The days that can be made up now: not today, not too long ago, and none before joining. */
function makeUpSpan(rule: CheckInRule, joinedAt: number, at: number): { first: string; last: string } {
  const today = dayAt(at)
  const [joined, first] = [dayAt(joinedAt), dayAfter(today, -rule.makeUpDays)]
  return { first: joined > first ? joined : first, last: dayAfter(today, -1) }
}

/**
 * Pays each streak that the run of days around this one completes, unless that length was paid in this run or a later
 * one: a day made up can join runs, and what they were paid for is not paid again.
 */
function completeStreaks(checkIns: CheckIns, rule: CheckInRule, day: string, points: number, at: number): CheckedIn {
  const runEnd = dayAfter(day, daysInRowAfter(checkIns, day))
  const length = daysInRow(checkIns, runEnd)
  const runStart = dayAfter(runEnd, 1 - length)
  const lastPaid = (days: number) => checkIns.paid.find((paid) => paid.days === days)?.on ?? ''
  const streaks = rule.streaks.filter(({ days }) => days <= length && lastPaid(days) < runStart)
  const paid = rule.streaks.flatMap(({ days }) => {
    const on = days <= length && lastPaid(days) < runEnd ? runEnd : lastPaid(days)
    return on === '' ? [] : [{ days, on }]
  })
  const after = { ...checkIns, paid }
  return { checkIns: after, day, streak: streakAt(after, at), points, streaks }
}

function mark(checkIns: CheckIns, day: string, how: 'onTheDay' | 'madeUp', at: number): CheckIns {
  const month = day.slice(0, 7)
  const before = checkIns.months.find((each) => each.month === month) ?? { month, days: 0, madeUp: 0 }
  const marked = {
    month,
    days: before.days | bitOf(day),
    madeUp: how === 'madeUp' ? before.madeUp | bitOf(day) : before.madeUp,
  }
  const oldest = monthAfter(monthAt(at), 1 - checkInMonthsMax)
  const others = checkIns.months.filter((each) => each.month !== month && each.month >= oldest)
  const months = [
    ...others.filter((each) => each.month < month),
    marked,
    ...others.filter((each) => each.month > month),
  ]
  return { ...checkIns, months }
}

/** No run is longer than all that is kept. */
const daysInRowMax = checkInMonthsMax * 31

function daysInRow(checkIns: CheckIns, last: string): number {
  let days = 0
  while (days < daysInRowMax && isCheckedIn(checkIns, dayAfter(last, -days))) days += 1
  return days
}

function daysInRowAfter(checkIns: CheckIns, day: string): number {
  let days = 0
  while (days < daysInRowMax && isCheckedIn(checkIns, dayAfter(day, days + 1))) days += 1
  return days
}

const isCheckedIn = ({ months }: CheckIns, day: string): boolean =>
  months.some((each) => each.month === day.slice(0, 7) && hasBit(each.days, day))

const bitOf = (day: string): number => 1 << (Number(day.slice(8)) - 1)

const hasBit = (days: number, day: string): boolean => (days & bitOf(day)) !== 0

function bitsIn(days: number): number {
  let bits = 0
  for (let rest = days; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}
