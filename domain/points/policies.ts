import { dayAfter, dayAt, monthEndAfter, yearEndAfter } from '../calendar'
import { no, yes, type Result } from '../result'
import type { IntegerArgument, RuleRefusal, RuleUse } from '../rule'

/** The rules and policies of the ledger as data: which there are, what they say, and which arguments they take. */
export interface PolicyDefinition {
  code: string
  name: string
  explanation: string
  arguments: (IntegerArgument | DayArgument)[]
}

/** A calendar day, YYYY-MM-DD. */
export interface DayArgument {
  type: 'day'
  name: string
  label: string
}

/** How long earned points can be used. */
export type ExpiryRule =
  | { code: 'rollingMonths'; args: { months: number } }
  | { code: 'endOfYear'; args: { years: number } }
  | { code: 'fixedDate'; args: { lastDay: string } }

/** A rule in use that earns points, and how long those can be used; without one of its own, the programme's rule applies. */
export interface EarningUse extends RuleUse {
  expiry?: RuleUse
}

/** What becomes of refunded points whose lot is past its last day. */
export type GracePolicy = { code: 'graceDays'; args: { days: number } } | { code: 'forfeit'; args: object }

/** What a reversal does where the earned points are no longer all there. */
export const reversalPolicies = ['onlyUnspent', 'toZero', 'allowNegative'] as const
export type ReversalPolicy = (typeof reversalPolicies)[number]

const integer = (name: string, label: string, unit: string, min: number, max: number, initial: number) =>
  ({ type: 'integer', name, label, unit, min, max, initial }) satisfies IntegerArgument

/** Ten years: longer is no promise a brand can keep books for. */
const months = integer('months', '有效月数', '个月', 1, 120, 12)
const years = integer('years', '跨年数', '年', 0, 10, 1)
const graceDays = integer('days', '宽限天数', '天', 0, 365, 30)

export const expiryDefinitions: Record<ExpiryRule['code'], PolicyDefinition> = {
  rollingMonths: {
    code: 'rollingMonths',
    name: '滚动有效期',
    explanation: '从获得的那个月起若干个月，到最后一个月的月底',
    arguments: [months],
  },
  endOfYear: {
    code: 'endOfYear',
    name: '年底到期',
    explanation: '到若干年后的 12 月 31 日，0 是当年年底',
    arguments: [years],
  },
  fixedDate: {
    code: 'fixedDate',
    name: '固定日期',
    explanation: '不论何时获得，都到同一天；那一天过后获得的只能当天用',
    arguments: [{ type: 'day', name: 'lastDay', label: '最后一天' }],
  },
}

export const graceDefinitions: Record<GracePolicy['code'], PolicyDefinition> = {
  graceDays: {
    code: 'graceDays',
    name: '宽限期',
    explanation: '退回时已经过期的积分，从退回那天起还可以用若干天',
    arguments: [graceDays],
  },
  forfeit: { code: 'forfeit', name: '不再退回', explanation: '退回时已经过期的积分直接计入过期', arguments: [] },
}

export const reversalDefinitions: Record<ReversalPolicy, PolicyDefinition> = {
  onlyUnspent: {
    code: 'onlyUnspent',
    name: '没用过才能收回',
    explanation: '这笔积分还都在时才收回，用过一部分就不收回',
    arguments: [],
  },
  toZero: {
    code: 'toZero',
    name: '最多收到零',
    explanation: '用过的部分从其他积分里收，收到零为止，不够的记为损失',
    arguments: [],
  },
  allowNegative: {
    code: 'allowNegative',
    name: '可以收到负数',
    explanation: '全部收回，不够的部分欠着，由以后获得的积分先补上',
    arguments: [],
  },
}

/** The last day on which points that become usable at a moment can be used; never a day that is over already. */
export function lastDayFor(rule: ExpiryRule, at: number): string {
  const today = dayAt(at)
  const lastDay = promisedDay(rule, at)
  return lastDay < today ? today : lastDay
}

function promisedDay({ code, args }: ExpiryRule, at: number): string {
  if (code === 'rollingMonths') return monthEndAfter(at, args.months)
  return code === 'endOfYear' ? yearEndAfter(at, args.years) : args.lastDay
}

/** The last day for refunded points that are past theirs; null where the policy gives them up. */
export const graceDayFor = (policy: GracePolicy, at: number): string | null =>
  policy.code === 'graceDays' ? dayAfter(dayAt(at), policy.args.days) : null

/** Reads an expiry rule in use, or says which argument is wrong and how. */
export function readExpiry(use: RuleUse): Result<ExpiryRule, RuleRefusal> {
  const known = new Map<string, PolicyDefinition>(Object.entries(expiryDefinitions)).get(use.code)
  if (!known) return no({ code: 'ruleUnknown', rule: use.code })
  const strange = Object.keys(use.args).find((name) => known.arguments.every((argument) => argument.name !== name))
  // What a definition does not name would be stored and never read; a refusal repeats no more than its start.
  if (strange !== undefined) return refuse(use, strange.slice(0, 40), '没有这个参数')
  if (use.code === 'rollingMonths') {
    const read = readWhole(use, months)
    return read.ok ? yes({ code: 'rollingMonths', args: { months: read.value } }) : read
  }
  if (use.code === 'endOfYear') {
    const read = readWhole(use, years)
    return read.ok ? yes({ code: 'endOfYear', args: { years: read.value } }) : read
  }
  const { lastDay } = use.args
  return typeof lastDay === 'string' && isDay(lastDay)
    ? yes({ code: 'fixedDate', args: { lastDay } })
    : refuse(use, 'lastDay', '最后一天要是日期，比如 2027-12-31')
}

/** Reads how long the points of an earning rule can be used: nothing of its own, or the rule; what is wrong is its `expiry`. */
export function readOwnExpiry(use: EarningUse): Result<{ expiry?: ExpiryRule }, RuleRefusal> {
  if (!use.expiry) return yes({})
  const read = readExpiry(use.expiry)
  if (read.ok) return yes({ expiry: read.value })
  const { refusal } = read
  return refuse(use, 'expiry', refusal.code === 'ruleUnknown' ? `没有“${refusal.rule}”这种有效期` : refusal.problem)
}

/** Reads a grace policy in use, or says which argument is wrong and how. */
export function readGrace(use: RuleUse): Result<GracePolicy, RuleRefusal> {
  const known = new Map<string, PolicyDefinition>(Object.entries(graceDefinitions)).get(use.code)
  if (!known) return no({ code: 'ruleUnknown', rule: use.code })
  const strange = Object.keys(use.args).find((name) => known.arguments.every((argument) => argument.name !== name))
  if (strange !== undefined) return refuse(use, strange.slice(0, 40), '没有这个参数')
  if (use.code === 'forfeit') return yes({ code: 'forfeit', args: {} })
  const read = readWhole(use, graceDays)
  return read.ok ? yes({ code: 'graceDays', args: { days: read.value } }) : read
}

function readWhole(use: RuleUse, { name, label, min, max }: IntegerArgument): Result<number, RuleRefusal> {
  const value = use.args[name]
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
    ? yes(value)
    : refuse(use, name, `${label}要是 ${min} 到 ${max} 之间的整数`)
}

/** A day there is, of this millennium: a slip of the finger in the year stops here. */
const isDay = (text: string): boolean => /^2\d{3}-\d{2}-\d{2}$/.test(text) && isRealDay(text)

function isRealDay(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

const refuse = (use: RuleUse, argument: string, problem: string) =>
  no({ code: 'ruleArgumentRefused', rule: use.code, argument, problem })
