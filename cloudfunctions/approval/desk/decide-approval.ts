import { carriedOutWithinMs, isAnother, stateAt } from '../../../domain/approval/life'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { choreFor } from '../../kernel/jobs/chores'
import type { OperatorCall } from '../../kernel/ports/platform'
import { carryOut } from '../carrying-out'
import type { Approval } from '../documents'
import { permissionFor } from '../eyes'
import { presentApproval } from '../view'

/**
 * Says yes or no once, whoever else says something at the same moment; what was approved is then carried out. The chore that is
 * left with a yes does that where this instance dies before it has.
 */
export const decideApproval: Handler<'ops', 'decideApproval'> = async (call, { approvalId, isApproved, word }) => {
  const known = await call.store.get('approvals', approvalId)
  if (!known) return no({ code: 'approvalUnknown' })
  const judged = await judgeDecider(call, known)
  const isCollected = call.declared.weighings[known.procedure]?.isCollected === true
  const ended = await once(call, async (transaction) => {
    if (!judged.ok) return judged
    const before = await transaction.get('approvals', approvalId)
    if (!before) return no({ code: 'approvalUnknown' })
    const state = stateAt(before, call.at)
    if (state !== 'pending') return no({ code: 'approvalOver', state, by: before.decided?.by.name ?? '' })
    const { id, name } = call.operator
    const decided = { by: { id, name }, at: call.at, word }
    const after: Approval = isApproved
      ? { ...before, decided, state: 'approved', expiresAt: call.at + carriedOutWithinMs }
      : { ...before, decided, state: 'refused', sealedInput: '' }
    await transaction.put('approvals', after)
    if (isApproved && !isCollected) await transaction.put('chores', choreFor('carryOutApproved', approvalId, call.at))
    return yes({ value: {}, subject: approvalId, changed: { before, after } })
  })
  if (!ended.ok) return ended
  const approval = await carriedOut(call, approvalId)
  return { ...ended, value: { approval: presentApproval(call, approval) } }
}

/** Nobody's own, nobody with a password of the asker's choice, and nobody who may not do it themselves. */
async function judgeDecider(call: OperatorCall, { askerId, procedure }: Approval) {
  if (askerId === call.operator.id) return no({ code: 'ownApproval' })
  const lacking = [permissionFor(procedure)].filter((each) => !call.operator.may.has(each))
  if (lacking.length > 0) return no({ code: 'permissionsNotHeld', permissions: lacking })
  const decider = await call.store.get('operators', call.operator.id)
  const eyes = { id: call.operator.id, passwordFrom: decider?.passwordFrom }
  return isAnother(eyes, askerId, call.at) ? yes(null) : no({ code: 'sameHand' })
}

/** The request once it was carried out, where it is to be. */
async function carriedOut(call: OperatorCall, approvalId: string): Promise<Approval> {
  const approved = await standing(call, approvalId)
  if (approved.state !== 'approved') return approved
  await carryOut(call, approved, call.at)
  return standing(call, approvalId)
}

async function standing({ store }: OperatorCall, approvalId: string): Promise<Approval> {
  const approval = await store.get('approvals', approvalId)
  if (!approval) throw new Error('a request is never removed')
  return approval
}
