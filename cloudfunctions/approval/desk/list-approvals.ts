import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentRow } from '../view'

export const listApprovals: Handler<'ops', 'listApprovals'> = async (call, { state, after, limit }) => {
  const part = { order: 'descending', limit, ...(after ? { after } : {}) } as const
  const page =
    state === undefined
      ? await call.store.page('approvals', 'byTime', part)
      : await call.store.page('approvals', 'byState', { equals: { state }, ...part })
  return yes({ approvals: page.documents.map((each) => presentRow(call, each)), next: page.next ?? null })
}
