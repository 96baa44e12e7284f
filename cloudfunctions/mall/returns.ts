import { orderEntryId, type Order } from '../../domain/mall/order'
import { orderTransitions, stands } from '../../domain/mall/order-life'
import { givenBy, type Given } from '../../domain/points/lots'
import { refund, refundIdOf } from '../../domain/points/spend'
import { programOf } from '../brand/configuration'
import type { Call } from '../kernel/ports/platform'
import type { Store } from '../kernel/store/store'

/** What became of the points of an order that was undone; null where it stands. */
export async function returnedBy(store: Pick<Store, 'get'>, order: Order): Promise<Given | null> {
  if (stands(order.state)) return null
  const entry = await store.get('entries', refundIdOf(orderEntryId(order._id)))
  return entry ? givenBy(entry) : null
}

/** The same, or what would become of them if the member cancelled now; null where they cannot. */
export async function returnsOf(call: Call, order: Order): Promise<Given | null> {
  if (orderTransitions[order.state].cancel === undefined) return returnedBy(call.store, order)
  const [program, spent, member] = await Promise.all([
    programOf(call),
    call.store.get('entries', orderEntryId(order._id)),
    call.store.get('members', order.memberId),
  ])
  if (!spent || !member) return null
  const foreseen = refund(spent, member, program.refundGrace, {
    at: call.at,
    reason: { rule: 'cancel', version: 1, inputs: {} },
  })
  return foreseen.ok ? givenBy(foreseen.value) : null
}
