import type { Cause } from '../../domain/alert/cause'
import { alertKindNames, type AlertKind } from '../../domain/alert/kinds'
import type { Platform } from '../kernel/ports/platform'
import type { AlertRules } from './documents'
import { ruleOf } from './rules'
import { budgets, endings } from './causes/budgets'
import type { Finding } from './causes/finding'
import { jobs } from './causes/jobs'
import { orders, stocks } from './causes/mall'
import { reviews } from './causes/reviews'
import { wrongCodes } from './causes/wrong-codes'

const findings: Record<AlertKind, Finding> = {
  budget: budgets,
  ending: endings,
  stock: stocks,
  orders,
  jobs,
  wrongCodes,
  reviews,
}

/** A cause, and the roles that are told of it. */
export interface FoundCause extends Cause {
  roles: readonly string[]
}

/** Everything there is to look at now, by the rules that are on, the worst first; of some roles where they are named. */
export async function causesNow(
  platform: Platform,
  rules: AlertRules,
  at: number,
  toldTo?: ReadonlySet<string>,
): Promise<FoundCause[]> {
  const asked = alertKindNames.flatMap((kind) => {
    const rule = ruleOf(rules, kind)
    const isTold = toldTo === undefined || rule.roles.some((role) => toldTo.has(role))
    return rule.isOn && isTold ? [{ kind, rule }] : []
  })
  const found = await Promise.all(
    asked.map(async ({ kind, rule }) =>
      (await findings[kind](platform, rule.amount, at)).map((cause) => ({ ...cause, roles: rule.roles })),
    ),
  )
  return found.flat().sort((left, right) => severity(right) - severity(left))
}

const severity = ({ level }: Cause): number => (level === 'bad' ? 1 : 0)
