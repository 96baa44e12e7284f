import type { Order } from '../../../domain/mall/order'
import type { OrderState } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { freshOrders, stillFresh } from '../orders'
import { presentOrderCard } from '../views'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'

/** This member's orders, newest first; those just placed are read from their entries. */
export const listMyOrders: Handler<'mall', 'listMyOrders'> = async (call, { state, after, limit }) => {
  const memberId = call.visitorId
  const query = { order: 'descending', limit, ...(after ? { after } : {}) } as const
  const [member, page, fresh] = await Promise.all([
    call.store.get('members', memberId),
    state
      ? call.store.page('orders', 'byMemberState', { ...query, equals: { memberId, state } })
      : call.store.page('orders', 'byMember', { ...query, equals: { memberId } }),
    after ? [] : freshIn(call, state),
  ])
  if (!member) return no({ code: 'notMember' })
  const known = new Set(page.documents.map(({ _id }) => _id))
  const last = page.next ? page.documents.at(-1)?.placedAt : undefined
  const missing = fresh.filter(({ _id, placedAt }) => !known.has(_id) && (last === undefined || placedAt > last))
  const orders = [...missing, ...page.documents].sort((left, right) => right.placedAt - left.placedAt)
  return yes({ orders: orders.map((order) => presentOrderCard(call, order)), next: page.next ?? null })
}

/** Those just placed; one that has its document by now may have moved on, and stands in the page where it fits. */
async function freshIn({ store, visitorId, at }: VisitorCall, state: OrderState | undefined): Promise<Order[]> {
  const fresh = await freshOrders(store, visitorId, at)
  if (state === undefined) return fresh
  return stillFresh(
    store,
    fresh.filter((order) => order.state === state),
  )
}
