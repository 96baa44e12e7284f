import { no, yes } from '../../../domain/result'
import { barsOf, squaresOf } from '../../kernel/pictures/code-symbols'
import { orderIn } from '../orders'
import { secretFor } from '../secrets'
import type { Handler } from '../../kernel/call/serve'

/** The code of an order, to its owner alone, with what a counter's scanner reads. */
export const revealSecret: Handler<'mall', 'revealSecret'> = async (call, { orderId }) => {
  const order = await orderIn(call.store, orderId)
  if (order?.memberId !== call.visitorId) return no({ code: 'orderUnknown' })
  const secret = await secretFor(call, order)
  if (!secret) return no({ code: 'noSecret' })
  return yes({ ...secret, bars: await barsOf(secret.code), squares: squaresOf(secret.code) })
}
