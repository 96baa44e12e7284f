import { createHash } from 'node:crypto'
import { safeParse, parse } from 'valibot'
import { contract, type Contract, type DoorName, type ProcedureName } from '../../contract'
import type { CallEnvelope, GeneralRefusal, InputOf, OutputOf, Procedure, RefusalsOf } from '../../contract/procedure'
import type { RefusalOf } from '../../contract/refusals'
import { no, type Result } from '../../domain/result'
import { auditLine } from './audit'
import { problemOf } from './malformed'
import { operatorFor, type SignedIn } from './operators'
import type { Call, Caller, OperatorCall, Platform, VisitorCall } from './platform'
import { Busy, ForeignCursor } from './store'

type CallFor<P extends Procedure> = P['caller'] extends 'visitor'
  ? VisitorCall
  : P['caller'] extends 'nobody'
    ? Call
    : OperatorCall

/** One procedure: load, decide, store, present. */
export type Handler<Door extends DoorName, Name extends ProcedureName<Door>> = Contract[Door][Name] extends Procedure
  ? (
      call: CallFor<Contract[Door][Name]>,
      input: InputOf<Contract[Door][Name]>,
    ) => Promise<Result<OutputOf<Contract[Door][Name]>, RefusalsOf<Contract[Door][Name]> | RefusalOf<'requestReused'>>>
  : never

export type Handlers<Door extends DoorName> = { [Name in ProcedureName<Door>]: Handler<Door, Name> }

/** What goes back over the wire: data, whatever happened. */
export type Reply = { ok: true; value: unknown } | { ok: false; refusal: { code: string } }

export interface Door {
  name: DoorName
  answer(platform: Platform, envelope: unknown, caller: Caller): Promise<Reply>
}

/** A door: every procedure of the contract's column with its handler. Only here is anything caught. */
export function serve<Name extends DoorName>(name: Name, handlers: Handlers<Name>): Door {
  const procedures = new Map<string, Procedure>(Object.entries(contract[name]))
  const functions = new Map<string, (call: never, input: never) => Promise<Result<unknown, { code: string }>>>(
    Object.entries(handlers),
  )
  return {
    name,
    async answer(platform, envelope, caller) {
      const asked = readEnvelope(envelope)
      if (!asked.ok) return asked
      const { procedure: wanted, requestId, input } = asked.value
      const procedure = procedures.get(wanted)
      const handler = functions.get(wanted)
      if (!procedure || !handler) return no({ code: 'unknownProcedure' })
      const call: Call = {
        ...platform,
        procedure: wanted,
        requestId,
        at: platform.now(),
        address: caller.address,
        input,
      }
      try {
        return await answerOne(procedure, handler, call, caller)
      } catch (fault) {
        return refuseFault(call, fault)
      }
    },
  }
}

async function answerOne(
  procedure: Procedure,
  handler: (call: never, input: never) => Promise<Result<unknown, { code: string }>>,
  call: Call,
  caller: Caller,
): Promise<Reply> {
  const admitted = await admit(procedure, call, caller)
  if (!admitted.ok) return admitted
  const input = safeParse(procedure.input, call.input, { abortEarly: true })
  if (!input.success) return no({ code: 'malformed', ...problemOf(input.issues[0]) })
  const result = await handler(admitted.value as never, input.output as never)
  if (procedure.effect !== 'query' && 'operator' in admitted.value && (!result.ok || procedure.effect === 'natural'))
    await call.store.create('audit', auditLine(admitted.value, procedure, '', result.ok ? 'done' : result.refusal.code))
  return result.ok ? { ok: true, value: parse(procedure.output, result.value) } : result
}

/** Who may: a visitor that WeChat vouches for, anybody, or an operator with a live session and a fitting role. */
async function admit(
  procedure: Procedure,
  call: Call,
  caller: Caller,
): Promise<Result<Call | VisitorCall | OperatorCall, RefusalOf<'notSignedIn' | 'notAllowed'>>> {
  if (procedure.caller === 'nobody') return { ok: true, value: call }
  if (procedure.caller === 'visitor')
    return caller.visitorId
      ? { ok: true, value: Object.assign(call, { visitorId: caller.visitorId }) }
      : no({ code: 'notSignedIn' })
  const operator: SignedIn | undefined = caller.token ? await operatorFor(call, caller.token) : undefined
  if (!operator) return no({ code: 'notSignedIn' })
  if (!procedure.caller.some((role) => role === operator.role)) return no({ code: 'notAllowed' })
  return { ok: true, value: Object.assign(call, { operator }) }
}

/** Ids are made by the client's generator; the bound keeps them fit to be part of a document's id. */
const requestIdShape = /^[\w-]{8,64}$/

function readEnvelope(envelope: unknown): Result<CallEnvelope, RefusalOf<'malformed'>> {
  if (typeof envelope !== 'object' || envelope === null || Array.isArray(envelope))
    return no({ code: 'malformed', field: '', problem: '要是一个对象' })
  const { procedure, requestId, input } = envelope as Record<string, unknown>
  if (typeof procedure !== 'string') return no({ code: 'malformed', field: 'procedure', problem: '要是文字' })
  if (typeof requestId !== 'string' || !requestIdShape.test(requestId))
    return no({ code: 'malformed', field: 'requestId', problem: '要是 8 到 64 个字母、数字、横线' })
  return { ok: true, value: { procedure, requestId, input: input ?? {} } }
}

function refuseFault(call: Call, fault: unknown): { ok: false; refusal: RefusalOf<GeneralRefusal> } {
  if (fault instanceof Busy) return no({ code: 'busy' })
  if (fault instanceof ForeignCursor) return no({ code: 'malformed', field: 'after', problem: '这一页已经翻不到了，请从头再看' })
  call.log({
    at: call.at,
    procedure: call.procedure,
    requestId: call.requestId,
    fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
  })
  return no({ code: 'broken', requestId: call.requestId })
}

/** A short, stable fingerprint of a command's input, to tell a repeat from a different command under the same id. */
export const inputHash = (call: Call): string =>
  createHash('sha256')
    .update(JSON.stringify([call.procedure, call.input]))
    .digest('base64url')
