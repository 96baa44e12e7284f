import { maxLength, object, pipe, record, string, unknown } from 'valibot'

/** A rule as it is stored; the doors read its arguments by their definitions. */
export const ruleUse = object({
  code: pipe(string(), maxLength(40)),
  args: record(pipe(string(), maxLength(40)), unknown()),
})
