import { dayAfter, dayAt } from '../calendar'
import { dayOfMonth, daysInMonth, dayStart, yearAt } from '../months'
import { no, yes, type Result } from '../result'

/** A member's birthday. The year of birth is nobody's business. */
export interface Birthday {
  month: number
  day: number
  /** The calendar day on which it was last set, YYYY-MM-DD. */
  setOn: string
}

export type BirthdayRefusal =
  | { code: 'birthdayImpossible' }
  /** `again` is the first calendar day on which it can be changed. */
  | { code: 'birthdayChangedLately'; again: string }

/** A slip can be put right after a year; a birthday that moves more often is after the gifts. */
const daysBetweenChanges = 365

/** The first calendar day on which a birthday can be changed again. */
export const birthdayChangesOn = ({ setOn }: Birthday): string => dayAfter(setOn, daysBetweenChanges)

/** Sets a birthday, or changes it a year after it was last set. Setting it to what it is changes nothing. */
export function setBirthday(
  before: Birthday | null,
  { month, day }: { month: number; day: number },
  at: number,
): Result<Birthday, BirthdayRefusal> {
  if (!existsInLeapYear(month, day)) return no({ code: 'birthdayImpossible' })
  if (before && before.month === month && before.day === day) return yes(before)
  const today = dayAt(at)
  const again = before && birthdayChangesOn(before)
  if (again !== null && today < again) return no({ code: 'birthdayChangedLately', again })
  return yes({ month, day, setOn: today })
}

/** The calendar day on which it is celebrated: 29 February on the 28th in common years, so that it stays in its month. */
export const birthdayIn = (year: number, { month, day }: Birthday): string =>
  dayOfMonth(`${year}-${String(month).padStart(2, '0')}`, day)

export interface BirthdaySpan {
  /** The year whose birthday it is, which around New Year need not be the present one. */
  year: number
  from: number
  /** Exclusive. */
  until: number
}

/** The span of days around a birthday that contains this moment, if any. */
export function birthdaySpanAt(
  birthday: Birthday,
  { daysBefore, daysAfter }: { daysBefore: number; daysAfter: number },
  at: number,
): BirthdaySpan | null {
  return spansAround(birthday, daysBefore, daysAfter, at).find(({ from, until }) => from <= at && at < until) ?? null
}

/** When the next span of days around a birthday begins. */
export function nextBirthdaySpanFrom(
  birthday: Birthday,
  { daysBefore, daysAfter }: { daysBefore: number; daysAfter: number },
  at: number,
): number {
  const next = spansAround(birthday, daysBefore, daysAfter, at).find(({ from }) => from > at)
  if (!next) throw new Error('a birthday comes every year')
  return next.from
}

/** Those of last year, this year and the next two, in order: around New Year a span may begin in the year before. */
function spansAround(birthday: Birthday, daysBefore: number, daysAfter: number, at: number): BirthdaySpan[] {
  const thisYear = yearAt(at)
  return [thisYear - 1, thisYear, thisYear + 1, thisYear + 2].map((year) => {
    const day = birthdayIn(year, birthday)
    return { year, from: dayStart(dayAfter(day, -daysBefore)), until: dayStart(dayAfter(day, daysAfter + 1)) }
  })
}

const existsInLeapYear = (month: number, day: number): boolean =>
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(`2028-${String(month).padStart(2, '0')}`)
