import { moveOrder } from '../../domain/mall/order-life'
import { no, yes } from '../../domain/result'
import { orderIn } from '../_kernel/mall/orders'
import { presentOrder } from '../_kernel/mall/views'
import type { Handler } from '../_kernel/serve'

/** Confirms receipt; one that was confirmed before stays so. */
export const confirmReceipt: Handler<'mall', 'confirmReceipt'> = async (call, { orderId }) => {
  const ended = await call.store.transact(async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (order?.memberId !== call.visitorId) return no({ code: 'orderUnknown' })
    if (order.kind === 'physical' && (order.state === 'received' || order.state === 'closed')) return yes(order)
    const moved = moveOrder(order, 'receive', call.at)
    if (!moved.ok) return no({ code: 'orderTransitionRefused', from: order.state, command: 'receive' })
    await transaction.put('orders', moved.value)
    return moved
  })
  if (!ended.committed) throw new Error('confirming receipt creates nothing')
  return ended.value.ok ? yes({ order: presentOrder(call, ended.value.value) }) : ended.value
}
