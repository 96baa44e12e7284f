import { afterEntry, type CardAfter, type Member } from '../member/member'
import type { TierRules } from '../member/tier-move'
import type { Entry, EntryFacts } from '../points/ledger'
import { fill } from '../points/lots'
import { pend, type Pending } from '../points/pending'
import { lastDayFor, type ExpiryRule } from '../points/policies'
import type { Order } from './order'
import { isOnItsWay, stands } from './order-life'
import { earnByOrder, orderReceivedDefinition, type OrderReceivedRule } from './order-received'

/** The entry of what an order earns, whose id exists once. */
export const orderEarningId = (orderId: string): string => `received-${orderId}`

export interface PaidOrder {
  entry: Entry
  /** What waits for the order; null where it has come already. */
  pending: Pending | null
  card: CardAfter
}

/**
 * Decides what an order earns: pending while it is on its way, usable at once where it has come. Null where it earns
 * nothing: it was undone, the month is full, too little was paid, or its member has left. It gives no growth: tiers are
 * earned by buying, and what is redeemed was counted when it was bought.
 */
export function payOrder(given: {
  member: Member
  order: Order
  rule: OrderReceivedRule
  ruleVersion: number
  tierRules: TierRules
  /** The programme's rule, where the rule has none of its own. */
  pointsExpiry: ExpiryRule
  at: number
}): PaidOrder | null {
  const { member, order, rule, at } = given
  const { points, earned } = earnByOrder(member.orderEarnings, rule, order.points, at)
  if (points === 0 || member.erasedAt !== undefined || !stands(order.state)) return null
  const expiry = rule.expiry ?? given.pointsExpiry
  const inputs = {
    order: order._id,
    reward: order.title,
    kind: order.kind,
    price: order.points,
    percent: rule.percent,
    points,
  }
  const facts = {
    _id: orderEarningId(order._id),
    memberId: member._id,
    at,
    reason: { rule: orderReceivedDefinition.code, version: given.ruleVersion, inputs },
  }
  const { entry, pending } = isOnItsWay(order.state)
    ? pend(facts, { points, growth: 0, releasesAt: null, awaits: 'receipt', expiry })
    : { entry: earnAtOnce(facts, member, points, expiry), pending: null }
  const after = afterEntry(member, entry, given.tierRules)
  return { entry, pending, card: { ...after, member: { ...after.member, orderEarnings: earned } } }
}

const earnAtOnce = (facts: EntryFacts, member: Member, points: number, expiry: ExpiryRule): Entry => ({
  ...facts,
  kind: 'earn',
  postings: [
    { account: 'issued', points: -points },
    ...fill(member.lots, [{ expiresOn: lastDayFor(expiry, facts.at), points }]),
  ],
  growth: 0,
})
