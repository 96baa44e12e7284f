import {
  array,
  boolean,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  string,
  union,
} from 'valibot'
import { cardView, tierView } from '../member/visitor'
import { procedure } from '../procedure'
import { benefitToldView, reasonView, tierPolicyView } from '../rule/views'
import { benefitCodes, benefitStates, tierMoveCauses } from '../words/tier'
import { after } from '../text'

/** Where the way leads, with dates that hold; every moment is exclusive. */
export const forecastView = object({
  /** The growth that counts now. */
  growth: number(),
  /** Earning `missing` before `by` gives the next tier; null at the top. */
  next: nullable(object({ tier: tierView, missing: number(), by: nullable(number()) })),
  /** Earning `missing` before `by` keeps the tier; null where no date can lose it. */
  keep: nullable(
    object({
      tier: tierView,
      growth: number(),
      needed: number(),
      missing: number(),
      /** Growth counts for this from then on. */
      from: number(),
      by: number(),
      /** The tier from then on, if no more growth comes. */
      otherwise: tierView,
    }),
  ),
  /** A tier given by hand, and what growth alone gives after it. */
  grant: nullable(object({ tier: tierView, until: number(), reason: string(), afterwards: tierView })),
})

export const benefitView = object({
  code: picklist(benefitCodes),
  gives: benefitToldView,
  state: picklist(benefitStates),
  /** Uses left of those granted; null where nothing is counted. */
  left: nullable(number()),
  quantity: nullable(number()),
  /** When a birthday gift can next be claimed. */
  opensAt: nullable(number()),
  /** Exclusive. */
  expiresAt: nullable(number()),
})

export const tierMoveView = object({
  id: string(),
  at: number(),
  /** Names of tiers. */
  from: string(),
  to: string(),
  cause: picklist(tierMoveCauses),
  /** The facts that its sentence is made of. */
  inputs: record(string(), union([string(), number()])),
  /** In plain Chinese, also where the facts are no longer all there. */
  sentence: string(),
  /** The growth it rests on, and what was needed; null where growth decided nothing. */
  growth: nullable(number()),
  needed: nullable(number()),
})

/** All that decides and follows from a member's tier. */
export const standingView = object({
  card: cardView,
  /** How tiers are reached, kept and lost. */
  policy: tierPolicyView,
  forecast: forecastView,
  benefits: array(benefitView),
  /** What else the tier gives, in words. */
  perks: array(string()),
  /** The boards that only tiers like this one may enter, by name. */
  boards: array(string()),
  /** Newest first. */
  moves: array(tierMoveView),
  next: nullable(string()),
})

export const visitor = {
  /** The tier with its forecast, its benefits now, and its history page by page. */
  standing: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({
      after,
      limit: optional(pipe(number(), integer(), minValue(1), maxValue(50)), 10),
    }),
    output: object({
      ...standingView.entries,
      /** Redeemed shop coupons that can be used now, the soonest to run out first; none after the first page. */
      coupons: array(object({ orderId: string(), title: string(), left: number(), expiresAt: number() })),
      now: number(),
    }),
    refusals: ['notMember'],
  }),
  /** Takes this year's birthday gift. Taking it again answers with what it came to. */
  claimBirthdayGift: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({}),
    output: object({ points: number(), ...reasonView.entries, claimedNow: boolean(), card: cardView }),
    refusals: ['notMember', 'birthdayMissing', 'benefitNotGiven', 'birthdayGiftNotYet'],
  }),
}
