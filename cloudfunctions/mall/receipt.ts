import { afterEvent } from '../../domain/engagement/after-event'
import type { Order } from '../../domain/mall/order'
import { moveOrder, type OrderRefusal } from '../../domain/mall/order-life'
import { orderEarningId } from '../../domain/mall/pay-order'
import type { Member } from '../../domain/member/member'
import type { Result } from '../../domain/result'
import { storeOrder } from './order-moves'
import { bookRelease } from '../points/booking'
import type { ReadyProgram } from '../brand/program'
import type { Transaction } from '../kernel/store/store'

/**
 * Receives an order: makes usable what it earned, and counts it for its member's tasks. It counts only now: while a
 * member could still cancel, a task would be paid for nothing.
 */
export async function receiveOrder(
  transaction: Transaction,
  program: ReadyProgram,
  order: Order,
  at: number,
): Promise<Result<Order, OrderRefusal>> {
  const moved = moveOrder(order, 'receive', at)
  if (!moved.ok) return moved
  await storeOrder(transaction, { before: order, after: moved.value }, at)
  const counted = (member: Member) => afterEvent(member, program.tasks, 'redeemed', at)
  const released = await bookRelease(transaction, program, orderEarningId(order._id), at, counted)
  if (released.ok) return moved
  const member = await transaction.get('members', order.memberId)
  if (member && member.erasedAt === undefined) await transaction.put('members', counted(member))
  return moved
}
