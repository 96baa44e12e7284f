import { approvalKinds, isAbove, thresholdOf, type Threshold } from '../../domain/approval/kinds'
import { decidedWithinMs, stateAt } from '../../domain/approval/life'
import { waitingMax } from '../../contract/words/approval'
import { no } from '../../domain/result'
import { rehearse } from '../kernel/call/rehearsal'
import type { Ended, Seconding } from '../kernel/call/serve'
import type { Weighed, Weighing } from '../kernel/call/weighing'
import type { OperatorCall } from '../kernel/ports/platform'
import { carryOutCollected } from './collecting'
import { wasDone } from './carrying-out'
import { fitsIntoDay } from './day-sums'
import type { Approval } from './documents'
import { hasOtherEyes } from './eyes'
import { thresholdsOf } from './rules'
import { approvalIdOf, inputHashesOf, sealInput } from './stored'

/**
 * Stands before every command of the desk: one that is declared to be weighed and is found too heavy becomes a request that
 * waits for somebody else, and is not carried out. Here and not on a page, so that no way leads around it.
 */
export const seconded: Seconding = async (call, input, run) => {
  const weighing = call.declared.weighings[call.procedure]
  if (!weighing) return run(call)
  const id = approvalIdOf(call.operator.id, call.requestId)
  const [known, thresholds] = await Promise.all([call.store.get('approvals', id), thresholdsOf(call)])
  if (known) return metAgain(call, known, input, run)
  const { kind } = weighing
  const threshold = thresholdOf(kind, thresholds)
  if (threshold === null) return run(call)
  const weighed = await weighing.weigh(call, input)
  if (!weighed || (await isLight(call, weighing, weighed, threshold))) return run(call)
  if (!(await hasOtherEyes(call))) return run({ ...call, isAlone: true })
  const met = await rehearse(call, run)
  return met ?? (await asked(call, { id, kind, threshold, weighed }))
}

/** Whether one pair of eyes is enough for it. */
async function isLight(call: OperatorCall, { kind }: Weighing, { amount }: Weighed, threshold: Threshold) {
  if (isAbove(amount, threshold)) return false
  const { isSummed } = approvalKinds[kind]
  return !isSummed || amount <= 0 || fitsIntoDay(call, kind, amount, threshold)
}

/** The same request once more: it still waits, or this is what it came to. */
async function metAgain(
  call: OperatorCall,
  known: Approval,
  input: unknown,
  run: (call: OperatorCall) => Promise<Ended>,
): Promise<Ended> {
  if (!inputHashesOf(call).includes(known.inputHash)) return no({ code: 'requestReused' })
  const state = stateAt(known, call.at)
  if (state === 'pending') return waits(known)
  if (call.declared.weighings[known.procedure]?.isCollected) return carryOutCollected(call, known, input, run)
  if (state === 'done' && (await wasDone(call, known))) return run(call)
  if (state === 'approved') return waits(known)
  return no({ code: 'approvalOver', state, by: known.decided?.by.name ?? '' })
}

const waits = ({ _id: approvalId, expiresAt }: Approval): Ended =>
  no({ code: 'waitsForApproval', approvalId, expiresAt })

interface Heavy {
  id: string
  kind: Weighing['kind']
  threshold: number
  weighed: Weighed
}

/** Keeps the request; one that waits already for the same thing is the one that is meant. */
async function asked(call: OperatorCall, { id, kind, threshold, weighed }: Heavy): Promise<Ended> {
  const { id: askerId, name: askerName } = call.operator
  const query = { equals: { askerId, state: 'pending' }, order: 'descending', limit: waitingMax } as const
  const { documents } = await call.store.page('approvals', 'byAsker', query)
  const live = documents.filter((each) => stateAt(each, call.at) === 'pending')
  const [inputHash = '', ...olderHashes] = inputHashesOf(call)
  const same = live.find((each) => [inputHash, ...olderHashes].includes(each.inputHash))
  if (same) return waits(same)
  if (live.length >= waitingMax) return no({ code: 'tooManyWaiting', waitingMax })
  const { reason }: { reason?: unknown } = Object(call.input)
  const approval: Approval = {
    _id: id,
    procedure: call.procedure,
    kind,
    requestId: call.requestId,
    sealedInput: sealInput(call, id, call.input),
    inputHash,
    ...weighed,
    threshold,
    reason: typeof reason === 'string' ? reason : '',
    askerId,
    askerName,
    at: call.at,
    state: 'pending',
    expiresAt: call.at + decidedWithinMs,
  }
  await call.store.create('approvals', approval)
  return waits(approval)
}
