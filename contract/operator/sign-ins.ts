import { array, boolean, nullable, number, object, optional, picklist, string } from 'valibot'
import { after, id, limit } from '../fields'
import { operators, procedure } from '../procedure'
import { signInDeeds } from '../words/operator'

const signInLine = object({
  id: string(),
  at: number(),
  /** As it was typed, where nobody has it. */
  account: string(),
  /** Empty where nobody has the account. */
  name: string(),
  deed: picklist(signInDeeds),
  /** Roughly where; empty where unknown. */
  where: string(),
  address: string(),
  /** Whether the account was signed in on this device before; null where it was no sign-in. */
  isKnownDevice: nullable(boolean()),
})
const page = { signIns: array(signInLine), next: nullable(string()) }

/** Who came in, and who tried to: kept for half a year. */
export const signIns = {
  /** One's own, the latest first. */
  mySignIns: procedure({
    caller: 'operator',
    effect: 'query',
    input: object({ after, limit: limit(20) }),
    output: object(page),
    refusals: [],
  }),
  /** Everybody's, or one operator's, the latest first. */
  listSignIns: procedure({
    caller: operators('operator.see'),
    effect: 'query',
    input: object({ account: optional(id), after, limit: limit(50) }),
    output: object(page),
    refusals: [],
  }),
}
