import { no, yes, type Result } from '../result'
import {
  integer,
  readIntegers,
  readList,
  refuse,
  type Definition,
  type IntegerArgument,
  type RuleRefusal,
  type RuleUse,
} from '../rule'

/** Who may redeem a reward, how often, and for how much. Its on-sale window and its stock stand beside these rules. */
export type RewardRule =
  | { code: MemberLimit; times: number }
  /** At most so many of each variant on a calendar day. */
  | { code: 'perDay'; stock: number }
  | { code: 'tiersOnly'; tiers: string[] }
  | { code: 'tierPrices'; prices: TierPrice[] }
  /** Only members who joined within so many days. */
  | { code: 'newMembers'; days: number }

export type MemberLimit = 'perMember' | 'perMemberDay' | 'perMemberMonth'

export interface TierPrice {
  tier: string
  points: number
}

/** A choice of the brand's tiers by their codes. */
export interface TiersArgument {
  type: 'tiers'
  name: string
}

/** A price in points for some of the brand's tiers. */
export interface TierPricesArgument {
  type: 'tierPrices'
  name: string
  min: number
  max: number
}

export type RewardRuleArgument = IntegerArgument | TiersArgument | TierPricesArgument

/** Nobody redeems one reward more often; a limit above it limits nobody. */
const times = integer('times', 1, 1_000, 1)
const stock = integer('stock', 1, 1_000_000, 100)
/** Who joined a year ago is not new. */
const days = integer('days', 1, 366, 30)
export const pricePointsMax = 10_000_000
/** A brand has a handful of tiers; a longer list is a mistake. */
const tiersMax = 20
const tierCodeLengthMax = 32

const tiers: TiersArgument = { type: 'tiers', name: 'tiers' }
const prices: TierPricesArgument = { type: 'tierPrices', name: 'prices', min: 1, max: pricePointsMax }

export const rewardRuleDefinitions = [
  {
    code: 'perMember',
    kind: 'limit',
    arguments: [times],
  },
  {
    code: 'perMemberDay',
    kind: 'limit',
    arguments: [times],
  },
  {
    code: 'perMemberMonth',
    kind: 'limit',
    arguments: [times],
  },
  {
    code: 'perDay',
    kind: 'limit',
    arguments: [stock],
  },
  {
    code: 'tiersOnly',
    kind: 'audience',
    arguments: [tiers],
  },
  {
    code: 'tierPrices',
    kind: 'price',
    arguments: [prices],
  },
  {
    code: 'newMembers',
    kind: 'audience',
    arguments: [days],
  },
] satisfies Definition<'limit' | 'audience' | 'price', RewardRuleArgument>[]

/** Reads a reward's rules, each kind at most once, or says which is wrong and how. */
export function readRewardRules(used: readonly RuleUse[]): Result<RewardRule[], RuleRefusal> {
  const rules: RewardRule[] = []
  for (const use of used) {
    const rule = readRewardRule(use)
    if (!rule.ok) return rule
    if (rules.some(({ code }) => code === use.code)) return refuse(use, '', { code: 'ruleTwice' })
    rules.push(rule.value)
  }
  return yes(rules)
}

function readRewardRule(use: RuleUse): Result<RewardRule, RuleRefusal> {
  const { code } = use
  switch (code) {
    case 'perMember':
    case 'perMemberDay':
    case 'perMemberMonth': {
      const read = readIntegers(use, [times])
      return read.ok ? yes({ code, times: read.value(times) }) : read
    }
    case 'perDay': {
      const read = readIntegers(use, [stock])
      return read.ok ? yes({ code, stock: read.value(stock) }) : read
    }
    case 'newMembers': {
      const read = readIntegers(use, [days])
      return read.ok ? yes({ code, days: read.value(days) }) : read
    }
    case 'tiersOnly': {
      const read = readList(use, tiers, { itemsMax: tiersMax, read: readTier, nameOf: (tier) => tier })
      return read.ok ? yes({ code, tiers: read.value }) : read
    }
    case 'tierPrices': {
      const read = readList(use, prices, { itemsMax: tiersMax, read: readPrice, nameOf: ({ tier }) => tier })
      return read.ok ? yes({ code, prices: read.value }) : read
    }
    default:
      return no({ code: 'ruleUnknown', rule: code })
  }
}

const isTierCode = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= tierCodeLengthMax

const readTier = (value: unknown): string | null => (isTierCode(value) ? value : null)

function readPrice(value: unknown): TierPrice | null {
  if (typeof value !== 'object' || value === null || !('tier' in value) || !('points' in value)) return null
  const { tier, points } = value
  const fits = typeof points === 'number' && Number.isInteger(points) && points >= 1 && points <= pricePointsMax
  return isTierCode(tier) && fits ? { tier, points } : null
}

/** The rule of a kind among those in use. */
export const ruleOf = <Code extends RewardRule['code']>(
  rules: readonly RewardRule[],
  code: Code,
): Extract<RewardRule, { code: Code }> | undefined =>
  rules.find((rule): rule is Extract<RewardRule, { code: Code }> => rule.code === code)

/** The most of each variant that a day may give; null where the stock alone is the limit. */
export const stockPerDay = (rules: readonly RewardRule[]): number | null => ruleOf(rules, 'perDay')?.stock ?? null
