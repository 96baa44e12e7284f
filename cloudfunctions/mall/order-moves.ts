import type { Order } from '../../domain/mall/order'
import type { Transaction } from '../kernel/store/store'

/** Writes an order as it is after something happened to it, and that it came to another state where it did. */
export async function storeOrder(
  transaction: Transaction,
  { before, after }: { before: Order; after: Order },
  at: number,
): Promise<void> {
  await transaction.put('orders', after)
  if (after.state !== before.state) await tellMoves(transaction, `${after._id}:${after.state}`, [after], at)
}

/** Tells of orders that were moved together; an order comes to each state once. Under the same id it is told once. */
export async function tellMoves(
  transaction: Transaction,
  id: string,
  orders: readonly Pick<Order, '_id' | 'state'>[],
  at: number,
): Promise<void> {
  const moves = orders.map(({ _id: orderId, state }) => ({ orderId, state }))
  await transaction.put('orderMoves', { _id: id, at, moves })
}
