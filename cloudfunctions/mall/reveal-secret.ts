import { no, yes } from '../../domain/result'
import { orderIn } from '../_kernel/mall/orders'
import { secretFor } from '../_kernel/mall/secrets'
import type { Handler } from '../_kernel/serve'

/** The code of an order, to its owner alone. */
export const revealSecret: Handler<'mall', 'revealSecret'> = async (call, { orderId }) => {
  const order = await orderIn(call.store, orderId)
  if (order?.memberId !== call.visitorId) return no({ code: 'orderUnknown' })
  const secret = await secretFor(call, order)
  return secret ? yes(secret) : no({ code: 'noSecret' })
}
