import { literal, number, object, picklist, string, variant } from 'valibot'

/** What can be wrong with rules and tables of tiers, as facts; the catalogs say it with the names their forms show. */

const argumentProblems = [
  object({ code: picklist(['notTaken', 'notWhole', 'noDay', 'noneNamed', 'itemWrong', 'itemTwice']) }),
  object({ code: literal('outOfBounds'), min: number(), max: number() }),
  object({ code: literal('tooMany'), most: number() }),
] as const

export const ruleProblem = variant('code', [
  ...argumentProblems,
  object({ code: picklist(['ruleTwice', 'taskTwice', 'tierNotThere', 'nothingExpires']) }),
  object({ code: literal('tooManyTasks'), most: number() }),
  object({ code: literal('expiryUnknown'), expiry: string() }),
  object({
    code: literal('expiryRefused'),
    expiry: string(),
    argument: string(),
    problem: variant('code', argumentProblems),
  }),
])

export const ruleRefusals = {
  ruleUnknown: object({ rule: string() }),
  /** `argument` is the path to it, e.g. `prizes.0.winners`; empty where the rule as a whole is refused. */
  ruleArgumentRefused: object({ rule: string(), argument: string(), problem: ruleProblem }),
}

/** A rule that is refused, or a tier that cannot stand where it does. */
export const programProblem = variant('code', [
  object({ code: literal('ruleUnknown'), ...ruleRefusals.ruleUnknown.entries }),
  object({ code: literal('ruleArgumentRefused'), ...ruleRefusals.ruleArgumentRefused.entries }),
  object({ code: literal('growthNotAbove'), tier: string(), growthMin: number() }),
  object({ code: picklist(['growthNotFromNought', 'tierCodeTwice', 'tierNameTwice']) }),
])
