import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax } from '../../kernel/store/store'
import { mayDecide } from '../view'

export const countApprovals: Handler<'ops', 'countApprovals'> = async (call) => {
  const query = { equals: { state: 'pending' }, order: 'descending', limit: pageLimitMax } as const
  const { documents, next } = await call.store.page('approvals', 'byState', query)
  return yes({ waiting: documents.filter((each) => mayDecide(call, each)).length, isMore: next !== undefined })
}
