import type { Order } from '../../../domain/mall/order'
import { moveOrder } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { tellMoves } from '../order-moves'
import { orderAsPlaced } from '../orders'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'

/** Marks orders as packed, all in one transaction; the ones that can't be are named. */
export const packOrders: Handler<'ops', 'packOrders'> = (call, { orderIds }) =>
  once(call, async (transaction) => {
    const results: { orderId: string; outcome: PackOutcome }[] = []
    const packed: Order[] = []
    for (const orderId of new Set(orderIds)) {
      const outcome = await packOne(transaction, call, orderId)
      results.push({ orderId, outcome: typeof outcome === 'string' ? outcome : 'packed' })
      if (typeof outcome !== 'string') packed.push(outcome)
    }
    // One document for all of them: with one for each a transaction could pack only two thirds as many.
    if (packed.length > 0) await tellMoves(transaction, `${call.operator.id}:${call.requestId}`, packed, call.at)
    if (results.every(({ outcome }) => outcome === 'unknownOrder')) return no({ code: 'orderUnknown' })
    const touched = results.flatMap(({ orderId, outcome }) => (outcome === 'unknownOrder' ? [] : [orderId]))
    return yes({ value: { results }, subject: '', touched })
  })

type PackRefusal = 'unknownOrder' | 'wrongState'
type PackOutcome = 'packed' | PackRefusal

/** The order as it is packed, or why it cannot be. */
async function packOne(
  transaction: Transaction,
  { store, at }: OperatorCall,
  orderId: string,
): Promise<Order | PackRefusal> {
  const order = (await transaction.get('orders', orderId)) ?? (await orderAsPlaced(store, orderId))
  if (!order) return 'unknownOrder'
  const packed = moveOrder(order, 'pack', at)
  if (!packed.ok) return 'wrongState'
  await transaction.put('orders', packed.value)
  return packed.value
}
