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

/** Whose missed days they are, and what the person holds to make them up with. */
export interface Absentee {
  joinedAt: number
  /** Make-up cards in hand: each makes up one day beyond the month's share. */
  makeUpCards?: number
}

export interface CheckedIn {
  checkIns: CheckIns
  /** The calendar day that is now checked in. */
  day: string
  /** Days in a row that end today or, where today is still open, yesterday. */
  streak: number
  /** Days in a row around this one. */
  run: number
  /** The points of the day, 0 for one made up. */
  points: number
  /** The streaks that this day completed, each with its points. */
  streaks: Streak[]
}

export interface MadeUp extends CheckedIn {
  /** Whether a make-up card was used, because the month's share was used up. */
  cardUsed: boolean
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
 * calendar month can be made up as the rule says, and after that one for each make-up card; none before the member
 * joined.
 */
export function makeUp(
  checkIns: CheckIns,
  rule: CheckInRule,
  day: string,
  absentee: Absentee,
  at: number,
): Result<MadeUp, MakeUpRefusal> {
  if (isCheckedIn(checkIns, day)) return no({ code: 'alreadyCheckedIn', day })
  const { first, last } = makeUpSpan(rule, absentee.joinedAt, at)
  if (!isCalendarDay(day) || day < first || day > last) return no({ code: 'makeUpDayRefused', first, last })
  const cardUsed = makeUpsLeft(checkIns, rule, day.slice(0, 7)) === 0
  if (cardUsed && (absentee.makeUpCards ?? 0) === 0)
    return no({ code: 'makeUpsUsedUp', perMonth: rule.makeUpsPerMonth })
  return yes({ ...completeStreaks(mark(checkIns, day, 'madeUp', at), rule, day, 0, at), cardUsed })
}

/** Whether a day was made up, rather than checked in on the day or missed. */
export const isMadeUp = ({ months }: CheckIns, day: string): boolean =>
  months.some((each) => each.month === day.slice(0, 7) && hasBit(each.madeUp, day))

/** How many days of a month can still be made up. */
export const makeUpsLeft = ({ months }: CheckIns, rule: CheckInRule, month: string): number =>
  Math.max(0, rule.makeUpsPerMonth - bitsIn(months.find((each) => each.month === month)?.madeUp ?? 0))

/** Days in a row up to today or, where today is still open, yesterday. */
export function streakAt(checkIns: CheckIns, at: number): number {
  const today = dayAt(at)
  const last = isCheckedIn(checkIns, today) ? today : dayAfter(today, -1)
  return daysInRow(checkIns, last)
}

/** The streak that is paid next, where checking in goes on without a gap. */
export interface NextStreak extends Streak {
  /** Check-ins still needed, today's included where it is open. */
  daysLeft: number
}

/** The shortest streak longer than the run up to today; null where the run is longer than every one. */
export function nextStreak(checkIns: CheckIns, rule: CheckInRule, at: number): NextStreak | null {
  const streak = streakAt(checkIns, at)
  const longer = rule.streaks.filter(({ days }) => days > streak).sort((one, other) => one.days - other.days)
  return longer[0] ? { ...longer[0], daysLeft: longer[0].days - streak } : null
}

export interface CalendarDay {
  day: string
  state: 'checkedIn' | 'madeUp' | 'missed' | 'open' | 'ahead'
  /** What making it up now would come to; null where it cannot be made up. */
  makeUp: MakeUpPromise | null
}

export interface MakeUpPromise {
  /** Days in a row up to today or yesterday, once it is made up. */
  streak: number
  /** Days in a row around it: 1 where it joins nothing. */
  run: number
  /** For the streaks that it completes. */
  points: number
  usesCard: boolean
}

/** One month as a calendar shows it; days before joining are missed, and cannot be made up. */
export function checkInCalendar(
  checkIns: CheckIns,
  rule: CheckInRule,
  month: string,
  absentee: Absentee,
  at: number,
): CalendarDay[] {
  const today = dayAt(at)
  const kept = checkIns.months.find((each) => each.month === month)
  return Array.from({ length: daysInMonth(month) }, (_, index) => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`
    const made = makeUp(checkIns, rule, day, absentee, at)
    return { day, state: stateOf(day, kept, today), makeUp: made.ok ? promiseOf(made.value) : null }
  })
}

const promiseOf = ({ streak, run, streaks, cardUsed }: MadeUp): MakeUpPromise => ({
  streak,
  run,
  points: pointsOf(streaks),
  usesCard: cardUsed,
})

/** What streaks give together. */
export const pointsOf = (streaks: readonly Streak[]): number => streaks.reduce((sum, { points }) => sum + points, 0)

/** The oldest month of which all check-ins are kept and the member had a card. */
export function firstMonthFor(joinedAt: number, at: number): string {
  const [joined, oldest] = [monthAt(joinedAt), monthAfter(monthAt(at), 1 - checkInMonthsMax)]
  return joined > oldest ? joined : oldest
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
 * one: a day made up can join runs, and what they were paid for is not paid again. A run of days made up alone joins
 * nothing, and pays nothing until a day checked in on the day belongs to it.
 */
function completeStreaks(checkIns: CheckIns, rule: CheckInRule, day: string, points: number, at: number): CheckedIn {
  const runEnd = dayAfter(day, daysInRowAfter(checkIns, day))
  const length = daysInRow(checkIns, runEnd)
  const runStart = dayAfter(runEnd, 1 - length)
  const lastPaid = (days: number) => checkIns.paid.find((paid) => paid.days === days)?.on ?? ''
  const earned = isMadeUpThroughout(checkIns, runEnd, length) ? [] : rule.streaks.filter(({ days }) => days <= length)
  const streaks = earned.filter(({ days }) => lastPaid(days) < runStart)
  const paid = rule.streaks.flatMap((streak) => {
    const { days } = streak
    const on = earned.includes(streak) && lastPaid(days) < runEnd ? runEnd : lastPaid(days)
    return on === '' ? [] : [{ days, on }]
  })
  const after = { ...checkIns, paid }
  return { checkIns: after, day, streak: streakAt(after, at), run: length, points, streaks }
}

function isMadeUpThroughout(checkIns: CheckIns, last: string, length: number): boolean {
  for (let days = 0; days < length; days += 1) if (!isMadeUp(checkIns, dayAfter(last, -days))) return false
  return true
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

export const isCheckedIn = ({ months }: CheckIns, day: string): boolean =>
  months.some((each) => each.month === day.slice(0, 7) && hasBit(each.days, day))

const bitOf = (day: string): number => 1 << (Number(day.slice(8)) - 1)

const hasBit = (days: number, day: string): boolean => (days & bitOf(day)) !== 0

function bitsIn(days: number): number {
  let bits = 0
  for (let rest = days; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}
