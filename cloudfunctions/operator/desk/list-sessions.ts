import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { isOfNow } from '../sessions'

/** Nobody works at as many machines in one day; the bound keeps the answer one page. */
const sessionsMax = 50

/** An operator's live sessions, the latest first. */
export const listSessions: Handler<'ops', 'listSessions'> = async (call, { account }) => {
  const operator = await call.store.get('operators', account)
  if (!operator) return no({ code: 'operatorUnknown' })
  const { documents } = await call.store.page('sessions', 'byOperator', {
    equals: { operatorId: operator._id },
    range: { from: call.at + 1 },
    order: 'descending',
    limit: sessionsMax,
  })
  return yes({
    sessions: documents
      .filter((session) => isOfNow(session, operator))
      .map(({ _id, createdAt, expiresAt }) => ({ createdAt, expiresAt, isYours: _id === call.operator.sessionId })),
  })
}
