import { yes } from '../../../domain/result'
import { orderNumberIn } from '../../../domain/mall/order'
import { orderIn } from '../orders'
import type { Handler } from '../../kernel/call/serve'
import { pageOfOrders, presentOrderRow } from './orders'

/** Orders, newest first; an order number finds its one order whatever else is asked. */
export const listOrders: Handler<'ops', 'listOrders'> = async (call, { orderId, after, limit, ...filter }) => {
  if (orderId !== undefined) {
    const order = await orderIn(call.store, orderNumberIn(orderId))
    return yes({ orders: order ? [presentOrderRow(call, order)] : [], next: null })
  }
  const page = await pageOfOrders(call, filter, { order: 'descending', limit, ...(after ? { after } : {}) })
  return yes({ orders: page.documents.map((order) => presentOrderRow(call, order)), next: page.next ?? null })
}
