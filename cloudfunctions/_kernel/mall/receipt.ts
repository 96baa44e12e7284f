import { afterEvent } from '../../../domain/engagement/after-event'
import type { Order } from '../../../domain/mall/order'
import { moveOrder, type OrderRefusal } from '../../../domain/mall/order-life'
import type { Result } from '../../../domain/result'
import type { ReadyProgram } from '../program'
import type { Transaction } from '../store'

/**
 * Receives an order and counts it for its member's tasks. It counts only now: while a member could still cancel, a task
 * would be paid for nothing.
 */
export async function receiveOrder(
  transaction: Transaction,
  { tasks }: ReadyProgram,
  order: Order,
  at: number,
): Promise<Result<Order, OrderRefusal>> {
  const moved = moveOrder(order, 'receive', at)
  if (!moved.ok) return moved
  await transaction.put('orders', moved.value)
  const member = await transaction.get('members', order.memberId)
  if (member && member.erasedAt === undefined)
    await transaction.put('members', afterEvent(member, tasks, 'redeemed', at))
  return moved
}
