import { no, yes, type Result } from '../result'
import { integer, readIntegers, type Definition, type IntegerArgument, type RuleRefusal, type RuleUse } from '../rule'

/** What a virtual reward gives at once. */
export type Gift =
  /** Make-up cards for missed check-ins, kept on the member's card. */
  | { code: 'makeUpCards'; cards: number }
  /** A coupon to be shown in a shop, so many times, for so many days. */
  | { code: 'shopCoupon'; uses: number; days: number }

/** A month has no more days to make up. */
const cards = integer('cards', 1, 31, 1)
/** A coupon for more visits than that is a subscription. */
export const couponUsesMax = 50
const uses = integer('uses', 1, couponUsesMax, 1)
/** Two years: longer than any brand plans its shops' offers. */
const days = integer('days', 1, 730, 30)

export const giftDefinitions = [
  {
    code: 'makeUpCards',
    kind: 'gift',
    arguments: [cards],
  },
  {
    code: 'shopCoupon',
    kind: 'gift',
    arguments: [uses, days],
  },
] satisfies Definition<'gift', IntegerArgument>[]

export function readGift(use: RuleUse): Result<Gift, RuleRefusal> {
  const { code } = use
  if (code === 'makeUpCards') {
    const read = readIntegers(use, [cards])
    return read.ok ? yes({ code, cards: read.value(cards) }) : read
  }
  if (code !== 'shopCoupon') return no({ code: 'ruleUnknown', rule: code })
  const read = readIntegers(use, [uses, days])
  return read.ok ? yes({ code, uses: read.value(uses), days: read.value(days) }) : read
}
