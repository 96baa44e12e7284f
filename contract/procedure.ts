import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { RefusalCode, RefusalOf } from './refusals'
import type { KeyPermission } from './words/key'
import type { Permission } from './words/permissions'

/**
 * One thing a door can be asked.
 *
 * - `caller`: `visitor` is anyone inside WeChat (identity from the platform); `nobody` may be unknown (signing in);
 *   `operator` is whoever has a live session; `colleague` those of them whose password is of their own choice; `operators(…)` those of them with one permission; `keys(…)` another system with
 *   a key that has it.
 * - `effect`: a `query` changes nothing; a `natural` command's effect has an id of its own, so repeating it meets itself;
 *   a `once` command is remembered by its request id, together with its reply.
 */
export interface Procedure {
  caller: 'visitor' | 'nobody' | 'operator' | 'colleague' | Permitted
  effect: 'query' | 'natural' | 'once'
  input: GenericSchema
  output: GenericSchema
  refusals: readonly RefusalCode[]
  /** Input fields that the audit trail leaves out. */
  secrets?: readonly string[]
  /** Output fields that name a person: the desk gets a mask or a stand-in of each, whoever asks. */
  personal?: readonly PersonalField[]
  /**
   * A look that shows persons as they are, for the reason that its input gives: each has a line of its own in the trail, which
   * is written before anything is shown. Its permission is `seesPersonal`.
   */
  reveals?: true
  /**
   * Whom or what a look shows and a command touches: the line it leaves in the trail names every one of them. A look that
   * shows nobody leaves none.
   */
  shows?: Shown
  /** The look that this one is a part of: a page that asks several things about one member is one look at them. */
  look?: string
}

export type Shown = 'members' | 'orders'

export type PersonalField = 'memberId' | 'nickname' | 'address'

/** Whoever of a kind has a permission, wherever they have it: a procedure about one store looks whether it is theirs. */
export interface Permitted {
  kind: 'operators' | 'keys'
  permission: Permission
}

export const operators = <const Named extends Permission>(permission: Named) =>
  ({ kind: 'operators', permission }) as const

/** Another system, with a key of the brand's that has the permission. */
export const keys = <const Named extends KeyPermission>(permission: Named) => ({ kind: 'keys', permission }) as const

export const procedure = <
  const Caller extends Procedure['caller'],
  const Effect extends Procedure['effect'],
  Input extends GenericSchema,
  Output extends GenericSchema,
  const Refusals extends readonly RefusalCode[],
>(definition: {
  caller: Caller
  effect: Effect
  input: Input
  output: Output
  refusals: Refusals
  secrets?: readonly string[]
  personal?: readonly PersonalField[]
  reveals?: true
  shows?: Shown
  look?: string
}) => definition

export type InputOf<P extends Procedure> = InferOutput<P['input']>
export type SentOf<P extends Procedure> = InferInput<P['input']>
export type OutputOf<P extends Procedure> = InferOutput<P['output']>
export type RefusalsOf<P extends Procedure> = RefusalOf<P['refusals'][number]>

/**
 * What comes back over the wire: a value, or a refusal (its own, or one of those any procedure may give). `repeated` says
 * that a `once` command had been done before under this request id, and that this is what it came to then.
 */
export type AnswerOf<P extends Procedure> =
  { ok: true; value: OutputOf<P>; repeated?: true } | { ok: false; refusal: RefusalsOf<P> | RefusalOf<GeneralRefusal> }

/** Refusals `serve` itself gives, before or instead of a procedure's own. */
export type GeneralRefusal =
  | 'malformed'
  | 'unknownProcedure'
  | 'notSignedIn'
  | 'notAllowed'
  | 'passwordChangeDue'
  | 'secondFactorDue'
  | 'keyRefused'
  | 'keyTooFast'
  | 'requestReused'
  | 'busy'
  | 'notFounded'
  | 'broken'

/** One call as it travels. `requestId` is made by the client, once per intention, and kept until there is an answer. */
export interface CallEnvelope {
  procedure: string
  requestId: string
  input: unknown
}
