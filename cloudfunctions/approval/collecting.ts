import { stateAt } from '../../domain/approval/life'
import { no } from '../../domain/result'
import type { Ended } from '../kernel/call/serve'
import type { OperatorCall } from '../kernel/ports/platform'
import { judgeAgain, settleAs, wasDone } from './carrying-out'
import type { Approval } from './documents'

/**
 * Whoever asked fetches what was approved and is told to nobody else: the first time it is carried out, and until its day is
 * over the same is answered again.
 */
export async function carryOutCollected(
  call: OperatorCall,
  approval: Approval,
  input: unknown,
  run: (call: OperatorCall) => Promise<Ended>,
): Promise<Ended> {
  const state = stateAt(approval, call.at)
  const isOpen = (state === 'approved' || state === 'done') && call.at <= approval.expiresAt
  if (!isOpen) return no({ code: 'approvalOver', state, by: approval.decided?.by.name ?? '' })
  const approved = { ...call, approval: { id: approval._id, by: approval.decided?.by.name ?? '' } }
  if (await wasDone(call, approval)) {
    const again = await run(approved)
    if (state === 'approved') await settleAs(call, approval, again, call.at)
    return again
  }
  if (state === 'done') return no({ code: 'approvalOver', state, by: approval.decided?.by.name ?? '' })
  const judged = await judgeAgain(approved, approval, input)
  const ended = judged.ok ? await run(approved) : judged
  await settleAs(call, approval, ended, call.at)
  return judged.ok ? ended : no({ code: 'approvalOver', state: 'failed', by: approval.decided?.by.name ?? '' })
}
