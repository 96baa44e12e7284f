import { safeParse } from 'valibot'
import type { Contract, DoorName, ProcedureName } from '../../../contract'
import type { CallEnvelope, InputOf, OutputOf, Procedure, RefusalsOf } from '../../../contract/procedure'
import type { RefusalOf } from '../../../contract/refusals'
import { no, type Result } from '../../../domain/result'
import { lineOfItsOwn } from './audit'
import { beginLine, type Ending, type LineOfCall } from './line'
import { problemOf } from './malformed'
import { nameless } from './nameless'
import { NotFounded } from './not-founded'
import { outputOf } from './output'
import type { Reply } from './reply'
import { shownTo, withMemberIds } from './showing'
import { identified, refuseCaller, type Known } from './identified'
import type { Call, Caller, KeyCall, OperatorCall, Platform, VisitorCall } from '../ports/platform'
import { merged } from '../modules'
import { Busy, ForeignCursor, PutOut } from '../store/store'

type CallFor<P extends Procedure> = P['caller'] extends 'visitor'
  ? VisitorCall
  : P['caller'] extends 'nobody'
    ? Call
    : P['caller'] extends { kind: 'keys' }
      ? KeyCall
      : OperatorCall

/** One procedure: load, decide, store, present. */
export type Handler<Door extends DoorName, Name extends ProcedureName<Door>> = Contract[Door][Name] extends Procedure
  ? (
      call: CallFor<Contract[Door][Name]>,
      input: InputOf<Contract[Door][Name]>,
    ) => Promise<
      Repeatable<Result<OutputOf<Contract[Door][Name]>, RefusalsOf<Contract[Door][Name]> | RefusalOf<'requestReused'>>>
    >
  : never

/** What was done may have been done before, under the same request id. */
export type Repeatable<Ended> = Ended & { repeated?: true }

export interface Door {
  name: DoorName
  answer(platform: Platform, envelope: unknown, caller: Caller): Promise<Reply>
}

/** What any procedure came to. */
export type Ended = Repeatable<Result<unknown, { code: string }>>

/** Carries an operator's command out, or has it wait for somebody else. */
export type Seconding = (
  call: OperatorCall,
  input: unknown,
  run: (call: OperatorCall) => Promise<Ended>,
) => Promise<Ended>

/** What a door is made of: what may be asked, who answers, how callers are known, and what is carried out at once. */
export interface Serving extends Known {
  procedures: Readonly<Record<string, Procedure>>
  /** Absent at a door where nothing waits. */
  seconded?: Seconding
  /** By procedure, from every word that the door serves. */
  handlers: readonly object[]
}

/**
 * A door: every procedure of the contract's column with its handler. Only here is anything caught.
 *
 * A procedure without a handler, or a handler without a procedure, is a fault when the door is made.
 */
export function serve(name: DoorName, { procedures: column, handlers, ...known }: Serving): Door {
  const procedures = new Map(Object.entries(column))
  const functions = new Map(Object.entries(merged<Record<string, AnyHandler>>(handlers)))
  const strays = [...functions.keys()].filter((each) => !procedures.has(each))
  const unserved = [...procedures.keys()].filter((each) => !functions.has(each))
  if (strays.length + unserved.length > 0)
    throw new Error(`door ${name} serves not what its contract says: ${[...strays, ...unserved].join()}`)
  return {
    name,
    async answer(platform, envelope, caller) {
      const line = beginLine(platform, name)
      const ending = await endingOf(line, platform, envelope, caller)
      line.leave(ending)
      return ending.reply
    },
  }

  async function endingOf(
    { at, store }: LineOfCall,
    platform: Platform,
    envelope: unknown,
    caller: Caller,
  ): Promise<Ending> {
    const asked = readEnvelope(envelope)
    if (!asked.ok) return { reply: asked }
    const { procedure: wanted, requestId, input } = asked.value
    const procedure = procedures.get(wanted)
    const handler = functions.get(wanted)
    if (!procedure || !handler) return { envelope, reply: no({ code: 'unknownProcedure' }) }
    // The platform last: V8 takes microseconds for each field that a literal adds behind a spread.
    const call: Call = {
      procedure: wanted,
      requestId,
      address: caller.address,
      hasLeft: caller.hasLeft,
      input,
      asked: procedure,
      at,
      ...platform,
    }
    call.store = store
    try {
      const reply = await answerOne(procedure, handler, call, caller, known)
      return { procedure: wanted, envelope, reply }
    } catch (fault) {
      return { procedure: wanted, envelope, ...endingIn(fault, call) }
    }
  }
}

export type AnyHandler = (call: never, input: never) => Promise<Ended>

async function answerOne(
  procedure: Procedure,
  handler: AnyHandler,
  call: Call,
  caller: Caller,
  by: Known & Pick<Serving, 'seconded'>,
): Promise<Reply> {
  const someone = await identified(procedure, call, caller, by)
  if (!someone.ok) return someone
  const known = someone.value
  const refusal = refuseCaller(procedure, known)
  const { memberBehind, seconded } = by
  if (!refusal && memberBehind && 'operator' in known)
    known.input = await withMemberIds(known.input, (given) => memberBehind(known, given))
  const result = refusal ? no(refusal) : await handled(procedure, handler, known, seconded)
  const isTrailed = 'operator' in known || 'key' in known
  if (isTrailed && (result.ok ? procedure.effect === 'natural' : isWatched(procedure)))
    await call.store.create(
      'audit',
      lineOfItsOwn(known, subjectIn(call.input), result.ok ? 'done' : result.refusal.code),
    )
  if (!result.ok) return result
  const value = outputOf(procedure.output, result.value)
  return {
    ok: true,
    value: isTrailed ? await shownTo(known, procedure, value) : value,
    ...(result.repeated ? { repeated: true } : {}),
  }
}

/** Whose refusals stand in the trail: every command's, and every look's at a person. */
const isWatched = ({ effect, shows }: Procedure): boolean => effect !== 'query' || shows !== undefined

/** Whom or what a command that did nothing was about: a line on somebody or something is found again by their name. */
const subjectIn = (input: unknown): string => {
  const fields: Partial<Record<string, unknown>> = Object(input)
  const ids = subjectFields.map((field) => fields[field])
  return ids.find((id): id is string => typeof id === 'string')?.slice(0, subjectLengthMax) ?? ''
}

/** By which inputs name what they are about, people first; `id` is what a save has of what it changes. */
const subjectFields = [
  ...['memberId', 'entryId', 'subjectId', 'orderId', 'rewardId', 'campaignId', 'batchId', 'postId', 'placeId'],
  ...['announcementId', 'listId', 'id', 'account'],
]

/** No id is longer; what else was sent in its place is kept no further. */
const subjectLengthMax = 128

/** Hands a procedure the call that its contract says it gets, and input that its schema let through. */
export const answeredBy = (handler: AnyHandler, call: Call, input: unknown): Promise<Ended> =>
  handler(call as never, input as never)

async function handled(
  procedure: Procedure,
  handler: AnyHandler,
  call: Call | OperatorCall,
  seconded: Seconding | undefined,
): Promise<Ended> {
  const input = safeParse(procedure.input, call.input, { abortEarly: true })
  if (!input.success) return no({ code: 'malformed', ...problemOf(input.issues[0]) })
  const run = (asked: Call) => answeredBy(handler, asked, input.output)
  return seconded && 'operator' in call ? seconded(call, input.output, run) : run(call)
}

/** Ids are made by the client's generator; the bound keeps them fit to be part of a document's id. */
const requestIdShape = /^[\w-]{8,64}$/

function readEnvelope(envelope: unknown): Result<CallEnvelope, RefusalOf<'malformed'>> {
  if (typeof envelope !== 'object' || envelope === null || Array.isArray(envelope))
    return no({ code: 'malformed', field: '', problem: 'wrongKind' })
  const { procedure, requestId, input } = envelope as Record<string, unknown>
  if (typeof procedure !== 'string') return no({ code: 'malformed', field: 'procedure', problem: 'wrongKind' })
  if (typeof requestId !== 'string' || !requestIdShape.test(requestId))
    return no({ code: 'malformed', field: 'requestId', problem: 'wrongShape' })
  if (isDeeperThan(inputDepthMax, input)) return no({ code: 'malformed', field: 'input', problem: 'tooDeep' })
  return { ok: true, value: { procedure, requestId, input: input ?? {} } }
}

/** A prize table in a campaign, the deepest input there is, takes five; far deeper ones would exhaust whoever walks them. */
const inputDepthMax = 16

const isDeeperThan = (depthMax: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depthMax === 0 || Object.values(value).some((inner) => isDeeperThan(depthMax - 1, inner)))

function endingIn(fault: unknown, call: Call): Pick<Ending, 'reply' | 'broke'> {
  if (fault instanceof Busy) return { reply: no({ code: 'busy' }) }
  if (fault instanceof PutOut) return { reply: no({ code: 'notSignedIn' }) }
  if (fault instanceof NotFounded) return { reply: no({ code: 'notFounded' }) }
  if (fault instanceof ForeignCursor) return { reply: no({ code: 'malformed', field: 'after', problem: 'pageGone' }) }
  const { requestId, input, visitorId }: Call & { visitorId?: unknown } = call
  return { reply: no({ code: 'broken', requestId }), broke: { fault: nameless(fault, input, visitorId), requestId } }
}
