import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { orderIn } from '../orders'
import { receiveOrder } from '../receipt'
import { presentOrder } from '../views'
import type { Handler } from '../../kernel/call/serve'

/** Confirms receipt; one that was confirmed before stays so. */
export const confirmReceipt: Handler<'mall', 'confirmReceipt'> = async (call, { orderId }) => {
  const program = await programOf(call)
  const ended = await call.store.transact(async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (order?.memberId !== call.visitorId) return no({ code: 'orderUnknown' })
    if (order.kind === 'physical' && (order.state === 'received' || order.state === 'closed')) return yes(order)
    const received = await receiveOrder(transaction, program, order, call.at)
    return received.ok ? received : no({ code: 'orderTransitionRefused', from: order.state, command: 'receive' })
  })
  if (!ended.committed) throw new Error('confirming receipt creates nothing')
  return ended.value.ok ? yes({ order: presentOrder(call, ended.value.value) }) : ended.value
}
