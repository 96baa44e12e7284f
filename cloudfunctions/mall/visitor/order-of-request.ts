import { yes } from '../../../domain/result'
import { orderIdOf, orderIn } from '../orders'
import { presentOrderCard } from '../views'
import type { Handler } from '../../kernel/call/serve'

/** What became of a redemption whose answer was lost: the order's number follows from the member and the request. */
export const orderOfRequest: Handler<'mall', 'orderOfRequest'> = async (call, { requestId }) => {
  const order = await orderIn(call.store, orderIdOf(call.visitorId, requestId))
  return yes({ order: order ? presentOrderCard(call, order) : null })
}
