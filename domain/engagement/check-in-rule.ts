import { readOwnExpiry, type EarningUse, type ExpiryRule } from '../points/policies'
import { no, yes, type Result } from '../result'
import { integer, readTable, refuse, type Definition, type RowsArgument, type RuleRefusal } from '../rule'

/** What checking in gives, and how far missed days can be made up for. */
export interface CheckInRule {
  /** For each day checked in on the day. */
  points: number
  streaks: Streak[]
  makeUpsPerMonth: number
  /** How many days ago a day made up may lie. */
  makeUpDays: number
  /** How long all of its points can be used; absent where the programme's rule applies. */
  expiry?: ExpiryRule
}

/** So many days in a row give so many points more, once a run. */
export interface Streak {
  days: number
  points: number
}

/** A day's visit is worth less than a bottle; a typing slip stops here. */
const points = integer('points', 1, 1_000, 2)
/** Streaks are counted over a year. */
const streakDays = integer('days', 2, 366, 7)
const streakPoints = integer('points', 1, 100_000, 20)
const streaks: RowsArgument = {
  type: 'rows',
  name: 'streaks',
  rowsMax: 8,
  columns: [streakDays, streakPoints],
}
/** Beyond a few a month, a streak says nothing any more. */
const makeUpsPerMonth = integer('makeUpsPerMonth', 0, 5, 3)
const makeUpDays = integer('makeUpDays', 1, 31, 7)

export const checkInDefinition = {
  code: 'checkIn',
  kind: 'earning',
  arguments: [points, streaks, makeUpsPerMonth, makeUpDays],
} satisfies Definition<'earning'>

/** Reads the check-in rule in use, or says which argument is wrong and how. */
export function readCheckInRule(use: EarningUse): Result<CheckInRule, RuleRefusal> {
  if (use.code !== checkInDefinition.code) return no({ code: 'ruleUnknown', rule: use.code })
  const table = readTable(use, streaks, [points, makeUpsPerMonth, makeUpDays])
  if (!table.ok) return table
  const { rows, read } = table.value
  const lengths = rows.map((row) => row(streakDays))
  if (new Set(lengths).size < lengths.length) return refuse(use, streaks.name, { code: 'itemTwice' })
  const own = readOwnExpiry(use)
  if (!own.ok) return own
  return yes({
    points: read(points),
    streaks: rows.map((row) => ({ days: row(streakDays), points: row(streakPoints) })),
    makeUpsPerMonth: read(makeUpsPerMonth),
    makeUpDays: read(makeUpDays),
    ...own.value,
  })
}
