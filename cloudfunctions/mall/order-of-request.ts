import { yes } from '../../domain/result'
import { orderIdOf, orderIn } from '../_kernel/mall/orders'
import { presentOrderCard } from '../_kernel/mall/views'
import type { Handler } from '../_kernel/serve'

/** What became of a redemption whose answer was lost: the order's number follows from the member and the request. */
export const orderOfRequest: Handler<'mall', 'orderOfRequest'> = async (call, { requestId }) => {
  const order = await orderIn(call.store, orderIdOf(call.visitorId, requestId))
  return yes({ order: order ? presentOrderCard(call, order) : null })
}
