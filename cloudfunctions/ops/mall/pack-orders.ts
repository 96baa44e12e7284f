import { moveOrder } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { orderIn } from '../../_kernel/mall/orders'
import { once } from '../../_kernel/once'
import type { Handler } from '../../_kernel/serve'
import type { Transaction } from '../../_kernel/store'

/** Marks orders as packed, all in one transaction; the ones that can't be are named. */
export const packOrders: Handler<'ops', 'packOrders'> = (call, { orderIds }) =>
  once(call, async (transaction) => {
    const results: { orderId: string; outcome: PackOutcome }[] = []
    for (const orderId of new Set(orderIds))
      results.push({ orderId, outcome: await packOne(transaction, orderId, call.at) })
    if (results.every(({ outcome }) => outcome === 'unknownOrder')) return no({ code: 'orderUnknown' })
    return yes({ value: { results }, subject: '' })
  })

type PackOutcome = 'packed' | 'unknownOrder' | 'wrongState'

async function packOne(transaction: Transaction, orderId: string, at: number): Promise<PackOutcome> {
  const order = await orderIn(transaction, orderId)
  if (!order) return 'unknownOrder'
  const packed = moveOrder(order, 'pack', at)
  if (!packed.ok) return 'wrongState'
  await transaction.put('orders', packed.value)
  return 'packed'
}
