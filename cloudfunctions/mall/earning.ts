import type { Order } from '../../domain/mall/order'
import { unearnByOrder } from '../../domain/mall/order-received'
import { orderEarningId, payOrder as pay } from '../../domain/mall/pay-order'
import type { Member } from '../../domain/member/member'
import { postedTo } from '../../domain/points/balance'
import type { Entry } from '../../domain/points/ledger'
import { storeEntry } from '../points/card'
import { bookRecall, bookRevocation } from '../points/booking'
import type { ReadyProgram } from '../brand/program'
import type { Transaction } from '../kernel/store/store'

/** Books what an order earns as it stands, once; nothing where the programme gives nothing for orders. */
export async function payOrder(
  transaction: Transaction,
  program: ReadyProgram,
  order: Order,
  at: number,
): Promise<void> {
  const { orderReceived: rule, pointsExpiry, version: ruleVersion } = program
  if (!rule || (await transaction.get('entries', orderEarningId(order._id)))) return
  const member = await transaction.get('members', order.memberId)
  const paid = member && pay({ member, order, rule, ruleVersion, tierRules: program, pointsExpiry, at })
  if (!paid) return
  await storeEntry(transaction, paid.entry, paid.card)
  if (paid.pending) await transaction.create('pendings', paid.pending)
}

/**
 * Takes back what an order earned: points that wait are revoked, usable ones taken back as far as there are any left.
 * The month's limit counts it no longer.
 */
export async function unpayOrder(
  transaction: Transaction,
  program: ReadyProgram,
  { _id, title }: Order,
  at: number,
): Promise<void> {
  const entryId = orderEarningId(_id)
  const earned = await transaction.get('entries', entryId)
  if (!earned) return
  const reason = { rule: 'orderUndone', version: 1, inputs: { order: _id, reward: title } }
  const isPending = (await transaction.get('pendings', entryId)) !== undefined
  const book = isPending ? bookRevocation : bookRecall
  await book(transaction, program, entryId, { at, reason }, without(earned))
}

const without =
  ({ postings, at }: Entry) =>
  (member: Member): Member => {
    const points = 0 - postedTo('issued', postings)
    const { orderEarnings } = member
    return orderEarnings ? { ...member, orderEarnings: unearnByOrder(orderEarnings, points, at) } : member
  }
