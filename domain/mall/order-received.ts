import { monthAt } from '../months'
import { readOwnExpiry, type EarningUse, type ExpiryRule } from '../points/policies'
import { no, yes, type Result } from '../result'
import { integer, readIntegers, type Definition, type RuleRefusal } from '../rule'

/** What a member gets back for an order that has come. */
export interface OrderReceivedRule {
  /** Of what was paid, rounded down to whole points. */
  percent: number
  /** All that one member's orders may earn in a calendar month. */
  pointsPerMonth: number
  /** How long the points can be used, counted from receipt; absent where the programme's rule applies. */
  expiry?: ExpiryRule
}

/** At most half of the price: redeeming round and round always costs more than it gives back. */
const percent = integer('percent', 1, 50, 10)
/** A month of orders should not be worth more than a month of bottles; a typing slip stops here. */
const pointsPerMonth = integer('pointsPerMonth', 1, 100_000, 100)

export const orderReceivedDefinition = {
  code: 'orderReceived',
  kind: 'earning',
  arguments: [percent, pointsPerMonth],
} satisfies Definition<'earning'>

/** Reads the rule in use, or says which argument is wrong and how. */
export function readOrderReceivedRule(use: EarningUse): Result<OrderReceivedRule, RuleRefusal> {
  if (use.code !== orderReceivedDefinition.code) return no({ code: 'ruleUnknown', rule: use.code })
  const read = readIntegers(use, orderReceivedDefinition.arguments)
  if (!read.ok) return read
  const own = readOwnExpiry(use)
  if (!own.ok) return own
  return yes({ percent: read.value(percent), pointsPerMonth: read.value(pointsPerMonth), ...own.value })
}

/** What a member's orders earned in one month, YYYY-MM; on the card, so that one transaction judges and counts. */
export interface OrderEarnings {
  month: string
  points: number
}

/** What one more order earns, and the month's sum after it; what is left of the month may be less or nothing. */
export function earnByOrder(
  before: OrderEarnings | undefined,
  rule: OrderReceivedRule,
  price: number,
  at: number,
): { points: number; earned: OrderEarnings } {
  const month = monthAt(at)
  const sum = before?.month === month ? before.points : 0
  const points = Math.min(Math.floor((price * rule.percent) / 100), Math.max(0, rule.pointsPerMonth - sum))
  return { points, earned: { month, points: sum + points } }
}

/** The month's sum without what an order had earned at a moment; a month gone by stays as it was. */
export const unearnByOrder = (before: OrderEarnings, points: number, earnedAt: number): OrderEarnings =>
  before.month === monthAt(earnedAt) ? { ...before, points: Math.max(0, before.points - points) } : before
