import { orderEntryId, type Order } from '../../domain/mall/order'
import type { Member } from '../../domain/member/member'
import type { Reason } from '../../domain/points/ledger'
import type { ReadyProgram } from '../brand/program'
import type { Transaction } from '../kernel/store/store'
import { bookRefund } from '../points/booking'
import { unpayOrder } from './earning'
import { storeOrder } from './order-moves'
import { takeBack } from './orders'

/**
 * Gives an order's points back, takes back what it gave and earned, and writes the order as it is afterwards; answers the card.
 * Whoever undoes it has decided that it may be: an entry that stands in the way is a fault.
 */
export async function giveOrderBack(
  transaction: Transaction,
  program: ReadyProgram,
  { before, after }: { before: Order; after: Order },
  facts: { at: number; reason: Reason },
): Promise<Member> {
  const booked = await bookRefund(transaction, program, orderEntryId(before._id), facts, takeBack(before))
  if (!booked.ok) throw new Error(`order ${before._id} cannot be given back: ${booked.refusal.code}`)
  await unpayOrder(transaction, program, before, facts.at)
  await storeOrder(transaction, { before, after }, facts.at)
  return booked.value.member
}
