import { stateAt } from '../../../domain/approval/life'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Approval } from '../documents'
import { presentApproval } from '../view'

/** Takes a request back, as long as nobody decided about it. Somebody else's is unknown here. */
export const withdrawApproval: Handler<'ops', 'withdrawApproval'> = (call, { approvalId }) =>
  once(call, async (transaction) => {
    const before = await transaction.get('approvals', approvalId)
    if (before?.askerId !== call.operator.id) return no({ code: 'approvalUnknown' })
    const state = stateAt(before, call.at)
    if (state !== 'pending') return no({ code: 'approvalOver', state, by: before.decided?.by.name ?? '' })
    const after: Approval = { ...before, state: 'withdrawn', sealedInput: '' }
    await transaction.put('approvals', after)
    return yes({
      value: { approval: presentApproval(call, after) },
      subject: approvalId,
      changed: { before, after },
    })
  })
