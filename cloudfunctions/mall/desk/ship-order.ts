import { shipParcel } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { markParcel } from '../order-marks'
import { storeOrder } from '../order-moves'
import { orderIn } from '../orders'
import { presentOrder } from '../views'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { withoutAddress } from './audited'

/** Sends one parcel of one order. */
export const shipOrder: Handler<'ops', 'shipOrder'> = async (call, { orderId, carrier, number }) => {
  const shipped = await once(call, async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (!order) return no({ code: 'orderUnknown' })
    const sent = shipParcel(order, { carrier, number, shippedAt: call.at })
    if (!sent.ok) return sent
    await markParcel(transaction, order, number)
    await storeOrder(transaction, { before: order, after: sent.value }, call.at)
    return yes({ value: { order: withoutAddress(presentOrder(call, sent.value)) }, subject: orderId })
  })
  return shipped
}
