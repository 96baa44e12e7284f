import { undoOrder } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { orderIn } from '../orders'
import { returnedBy } from '../returns'
import { giveOrderBack } from '../undoing'
import { presentOrder } from '../views'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { pointsOn } from './redeemer'

/** Cancels an order that is not packed yet: points and count in one transaction, the unit by the job within a minute. */
export const cancelOrder: Handler<'mall', 'cancelOrder'> = async (call, { orderId }) => {
  const program = await programOf(call)
  const attempt = async (transaction: Transaction) => {
    const order = await orderIn(transaction, orderId)
    if (order?.memberId !== call.visitorId) return no({ code: 'orderUnknown' })
    if (order.state === 'cancelled') return yes({ order, member: await transaction.get('members', call.visitorId) })
    const undone = undoOrder(order, 'cancel', { at: call.at, why: '', restock: true })
    if (!undone.ok)
      return undone.refusal.code === 'orderTransitionRefused' ? no(undone.refusal) : no({ code: 'orderUnknown' })
    const reason = { rule: 'cancel', version: 1, inputs: { order: orderId, reward: order.title } }
    const facts = { at: call.at, reason }
    const member = await giveOrderBack(transaction, program, { before: order, after: undone.value }, facts)
    // What the order earned was pending, so its going changes nothing of what can be used.
    return yes({ order: undone.value, member })
  }
  const ended = await call.store.transact(attempt)
  if (!ended.committed) throw new Error(`order ${orderId} was given back before`)
  if (!ended.value.ok) return ended.value
  const { order, member } = ended.value.value
  const returns = await returnedBy(call.store, order)
  return yes({ order: presentOrder(call, order), pointsLeft: pointsOn(member ?? { lots: [] }, call.at), returns })
}
