import { readOwnExpiry, type EarningUse, type ExpiryRule } from '../points/policies'
import { no, yes, type Result } from '../result'
import {
  integer,
  readIntegers,
  readList,
  refuse,
  type Definition,
  type IntegerArgument,
  type RuleRefusal,
} from '../rule'

/** What a tier gives, as data. Some of it simply holds while the tier does; the rest is granted by period and used up. */
export type Benefit =
  | { code: 'multiplier'; percent: number }
  | { code: 'birthdayGift'; points: number; daysBefore: number; daysAfter: number; expiry?: ExpiryRule }
  | { code: 'monthlyCouponQuota'; coupons: number }
  | { code: Exclusive; ids: readonly string[] }

/** What only the tiers that name it may have or take part in. Boards say themselves which tier may enter. */
export type Exclusive = 'exclusiveRewards' | 'exclusiveCampaigns'

/** A choice of things of one kind, by their ids. */
export interface IdsArgument {
  type: 'ids'
  name: string
  of: 'reward' | 'campaign'
  idsMax: number
}

/** Above ten times, one scan of the top tier would cost what the campaign reckoned for ten. */
const percent = integer('percent', 100, 1_000, 110)
const points = integer('points', 1, 100_000, 88)
/** Spans of a month on each side cannot meet the next birthday's. */
const daysBefore = integer('daysBefore', 0, 31, 3)
const daysAfter = integer('daysAfter', 0, 31, 3)
/** One for every day is as good as no quota. */
const coupons = integer('coupons', 1, 31, 2)
/** A longer list no longer reads as exclusive, nor fits a card. */
const idsMax = 50
/** Ids are made by the doors and much shorter. */
const idLengthMax = 64

const ids = (of: IdsArgument['of']): IdsArgument => ({ type: 'ids', name: 'ids', of, idsMax })
const exclusives = {
  exclusiveRewards: ids('reward'),
  exclusiveCampaigns: ids('campaign'),
}

export const benefitDefinitions = [
  {
    code: 'multiplier',
    kind: 'standing',
    arguments: [percent],
  },
  {
    code: 'birthdayGift',
    kind: 'granted',
    arguments: [points, daysBefore, daysAfter],
  },
  {
    code: 'monthlyCouponQuota',
    kind: 'granted',
    arguments: [coupons],
  },
  {
    code: 'exclusiveRewards',
    kind: 'standing',
    arguments: [exclusives.exclusiveRewards],
  },
  {
    code: 'exclusiveCampaigns',
    kind: 'standing',
    arguments: [exclusives.exclusiveCampaigns],
  },
] satisfies Definition<'standing' | 'granted', IntegerArgument | IdsArgument>[]

/** Reads a tier's benefits, each kind at most once, or says which is wrong and how. */
export function readBenefits(uses: readonly EarningUse[]): Result<Benefit[], RuleRefusal> {
  const benefits: Benefit[] = []
  for (const use of uses) {
    const benefit = readBenefit(use)
    if (!benefit.ok) return benefit
    if (benefits.some(({ code }) => code === use.code)) return refuse(use, '', { code: 'ruleTwice' })
    benefits.push(benefit.value)
  }
  return yes(benefits)
}

function readBenefit(use: EarningUse): Result<Benefit, RuleRefusal> {
  const { code } = use
  if (use.expiry && code !== 'birthdayGift') return refuse(use, 'expiry', { code: 'nothingExpires' })
  switch (code) {
    case 'multiplier': {
      const read = readIntegers(use, [percent])
      return read.ok ? yes({ code, percent: read.value(percent) }) : read
    }
    case 'birthdayGift': {
      const read = readIntegers(use, [points, daysBefore, daysAfter])
      if (!read.ok) return read
      const own = readOwnExpiry(use)
      if (!own.ok) return own
      const span = { daysBefore: read.value(daysBefore), daysAfter: read.value(daysAfter) }
      return yes({ code, points: read.value(points), ...span, ...own.value })
    }
    case 'monthlyCouponQuota': {
      const read = readIntegers(use, [coupons])
      return read.ok ? yes({ code, coupons: read.value(coupons) }) : read
    }
    case 'exclusiveRewards':
    case 'exclusiveCampaigns': {
      const read = readList(use, exclusives[code], { itemsMax: idsMax, read: readId, nameOf: (id) => id })
      return read.ok ? yes({ code, ids: read.value }) : read
    }
    default:
      return no({ code: 'ruleUnknown', rule: code })
  }
}

const readId = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= idLengthMax ? value : null

/** A benefit as members are told of it. Of one kept from a higher tier, a gift's days are not told. */
export type ToldBenefit =
  | { code: 'multiplier'; percent: number }
  | {
      code: 'birthdayGift'
      points: number
      daysBefore?: number | undefined
      daysAfter?: number | undefined
      expiry?: ExpiryRule | undefined
    }
  | { code: 'monthlyCouponQuota'; coupons: number }
  | { code: Exclusive; count: number }

/** Which rewards and campaigns are exclusive is no secret and a long list: how many is what a card has room for. */
export const tellBenefit = (benefit: Benefit): ToldBenefit =>
  'ids' in benefit ? { code: benefit.code, count: benefit.ids.length } : benefit

/** What points are multiplied by, in percent. */
export function multiplierPercentOf(benefits: readonly Benefit[]): number {
  for (const benefit of benefits) if (benefit.code === 'multiplier') return benefit.percent
  return 100
}

const names = (benefits: readonly Benefit[], kind: Exclusive, id: string): boolean =>
  benefits.some((benefit) => benefit.code === kind && benefit.ids.includes(id))

/** Whether a reward or campaign is open to a tier: what no tier names is open to all, the rest to those who name it. */
export const isOpenTo = (
  benefits: readonly Benefit[],
  everyTier: readonly (readonly Benefit[])[],
  kind: Exclusive,
  id: string,
): boolean => names(benefits, kind, id) || !everyTier.some((each) => names(each, kind, id))

/** The names of the tiers that a reward or campaign is kept for, one a line. */
export const tiersNaming = (
  tiers: readonly { name: string; benefits: readonly Benefit[] }[],
  kind: Exclusive,
  id: string,
): string =>
  tiers
    .filter(({ benefits }) => names(benefits, kind, id))
    .map(({ name }) => name)
    .join('\n')
