import { no, yes } from '../../domain/result'
import type { Handler } from '../_kernel/serve'
import { presentEntry } from '../_kernel/views'

/** Points history, newest first, every entry with its reason. */
export const statement: Handler<'member', 'statement'> = async (call, { after, limit }) => {
  const [member, page] = await Promise.all([
    call.store.get('members', call.visitorId),
    call.store.page('entries', 'byMember', {
      equals: { memberId: call.visitorId },
      order: 'descending',
      limit,
      ...(after ? { after } : {}),
    }),
  ])
  if (!member) return no({ code: 'notMember' })
  return yes({
    points: member.points,
    entries: await Promise.all(page.documents.map((entry) => presentEntry(call, entry))),
    next: page.next ?? null,
  })
}
