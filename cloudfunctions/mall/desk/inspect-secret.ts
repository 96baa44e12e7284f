import { no, yes } from '../../../domain/result'
import { orderIn } from '../orders'
import { secretFor } from '../secrets'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'

/** Looks at an order's code. The look is in the trail before the code is out, and the code is in no stored answer. */
export const inspectSecret: Handler<'ops', 'inspectSecret'> = async (call, { orderId }) => {
  const order = await orderIn(call.store, orderId)
  if (!order) return no({ code: 'orderUnknown' })
  const audited = await once(call, async () => yes({ value: {}, subject: orderId }))
  if (!audited.ok) return audited
  const secret = await secretFor(call, order)
  return secret ? yes(secret) : no({ code: 'noSecret' })
}
