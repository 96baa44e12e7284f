import type { RefusalOf } from '../../../contract/refusals'
import { sayRefunded } from '../../../contract/sentences/mall'
import { orderEntryId, type Order } from '../../../domain/mall/order'
import { undoOrder } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../_kernel/configuration'
import { unpayOrder } from '../../_kernel/mall/earning'
import { orderIn, takeBack } from '../../_kernel/mall/orders'
import { presentOrder } from '../../_kernel/mall/views'
import { once } from '../../_kernel/once'
import { bookRefund } from '../../_kernel/points'
import type { Handler } from '../../_kernel/serve'
import { withoutAddress } from './audited'

type Kept = RefusalOf<'couponWasUsed'> | RefusalOf<'orderTransitionRefused'>

/** Why an order's points stay spent. */
function whyKept({ state, couponUses: [firstUse] = [] }: Order): Kept {
  if (firstUse) return { code: 'couponWasUsed', usedAt: firstUse.at }
  return { code: 'orderTransitionRefused', from: state, command: 'refund' }
}

/** Gives an order's points back. A code that was given stays given: it never goes back into the pool. */
export const refundOrder: Handler<'ops', 'refundOrder'> = async (call, { orderId, reason: why, restock }) => {
  const program = await programOf(call)
  return once(call, async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (!order) return no({ code: 'orderUnknown' })
    const undone = undoOrder(order, 'refund', { at: call.at, why, restock: restock && order.secretId === null })
    if (!undone.ok) return no(whyKept(order))
    const inputs = { order: orderId, why, operator: call.operator.name }
    const reason = { rule: 'refund', version: 1, inputs, sentence: sayRefunded(order.title, why) }
    const booked = await bookRefund(
      transaction,
      program,
      orderEntryId(orderId),
      { at: call.at, reason },
      takeBack(order),
    )
    if (!booked.ok) throw new Error(`order ${orderId} cannot be given back: ${booked.refusal.code}`)
    await unpayOrder(transaction, program, order, call.at)
    await transaction.put('orders', undone.value)
    return yes({ value: { order: withoutAddress(presentOrder(call, undone.value)) }, subject: orderId })
  })
}
