import { dayAt } from '../../../domain/calendar'
import { expiringSoon, usablePoints } from '../../../domain/points/lots'
import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { entriesOf, isTold } from '../statement'
import { presentEntry, presentPending } from '../views'

/** Pending points shown with the statement: the latest; all of them are in their sum. */
const pendingMax = 20

/** Points history, newest first, every entry with its reason; and what is pending or expires soon. */
export const statement: Handler<'member', 'statement'> = async (call, asked) => {
  const memberId = call.visitorId
  const [member, page, pending] = await Promise.all([
    call.store.get('members', memberId),
    entriesOf(call.store, memberId, asked),
    call.store.page('pendings', 'byMember', { equals: { memberId }, order: 'descending', limit: pendingMax }),
  ])
  if (!member) return no({ code: 'notMember' })
  const day = dayAt(call.at)
  return yes({
    points: usablePoints(member.lots, day),
    pendingPoints: member.pendingPoints,
    pending: pending.documents.map(presentPending),
    expiringSoon: expiringSoon(member.lots, day),
    entries: await Promise.all(page.documents.filter(isTold).map((entry) => presentEntry(call, entry))),
    next: page.next ?? null,
  })
}
