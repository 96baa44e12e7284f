import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentApproval } from '../view'

export const getApproval: Handler<'ops', 'getApproval'> = async (call, { approvalId }) => {
  const approval = await call.store.get('approvals', approvalId)
  const isShown = approval && (approval.askerId === call.operator.id || call.operator.may.has('approval.see'))
  return isShown ? yes({ approval: presentApproval(call, approval) }) : no({ code: 'approvalUnknown' })
}
