import { yes } from '../../../domain/result'
import { markKeyOf } from '../marks'
import type { Handler } from '../../kernel/call/serve'
import { memberOf } from '../reader'

/** Whom the reader follows, blocked or muted, newest first. */
export const listMarked: Handler<'community', 'listMarked'> = async (call, { kind, after, limit }) => {
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const page = await call.store.page('marks', 'byMember', {
    equals: { byMember: markKeyOf(kind, call.visitorId) },
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({
    members: page.documents.flatMap(({ target, at }) => (target ? [{ ...target, at }] : [])),
    next: page.next ?? null,
  })
}
