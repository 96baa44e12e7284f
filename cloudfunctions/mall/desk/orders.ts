import type { Sent } from '../../../contract'
import type { Order } from '../../../domain/mall/order'
import { openAddress } from '../orders'
import { presentOrderCard } from '../views'
import type { Call, OperatorCall } from '../../kernel/ports/platform'
import type { Page, PageQuery } from '../../kernel/store/store'

type Filter = Pick<Sent<'ops', 'listOrders'>, 'state' | 'rewardId' | 'from' | 'to'>

/** A page of orders along the index that fits the filter. */
export function pageOfOrders(
  call: OperatorCall,
  { state, rewardId, from, to }: Filter,
  more: Pick<PageQuery, 'order' | 'after' | 'limit'>,
): Promise<Page<Order>> {
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const query = { ...more, range }
  if (state && rewardId) return call.store.page('orders', 'byRewardState', { ...query, equals: { rewardId, state } })
  if (rewardId) return call.store.page('orders', 'byReward', { ...query, equals: { rewardId } })
  if (state) return call.store.page('orders', 'byState', { ...query, equals: { state } })
  return call.store.page('orders', 'byTime', query)
}

/** An order in a list; the door masks its address. */
export const presentOrderRow = (call: Call, order: Order) => ({
  ...presentOrderCard(call, order),
  memberId: order.memberId,
  address: order.sealedAddress === null ? null : openAddress(call.keys, order._id, order.sealedAddress),
  parcels: order.parcels,
  why: order.why,
})
