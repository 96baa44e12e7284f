import { dayAt, dayMs, nextDayAt } from '../calendar'
import { dayOfMonth } from '../months'
import { no, yes, type Result } from '../result'
import { integer, readIntegers, type Definition, type RuleRefusal, type RuleUse } from '../rule'

/** A day on which points count for more: one of the week (1 is Monday, 7 Sunday), or one of the month. */
export type MemberDay =
  { code: 'weekday'; weekday: number; percent: number } | { code: 'dayOfMonth'; day: number; percent: number }

const weekday = integer('weekday', 1, 7, 5)
const dayNumber = integer('day', 1, 31, 18)
/** Above five times a member day costs more than the rest of its week. */
const percent = integer('percent', 101, 500, 200)

export const memberDayDefinitions = [
  {
    code: 'weekday',
    kind: 'memberDay',
    arguments: [weekday, percent],
  },
  {
    code: 'dayOfMonth',
    kind: 'memberDay',
    arguments: [dayNumber, percent],
  },
] satisfies Definition<'memberDay'>[]

/** Reads a member day in use, or says which argument is wrong and how. */
export function readMemberDay(use: RuleUse): Result<MemberDay, RuleRefusal> {
  const { code } = use
  if (code === 'weekday') {
    const read = readIntegers(use, [weekday, percent])
    return read.ok ? yes({ code, weekday: read.value(weekday), percent: read.value(percent) }) : read
  }
  if (code === 'dayOfMonth') {
    const read = readIntegers(use, [dayNumber, percent])
    return read.ok ? yes({ code, day: read.value(dayNumber), percent: read.value(percent) }) : read
  }
  return no({ code: 'ruleUnknown', rule: code })
}

export function isMemberDay(memberDay: MemberDay, at: number): boolean {
  const today = dayAt(at)
  if (memberDay.code === 'dayOfMonth') return dayOfMonth(today.slice(0, 7), memberDay.day) === today
  const sundayIsNought = new Date(`${today}T00:00:00Z`).getUTCDay()
  return (sundayIsNought === 0 ? 7 : sundayIsNought) === memberDay.weekday
}

/** What points are multiplied by today, in percent. Days that fall together do not add up: the best one counts. */
export const memberDayPercent = (memberDays: readonly MemberDay[], at: number): number =>
  Math.max(100, ...memberDays.filter((each) => isMemberDay(each, at)).map((each) => each.percent))

/** A tier of ten times on the best member day would still leave a campaign's cost within what it can be reckoned at. */
const multiplierPercentMax = 1_500

/**
 * Several multipliers at once: what each adds is added, not multiplied, up to a limit. A tier of 1.5 times on a day of
 * double points makes 2.5 times.
 */
export const combineMultipliers = (percents: readonly number[]): number =>
  Math.min(
    multiplierPercentMax,
    percents.reduce((sum, each) => sum + (each - 100), 100),
  )

/** Every member day falls within so many days: the longest month has 31. */
const daysAheadMax = 31

/** When something pays: from `opensAt` to before `closesAt`, in milliseconds since the epoch. */
export interface OpenWindow {
  opensAt: number
  closesAt: number
}

/**
 * The member day that is today or comes next and has a campaign to multiply: `multiplied` are the windows of those that do.
 * The better one where two fall together; null where none is announced truly.
 */
export function nextMemberDay(
  memberDays: readonly MemberDay[],
  multiplied: readonly OpenWindow[],
  at: number,
): { memberDay: MemberDay; day: string; daysAhead: number } | null {
  for (let daysAhead = 0; daysAhead <= daysAheadMax; daysAhead += 1) {
    const then = at + daysAhead * dayMs
    const startsAt = daysAhead === 0 ? at : nextDayAt(then) - dayMs
    if (!multiplied.some(({ opensAt, closesAt }) => opensAt < nextDayAt(then) && startsAt < closesAt)) continue
    const [best] = memberDays
      .filter((each) => isMemberDay(each, then))
      .sort((one, other) => other.percent - one.percent)
    if (best) return { memberDay: best, day: dayAt(then), daysAhead }
  }
  return null
}
