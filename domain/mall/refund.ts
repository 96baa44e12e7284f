import type { Member } from '../member/member'
import { no, yes, type Result } from '../result'
import type { Order } from './order'
import { undoOrder, type OrderRefusal } from './order-life'

export type RefundRefusal =
  | OrderRefusal
  | { code: 'couponWasUsed'; usedAt: number }
  /** How many of the cards that the order gave are no longer there. */
  | { code: 'cardsWereUsed'; cardsUsed: number }
  | { code: 'secretWasGiven' }

/**
 * Gives an order back at the desk. What it gave must still be there to be taken back: a coupon or make-up card that was
 * used, and a code that somebody has read, would be had for nothing.
 */
export function refundOrder(
  order: Order,
  member: Pick<Member, 'makeUpCards'>,
  { at, why, restock }: { at: number; why: string; restock: boolean },
): Result<Order, RefundRefusal> {
  const [firstUse] = order.couponUses
  if (firstUse) return no({ code: 'couponWasUsed', usedAt: firstUse.at })
  const undone = undoOrder(order, 'refund', { at, why, restock })
  if (!undone.ok) return undone
  if (order.secretId !== null) return no({ code: 'secretWasGiven' })
  const cardsUsed = (order.gift?.code === 'makeUpCards' ? order.gift.cards : 0) - (member.makeUpCards ?? 0)
  return cardsUsed > 0 ? no({ code: 'cardsWereUsed', cardsUsed }) : yes(undone.value)
}
