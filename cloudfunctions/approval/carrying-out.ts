import { safeParse } from 'valibot'
import { stateAt } from '../../domain/approval/life'
import { no, yes, type Result } from '../../domain/result'
import { answeredBy, type Ended } from '../kernel/call/serve'
import type { OperatorCall, Platform } from '../kernel/ports/platform'
import { actingFor } from '../operator/sessions'
import type { Approval } from './documents'
import { permissionFor, procedureOf } from './eyes'
import { openInput, settle } from './stored'

/**
 * Carries out what was approved, in the name of whoever asked, under their own request: however often it is called, it is done
 * once. A crash anywhere leaves an approved request and a chore that calls this again.
 */
export async function carryOut(platform: Platform, approval: Approval, at: number): Promise<void> {
  const weighing = platform.declared.weighings[approval.procedure]
  if (approval.state !== 'approved' || weighing?.isCollected) return
  if (await wasDone(platform, approval)) return settleAs(platform, approval, yes(null), at)
  const call = await callOf(platform, approval, at)
  if (!call.ok) return settleAs(platform, approval, call, at)
  const input = safeParse(procedureOf(approval.procedure).input, call.value.input)
  const handler = platform.declared.desk[approval.procedure]
  if (!input.success || !handler) return settleAs(platform, approval, no({ code: 'malformed' }), at)
  const judged = await judgeAgain(call.value, approval, input.output)
  const ended = judged.ok ? await answeredBy(handler, call.value, input.output) : judged
  await settleAs(platform, approval, ended, at)
}

/** Whether it was carried out already, and only nobody noted it. */
export const wasDone = async ({ store }: Platform, { askerId, requestId }: Approval): Promise<boolean> =>
  (await store.get('requests', `${askerId}:${requestId}`)) !== undefined

export async function settleAs(platform: Platform, approval: Approval, ended: Ended, at: number) {
  const { _id, procedure } = approval
  const keepsInput = ended.ok && platform.declared.weighings[procedure]?.isCollected === true
  // Whoever else carried it out a moment ago has changed what this one found.
  const isDone = ended.ok || (await wasDone(platform, approval))
  const code = isDone || ended.ok ? 'done' : ended.refusal.code
  await settle(platform, _id, { state: isDone ? 'done' : 'failed', code, at }, keepsInput)
}

/** The command as whoever asked would give it now. */
async function callOf(
  platform: Platform,
  approval: Approval,
  at: number,
): Promise<Result<OperatorCall, { code: string }>> {
  const operator = await actingFor(platform, approval.askerId)
  if (!operator) return no({ code: 'askerGone' })
  return yes({
    ...platform,
    procedure: approval.procedure,
    requestId: approval.requestId,
    address: '',
    hasLeft: undefined,
    input: openInput(platform, approval),
    asked: procedureOf(approval.procedure),
    at,
    operator,
    approval: { id: approval._id, by: approval.decided?.by.name ?? '' },
  })
}

/**
 * Looks once more, at the moment it is carried out: the day is not over, whoever asked and whoever said yes still may, and what
 * would be done is what was shown.
 */
export async function judgeAgain(
  call: OperatorCall,
  approval: Approval,
  input: unknown,
): Promise<Result<null, { code: string }>> {
  const permission = permissionFor(approval.procedure)
  if (stateAt(approval, call.at) !== 'approved') return no({ code: 'approvalExpired' })
  if (!call.operator.may.has(permission)) return no({ code: 'notAllowed' })
  const decider = await actingFor(call, approval.decided?.by.id ?? '')
  if (!decider?.may.has(permission) || !decider.may.has('approval.decide')) return no({ code: 'approverGone' })
  const weighed = await call.declared.weighings[approval.procedure]?.weigh(call, input)
  if (!weighed || weighed.basis !== approval.basis || weighed.amount > approval.amount)
    return no({ code: 'changedMeanwhile' })
  return yes(null)
}
