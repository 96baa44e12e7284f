import { dayMs } from '../../domain/calendar'
import { orderFrom, type Order } from '../../domain/mall/order'
import { no, yes } from '../../domain/result'
import { presentOrderCard } from '../_kernel/mall/views'
import type { VisitorCall } from '../_kernel/platform'
import type { Handler } from '../_kernel/serve'

/** Orders whose own document is not made yet are minutes old; a day covers a job that stands still. */
const freshMs = dayMs
/** Nobody places more in a day whose job stands still. */
const freshMax = 50

/** This member's orders, newest first; those just placed are read from their entries. */
export const listMyOrders: Handler<'mall', 'listMyOrders'> = async (call, { after, limit }) => {
  const memberId = call.visitorId
  const [member, page, fresh] = await Promise.all([
    call.store.get('members', memberId),
    call.store.page('orders', 'byMember', {
      equals: { memberId },
      order: 'descending',
      limit,
      ...(after ? { after } : {}),
    }),
    after ? [] : freshOrders(call),
  ])
  if (!member) return no({ code: 'notMember' })
  const known = new Set(page.documents.map(({ _id }) => _id))
  const last = page.next ? page.documents.at(-1)?.placedAt : undefined
  const missing = fresh.filter(({ _id, placedAt }) => !known.has(_id) && (last === undefined || placedAt > last))
  const orders = [...missing, ...page.documents].sort((left, right) => right.placedAt - left.placedAt)
  return yes({ orders: orders.map((order) => presentOrderCard(call, order)), next: page.next ?? null })
}

async function freshOrders(call: VisitorCall): Promise<Order[]> {
  const { documents } = await call.store.page('entries', 'byMemberKind', {
    equals: { memberId: call.visitorId, kind: 'spend' },
    range: { from: call.at - freshMs },
    order: 'descending',
    limit: freshMax,
  })
  return documents.flatMap((entry) => orderFrom(entry) ?? [])
}
