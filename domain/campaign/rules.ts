import { no, yes, type Result } from '../result'
import type { RuleUse } from './campaign'

/**
 * Campaign rules as data. Each definition says what the rule is called, which arguments it takes and how it reads in
 * Chinese; the desk draws its forms from these, and the doors judge with the functions beside them.
 */
export interface RuleDefinition {
  code: string
  kind: 'reward' | 'limit'
  name: string
  explanation: string
  arguments: ArgumentDefinition[]
}

export type ArgumentDefinition = IntegerArgument | RowsArgument

export interface IntegerArgument {
  type: 'integer'
  name: string
  label: string
  unit: string
  min: number
  max: number
  initial: number
}

/** A short table of whole numbers, e.g. prizes with their winners. */
export interface RowsArgument {
  type: 'rows'
  name: string
  label: string
  rowsMax: number
  columns: IntegerArgument[]
}

/** Above this a single scan would be worth more than most brands' whole shelf; a typing slip stops here. */
const scanPointsMax = 100_000
/** Prize tables longer than this no longer fit a phone screen. */
const prizesMax = 8
/** A batch holds at most 2^25 codes, so a draw has no more winners. */
const winnersMax = 20_000_000
/** Nobody drinks a thousand bottles a day; more would be no limit at all. */
const timesMax = 1_000
/** A refusal repeats an unknown argument's name, but not a whole page of it. */
const argumentLengthMax = 40

const integer = (
  name: string,
  label: string,
  unit: string,
  min: number,
  max: number,
  initial: number,
): IntegerArgument => ({
  type: 'integer',
  name,
  label,
  unit,
  min,
  max,
  initial,
})

const points = integer('points', '每码积分', '分', 1, scanPointsMax, 10)
const otherwise = integer('otherwise', '未中奖的积分', '分', 0, scanPointsMax, 5)
const prizePoints = integer('points', '奖品积分', '分', 1, scanPointsMax, 888)
const winners = integer('winners', '中奖个数', '个', 1, winnersMax, 10)
const times = integer('times', '次数', '次', 1, timesMax, 3)

export const ruleDefinitions = [
  {
    code: 'fixed',
    kind: 'reward',
    name: '固定积分',
    explanation: '每个码首次扫码得同样多的积分',
    arguments: [points],
  },
  {
    code: 'odds',
    kind: 'reward',
    name: '抽奖积分',
    explanation: '中奖个数说好是多少就是多少，开始前公布抽奖种子的指纹，结束后人人可以核对',
    arguments: [
      { type: 'rows', name: 'prizes', label: '奖品', rowsMax: prizesMax, columns: [prizePoints, winners] },
      otherwise,
    ],
  },
  { code: 'perDay', kind: 'limit', name: '每人每天', explanation: '每位会员每天最多领几次', arguments: [times] },
  { code: 'inAll', kind: 'limit', name: '每人一共', explanation: '每位会员在整个活动里最多领几次', arguments: [times] },
] satisfies RuleDefinition[]

export interface Prize {
  points: number
  winners: number
}

export type Reward = { code: 'fixed'; points: number } | { code: 'odds'; prizes: Prize[]; otherwise: number }

export type Limit = { code: 'perDay'; times: number } | { code: 'inAll'; times: number }

export type RuleRefusal =
  | { code: 'ruleUnknown'; rule: string }
  | { code: 'ruleArgumentRefused'; rule: string; argument: string; problem: string }

/** Reads a reward rule in use, or says which argument is wrong and how. */
export function readReward(use: RuleUse): Result<Reward, RuleRefusal> {
  if (use.code === 'fixed') {
    const strange = refuseStrange(use, ['points'])
    if (strange) return strange
    const read = readInteger(use, points)
    return read.ok ? yes({ code: 'fixed', points: read.value }) : read
  }
  if (use.code === 'odds') {
    const strange = refuseStrange(use, ['prizes', 'otherwise'])
    if (strange) return strange
    const prizes = readPrizes(use)
    if (!prizes.ok) return prizes
    const rest = readInteger(use, otherwise)
    return rest.ok ? yes({ code: 'odds', prizes: prizes.value, otherwise: rest.value }) : rest
  }
  return no({ code: 'ruleUnknown', rule: use.code })
}

/** Reads a limit rule in use, or says which argument is wrong and how. */
export function readLimit(use: RuleUse): Result<Limit, RuleRefusal> {
  if (use.code !== 'perDay' && use.code !== 'inAll') return no({ code: 'ruleUnknown', rule: use.code })
  const strange = refuseStrange(use, ['times'])
  if (strange) return strange
  const read = readInteger(use, times)
  return read.ok ? yes({ code: use.code, times: read.value }) : read
}

/** The rule as a member or an operator reads it. */
export function sayReward(reward: Reward): string {
  if (reward.code === 'fixed') return `每个码首次扫码得 ${reward.points} 积分`
  const prizes = reward.prizes.map((prize) => `${prize.winners} 个码各得 ${prize.points} 积分`).join('，')
  return reward.otherwise > 0 ? `${prizes}，其余每码得 ${reward.otherwise} 积分` : `${prizes}，其余不中奖`
}

export const sayLimit = (limit: Limit): string =>
  limit.code === 'perDay' ? `每人每天最多领 ${limit.times} 次` : `每人一共最多领 ${limit.times} 次`

function readPrizes(use: RuleUse): Result<Prize[], RuleRefusal> {
  const rows = use.args['prizes']
  if (!Array.isArray(rows) || rows.length === 0) return refuse(use, 'prizes', '至少要有一个奖品')
  if (rows.length > prizesMax) return refuse(use, 'prizes', `最多 ${prizesMax} 个奖品`)
  const prizes: Prize[] = []
  for (const row of rows) {
    const each: RuleUse = { code: use.code, args: isRecord(row) ? row : {} }
    const strange = refuseStrange(each, ['points', 'winners'])
    if (strange) return strange
    const prize = readInteger(each, prizePoints)
    if (!prize.ok) return prize
    const count = readInteger(each, winners)
    if (!count.ok) return count
    prizes.push({ points: prize.value, winners: count.value })
  }
  return yes(prizes)
}

function readInteger(use: RuleUse, argument: IntegerArgument): Result<number, RuleRefusal> {
  const value = use.args[argument.name]
  if (typeof value !== 'number' || !Number.isInteger(value))
    return refuse(use, argument.name, `${argument.label}要填整数`)
  if (value < argument.min || value > argument.max)
    return refuse(use, argument.name, `${argument.label}要在 ${argument.min} 到 ${argument.max} 之间`)
  return yes(value)
}

/** What a definition does not name would be stored with the campaign and never read. */
function refuseStrange(use: RuleUse, known: readonly string[]) {
  const strange = Object.keys(use.args).find((argument) => !known.includes(argument))
  return strange === undefined ? undefined : refuse(use, strange.slice(0, argumentLengthMax), '没有这个参数')
}

const refuse = (use: RuleUse, argument: string, problem: string) =>
  no({ code: 'ruleArgumentRefused', rule: use.code, argument, problem })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
