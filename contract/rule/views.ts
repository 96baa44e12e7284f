import {
  array,
  boolean,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  record,
  string,
  union,
  variant,
} from 'valibot'

/** What rules and reasons are made of, as it travels: both sides say it by the catalogs. */

/** Why something was booked. */
export const reasonView = object({
  rule: string(),
  /** The facts that its sentence is made of. */
  inputs: record(string(), union([string(), number(), boolean()])),
  /** In plain Chinese, for whoever does not know the rule. */
  sentence: string(),
})

/** What became of points that came: the lots they fill, each with its last day, YYYY-MM-DD, and what cannot be used. */
export const givenView = object({
  lots: array(object({ expiresOn: string(), points: number() })),
  /** What paid a debt. */
  repaid: number(),
  /** What came back past its day and was given up. */
  forfeited: number(),
})

/** How long points can be used. */
export const expiryView = variant('code', [
  object({ code: literal('rollingMonths'), args: object({ months: number() }) }),
  object({ code: literal('endOfYear'), args: object({ years: number() }) }),
  object({ code: literal('fixedDate'), args: object({ lastDay: string() }) }),
])

/** What a tier gives by rule; of what is exclusive, how many. */
export const benefitToldView = variant('code', [
  object({ code: literal('multiplier'), percent: number() }),
  object({
    code: literal('birthdayGift'),
    points: number(),
    daysBefore: optional(number()),
    daysAfter: optional(number()),
    expiry: optional(expiryView),
  }),
  object({ code: literal('monthlyCouponQuota'), coupons: number() }),
  object({ code: picklist(['exclusiveRewards', 'exclusiveCampaigns']), count: number() }),
])

export const tierPolicyView = object({
  window: picklist(['calendarYear', 'rolling12Months', 'lifetime']),
  downgrade: variant('code', [
    object({ code: picklist(['oneStep', 'rerank']), keepPercent: number(), graceDays: number() }),
    object({ code: literal('none') }),
  ]),
})

export const checkInRuleView = object({
  points: number(),
  streaks: array(object({ days: number(), points: number() })),
  makeUpsPerMonth: number(),
  makeUpDays: number(),
  expiry: optional(expiryView),
})

export const memberDayRuleView = variant('code', [
  object({ code: literal('weekday'), weekday: number(), percent: number() }),
  object({ code: literal('dayOfMonth'), day: number(), percent: number() }),
])

const campaignRewardView = variant('code', [
  object({ code: literal('fixed'), points: number() }),
  object({
    code: literal('odds'),
    prizes: array(object({ points: number(), winners: number() })),
    otherwise: number(),
  }),
])

export const limitView = object({ code: picklist(['perDay', 'inAll']), times: number() })

/** What a campaign pays, how far its budget goes (null: as far as its codes), and how long its points last. */
export const promiseView = object({
  reward: campaignRewardView,
  pointsMax: nullable(number()),
  /** How many of its codes an earlier campaign has paid. */
  codesPaidBefore: number(),
  expiry: nullable(expiryView),
})

/** The same of one that may still be half filled in, with its limits. */
export const draftPromiseView = object({
  ...promiseView.entries,
  reward: nullable(campaignRewardView),
  limits: array(limitView),
})

/** A rule of a reward, its tiers by their names. */
export const rewardRuleView = variant('code', [
  object({ code: picklist(['perMember', 'perMemberDay', 'perMemberMonth']), times: number() }),
  object({ code: literal('perDay'), stock: number() }),
  object({ code: literal('tiersOnly'), tiers: array(string()) }),
  object({ code: literal('tierPrices'), prices: array(object({ tier: string(), points: number() })) }),
  object({ code: literal('newMembers'), days: number() }),
])

export const giftView = variant('code', [
  object({ code: literal('makeUpCards'), cards: number() }),
  object({ code: literal('shopCoupon'), uses: number(), days: number() }),
])

export const orderReceivedRuleView = object({
  percent: number(),
  pointsPerMonth: number(),
  expiry: optional(expiryView),
})
