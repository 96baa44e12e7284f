import { readdressOrder } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { markReaddressed } from '../order-marks'
import { orderIn, sealAddress } from '../orders'
import { presentOrder } from '../views'
import type { Handler } from '../../kernel/call/serve'

/** Sends an order somewhere else: whoever packs it reads the order in a transaction too, and one of the two comes first. */
export const changeOrderAddress: Handler<'mall', 'changeOrderAddress'> = async (call, { orderId, address }) => {
  const sealed = sealAddress(call.keys, orderId, address)
  const ended = await call.store.transact(async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (order?.memberId !== call.visitorId) return no({ code: 'orderUnknown' })
    const readdressed = readdressOrder(order, sealed)
    if (!readdressed.ok) return readdressed
    await transaction.put('orders', readdressed.value)
    await markReaddressed(transaction, call.keys, order, readdressed.value)
    return readdressed
  })
  if (!ended.committed) throw new Error('changing an address creates nothing')
  if (!ended.value.ok) return ended.value
  return yes({ order: presentOrder(call, ended.value.value, address) })
}
