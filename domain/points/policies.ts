import { dayAfter, dayAt, monthEndAfter, yearEndAfter } from '../calendar'
import { no, yes, type Result } from '../result'
import {
  integer,
  readIntegers,
  refuse,
  refuseStrange,
  type ArgumentProblem,
  type IntegerArgument,
  type RuleRefusal,
  type RuleUse,
} from '../rule'

/** The rules and policies of the ledger as data: which there are, and which arguments they take. */
export interface PolicyDefinition {
  code: string
  arguments: (IntegerArgument | DayArgument)[]
}

/** A calendar day, YYYY-MM-DD. */
export interface DayArgument {
  type: 'day'
  name: string
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

/** Ten years: longer is no promise a brand can keep books for. */
const months = integer('months', 1, 120, 12)
const years = integer('years', 0, 10, 1)
const lastDay: DayArgument = { type: 'day', name: 'lastDay' }
const graceDays = integer('days', 0, 365, 30)

export const expiryDefinitions: Record<ExpiryRule['code'], PolicyDefinition> = {
  rollingMonths: {
    code: 'rollingMonths',
    arguments: [months],
  },
  endOfYear: {
    code: 'endOfYear',
    arguments: [years],
  },
  fixedDate: {
    code: 'fixedDate',
    arguments: [lastDay],
  },
}

export const graceDefinitions: Record<GracePolicy['code'], PolicyDefinition> = {
  graceDays: {
    code: 'graceDays',
    arguments: [graceDays],
  },
  forfeit: { code: 'forfeit', arguments: [] },
}

export const reversalDefinitions: Record<ReversalPolicy, PolicyDefinition> = {
  onlyUnspent: {
    code: 'onlyUnspent',
    arguments: [],
  },
  toZero: {
    code: 'toZero',
    arguments: [],
  },
  allowNegative: {
    code: 'allowNegative',
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
export function readExpiry(use: RuleUse): Result<ExpiryRule, RuleRefusal<ArgumentProblem>> {
  const { code } = use
  switch (code) {
    case 'rollingMonths': {
      const read = readIntegers(use, [months])
      return read.ok ? yes({ code, args: { months: read.value(months) } }) : read
    }
    case 'endOfYear': {
      const read = readIntegers(use, [years])
      return read.ok ? yes({ code, args: { years: read.value(years) } }) : read
    }
    case 'fixedDate': {
      const strange = refuseStrange(use, [lastDay])
      if (strange) return strange
      const day = use.args.lastDay
      return typeof day === 'string' && isDay(day)
        ? yes({ code, args: { lastDay: day } })
        : refuse(use, lastDay.name, { code: 'noDay' })
    }
    default:
      return no({ code: 'ruleUnknown', rule: code })
  }
}

/** Reads how long the points of an earning rule can be used: nothing of its own, or the rule; what is wrong is its `expiry`. */
export function readOwnExpiry(use: EarningUse): Result<{ expiry?: ExpiryRule }, RuleRefusal> {
  if (!use.expiry) return yes({})
  const read = readExpiry(use.expiry)
  if (read.ok) return yes({ expiry: read.value })
  const { refusal } = read
  if (refusal.code === 'ruleUnknown') return refuse(use, 'expiry', { code: 'expiryUnknown', expiry: refusal.rule })
  const { rule: expiry, argument, problem } = refusal
  return refuse(use, 'expiry', { code: 'expiryRefused', expiry, argument, problem })
}

/** Reads a grace policy in use, or says which argument is wrong and how. */
export function readGrace(use: RuleUse): Result<GracePolicy, RuleRefusal<ArgumentProblem>> {
  const { code } = use
  if (code === 'forfeit') return refuseStrange(use, []) ?? yes({ code, args: {} })
  if (code !== 'graceDays') return no({ code: 'ruleUnknown', rule: code })
  const read = readIntegers(use, [graceDays])
  return read.ok ? yes({ code, args: { days: read.value(graceDays) } }) : read
}

/** A day there is, of this millennium: a slip of the finger in the year stops here. */
const isDay = (text: string): boolean => /^2\d{3}-\d{2}-\d{2}$/.test(text) && isRealDay(text)

function isRealDay(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
