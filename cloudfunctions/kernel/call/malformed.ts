import type { BaseIssue } from 'valibot'
import type { RefusalOf } from '../../../contract/refusals'
import { inputProblems, type InputProblem } from '../../../contract/words/problems'

/** A refusal repeats where an input is wrong, but not a whole page of it. */
const fieldLengthMax = 80

/** Where an input is wrong and how. */
export function problemOf(issue: BaseIssue<unknown>): Omit<RefusalOf<'malformed'>, 'code'> {
  const field = (issue.path ?? []).map((step) => String(step.key)).join('.')
  const bound = boundOf(issue)
  return {
    field: field.slice(0, fieldLengthMax),
    problem: kindOf(issue),
    ...(bound === undefined ? {} : { bound }),
  }
}

const kindOf = (issue: BaseIssue<unknown>): InputProblem => {
  if (issue.received === 'undefined') return 'missing'
  // A text says itself what is wrong with it.
  if (issue.type === 'raw_transform') return inputProblems.find((each) => each === issue.message) ?? 'wrongKind'
  const isList = Array.isArray(issue.input)
  switch (issue.type) {
    case 'min_length':
      return isList ? 'tooFew' : 'tooShort'
    case 'max_length':
      return isList ? 'tooMany' : 'tooLong'
    case 'min_value':
      return 'tooSmall'
    case 'max_value':
      return 'tooLarge'
    case 'integer':
      return 'notWhole'
    case 'regex':
    case 'check':
      return 'wrongShape'
    case 'picklist':
    case 'literal':
    case 'not_value':
      return 'notOffered'
    default:
      return 'wrongKind'
  }
}

/** Valibot writes a bound as >=2 or <=20, and texts as 20. */
function boundOf({ type, expected }: BaseIssue<unknown>): number | undefined {
  if (!['min_length', 'max_length', 'min_value', 'max_value', 'raw_transform'].includes(type)) return undefined
  const [digits] = /-?\d+(?:\.\d+)?$/.exec(expected ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}
