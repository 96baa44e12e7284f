import { moveOrder } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { orderAsPlaced } from '../orders'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'

/** Marks orders as packed, all in one transaction; the ones that can't be are named. */
export const packOrders: Handler<'ops', 'packOrders'> = (call, { orderIds }) =>
  once(call, async (transaction) => {
    const results: { orderId: string; outcome: PackOutcome }[] = []
    for (const orderId of new Set(orderIds))
      results.push({ orderId, outcome: await packOne(transaction, call, orderId) })
    if (results.every(({ outcome }) => outcome === 'unknownOrder')) return no({ code: 'orderUnknown' })
    const touched = results.flatMap(({ orderId, outcome }) => (outcome === 'unknownOrder' ? [] : [orderId]))
    return yes({ value: { results }, subject: '', touched })
  })

type PackOutcome = 'packed' | 'unknownOrder' | 'wrongState'

async function packOne(transaction: Transaction, { store, at }: OperatorCall, orderId: string): Promise<PackOutcome> {
  const order = (await transaction.get('orders', orderId)) ?? (await orderAsPlaced(store, orderId))
  if (!order) return 'unknownOrder'
  const packed = moveOrder(order, 'pack', at)
  if (!packed.ok) return 'wrongState'
  await transaction.put('orders', packed.value)
  return 'packed'
}
