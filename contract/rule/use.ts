import { object, record, unknown } from 'valibot'
import { named } from '../text'

/** A rule as it is stored; the doors read its arguments by their definitions. */
export const ruleUse = object({
  code: named(40),
  args: record(named(40), unknown()),
})
