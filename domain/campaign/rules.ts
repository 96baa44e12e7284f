import { no, yes, type Result } from '../result'
import {
  integer,
  readIntegers,
  readTable,
  type Definition,
  type RowsArgument,
  type RuleRefusal,
  type RuleUse,
} from '../rule'

/** Campaign rules: what a scan is worth, and how often a member may be paid. */
export type RuleDefinition = Definition<'reward' | 'limit'>

/** Above this a single scan would be worth more than most brands' whole shelf; a typing slip stops here. */
const scanPointsMax = 100_000
/** Prize tables longer than this no longer fit a phone screen. */
const prizesMax = 8
/** A batch holds at most 2^25 codes, so a draw has no more winners. */
const winnersMax = 20_000_000
/** Nobody drinks a thousand bottles a day; more would be no limit at all. */
const timesMax = 1_000

const points = integer('points', 1, scanPointsMax, 10)
const otherwise = integer('otherwise', 0, scanPointsMax, 5)
const prizePoints = integer('points', 1, scanPointsMax, 888)
const winners = integer('winners', 1, winnersMax, 10)
const prizes: RowsArgument = {
  type: 'rows',
  name: 'prizes',
  rowsMax: prizesMax,
  columns: [prizePoints, winners],
}
const times = integer('times', 1, timesMax, 3)

export const ruleDefinitions = [
  {
    code: 'fixed',
    kind: 'reward',
    arguments: [points],
  },
  {
    code: 'odds',
    kind: 'reward',
    arguments: [prizes, otherwise],
  },
  { code: 'perDay', kind: 'limit', arguments: [times] },
  { code: 'inAll', kind: 'limit', arguments: [times] },
] satisfies RuleDefinition[]

export interface Prize {
  points: number
  winners: number
}

export type Reward = { code: 'fixed'; points: number } | { code: 'odds'; prizes: Prize[]; otherwise: number }

export type Limit = { code: 'perDay'; times: number } | { code: 'inAll'; times: number }

/** Reads a reward rule in use, or says which argument is wrong and how. */
export function readReward(use: RuleUse): Result<Reward, RuleRefusal> {
  if (use.code === 'fixed') {
    const read = readIntegers(use, [points])
    return read.ok ? yes({ code: 'fixed', points: read.value(points) }) : read
  }
  if (use.code === 'odds') {
    const table = readTable(use, prizes, [otherwise])
    if (!table.ok) return table
    const { rows, read } = table.value
    return yes({
      code: 'odds',
      prizes: rows.map((row) => ({ points: row(prizePoints), winners: row(winners) })),
      otherwise: read(otherwise),
    })
  }
  return no({ code: 'ruleUnknown', rule: use.code })
}

/** Reads a limit rule in use, or says which argument is wrong and how. */
export function readLimit(use: RuleUse): Result<Limit, RuleRefusal> {
  if (use.code !== 'perDay' && use.code !== 'inAll') return no({ code: 'ruleUnknown', rule: use.code })
  const read = readIntegers(use, [times])
  return read.ok ? yes({ code: use.code, times: read.value(times) }) : read
}
