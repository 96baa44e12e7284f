import { refundOrder as refund } from '../../../domain/mall/refund'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { orderIn } from '../orders'
import { giveOrderBack } from '../undoing'
import { presentOrder } from '../views'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { withoutAddress } from './audited'

/** Gives an order's points back, and takes back what it gave. */
export const refundOrder: Handler<'ops', 'refundOrder'> = async (call, { orderId, reason: why, restock }) => {
  const program = await programOf(call)
  return once(call, async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (!order) return no({ code: 'orderUnknown' })
    const member = (await transaction.get('members', order.memberId)) ?? {}
    const undone = refund(order, member, { at: call.at, why, restock })
    if (!undone.ok) {
      if (undone.refusal.code === 'tooManyParcels') throw new Error(`a refund of ${orderId} sends no parcel`)
      return no(undone.refusal)
    }
    const inputs = { order: orderId, reward: order.title, why, operator: call.operator.name }
    const reason = { rule: 'refund', version: 1, inputs }
    await giveOrderBack(transaction, program, { before: order, after: undone.value }, { at: call.at, reason })
    return yes({ value: { order: withoutAddress(presentOrder(call, undone.value)) }, subject: orderId })
  })
}
