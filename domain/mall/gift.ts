import { no, yes, type Result } from '../result'
import { integer, readIntegers, type Definition, type IntegerArgument, type RuleRefusal, type RuleUse } from '../rule'

/** What a virtual reward gives at once. */
export type Gift =
  /** Make-up cards for missed check-ins, kept on the member's card. */
  | { code: 'makeUpCards'; cards: number }
  /** A coupon to be shown in a shop, so many times, for so many days. */
  | { code: 'shopCoupon'; uses: number; days: number }

/** A month has no more days to make up. */
const cards = integer('cards', '补签卡张数', '张', 1, 31, 1)
/** A coupon for more visits than that is a subscription. */
export const couponUsesMax = 50
const uses = integer('uses', '可用次数', '次', 1, couponUsesMax, 1)
/** Two years: longer than any brand plans its shops' offers. */
const days = integer('days', '有效天数', '天', 1, 730, 30)

export const giftDefinitions = [
  {
    code: 'makeUpCards',
    kind: 'gift',
    name: '补签卡',
    explanation: '兑换后立即放进会员卡，补签时用掉一张',
    arguments: [cards],
  },
  {
    code: 'shopCoupon',
    kind: 'gift',
    name: '门店券',
    explanation: '在门店柜台出示会员码使用，用完或到期为止；用过一次，积分就不能再退',
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
