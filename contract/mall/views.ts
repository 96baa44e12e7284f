import { array, boolean, literal, nullable, number, object, picklist, string, variant } from 'valibot'
import { couponStates } from '../../domain/mall/coupon'
import { orderStates } from '../../domain/mall/order-life'
import { rewardKinds } from '../../domain/mall/reward'
import { whyNotSchemas } from './refusals'
import { giftView, orderReceivedRuleView, rewardRuleView } from '../rule/views'

/** Why not, as a refusal: `sentenceOf(whyNot, locale)` says it, with a way forward. */
export const whyNotView = variant('code', [
  object({ code: literal('notMember'), ...whyNotSchemas.notMember.entries }),
  object({ code: literal('rewardNotLive'), ...whyNotSchemas.rewardNotLive.entries }),
  object({ code: literal('rewardNotOpen'), ...whyNotSchemas.rewardNotOpen.entries }),
  object({ code: literal('rewardOver'), ...whyNotSchemas.rewardOver.entries }),
  object({ code: literal('rewardTierOnly'), ...whyNotSchemas.rewardTierOnly.entries }),
  object({ code: literal('rewardNewMembersOnly'), ...whyNotSchemas.rewardNewMembersOnly.entries }),
  object({ code: literal('rewardLimitReached'), ...whyNotSchemas.rewardLimitReached.entries }),
  object({ code: literal('rewardPointsShort'), ...whyNotSchemas.rewardPointsShort.entries }),
  object({ code: literal('rewardSoldOut'), ...whyNotSchemas.rewardSoldOut.entries }),
  object({ code: literal('rewardSoldOutToday'), ...whyNotSchemas.rewardSoldOutToday.entries }),
])

export const categoryView = object({ code: string(), name: string() })

/** A reward in a list. A picture is a drawn one's name, or an address where it starts with `/` or `https:`. */
export const rewardCard = object({
  id: string(),
  kind: picklist(rewardKinds),
  title: string(),
  tagline: string(),
  picture: string(),
  category: string(),
  /** What this visitor would pay, at their tier's price. */
  points: number(),
  /** What everybody else pays. */
  fullPoints: number(),
  /** `soldOut` lags by a minute or so; the detail page is exact. */
  sale: picklist(['open', 'upcoming', 'soldOut', 'over']),
  opensAt: nullable(number()),
  closesAt: nullable(number()),
  /** Names of the only tiers it is for; empty where it is for all. */
  tierNames: array(string()),
  newMembersOnly: boolean(),
  /** How often it was redeemed. */
  redeemed: number(),
})

export const rewardDetailView = object({
  ...rewardCard.entries,
  description: string(),
  instructions: string(),
  pictures: array(string()),
  specifications: array(object({ name: string(), values: array(string()) })),
  /** `left` is what can be taken now, the day's stock included. */
  variants: array(
    object({
      id: string(),
      choices: array(string()),
      left: number(),
      /** What this one looks like; null where the reward's own picture says it. */
      picture: nullable(string()),
    }),
  ),
  rules: array(rewardRuleView),
  /** What having received it gives back; null where the programme gives nothing for orders. */
  orderReceived: nullable(orderReceivedRuleView),
  /** What a virtual reward gives; null for the other kinds. */
  gives: nullable(giftView),
  /** How often this member may still redeem it; null where there is no such limit. */
  timesLeft: nullable(number()),
  /** Points that an order of it would earn now, once it has come; 0 where it earns none. */
  earns: number(),
  /** Null where this member can redeem it now. */
  whyNot: nullable(whyNotView),
  wished: boolean(),
})

export const addressView = object({
  name: string(),
  phone: string(),
  province: string(),
  city: string(),
  district: string(),
  detail: string(),
})

export const parcelView = object({ carrier: string(), number: string(), shippedAt: number() })

const coupon = {
  state: picklist(couponStates),
  left: number(),
  quantity: number(),
  /** Exclusive. */
  expiresAt: number(),
}

/** A shop coupon as its member sees it. `till` is what the till calls itself; empty where it has no name. */
export const memberCoupon = object({ ...coupon, uses: array(object({ usedAt: number(), till: string() })) })

/** A shop coupon as a counter sees it: with the names of those who took it. */
export const couponAtTill = object({
  ...coupon,
  uses: array(object({ usedAt: number(), till: string(), operator: string() })),
})

/** An order in a list. */
export const orderCard = object({
  /** The order number: `D` and 15 letters and digits. */
  id: string(),
  rewardId: string(),
  kind: picklist(rewardKinds),
  title: string(),
  picture: string(),
  specification: string(),
  points: number(),
  state: picklist(orderStates),
  placedAt: number(),
  /** How its shop coupon stands; null where it gave none, and once its points went back. */
  couponState: nullable(picklist(couponStates)),
})

/** Something to show at a counter, and the order it came with. */
export const couponCard = object({
  orderId: string(),
  /** `code` is a code of its own; `shop` is used by the member code. */
  kind: picklist(['code', 'shop']),
  title: string(),
  picture: string(),
  /** What it is worth, in the brand's words; empty where the reward is gone. */
  worth: string(),
  /** How and where it is used, in the brand's words. */
  how: string(),
  /** Names of the only stores that take it; empty where all of them do. */
  stores: array(string()),
  /** A code counts as available until its order is undone: nobody here sees it used. */
  state: picklist(couponStates),
  left: number(),
  /** Exclusive; null where only the words say how long. */
  expiresAt: nullable(number()),
})

export const orderDetailView = object({
  ...orderCard.entries,
  /** What happened, oldest first. */
  history: array(object({ state: picklist(orderStates), at: number() })),
  address: nullable(addressView),
  parcels: array(parcelView),
  /** What a virtual reward gave, in plain Chinese. */
  gives: nullable(giftView),
  /** The shop coupon it gave; null where it gave none, and once its points went back. */
  coupon: nullable(memberCoupon),
  /** Whether `revealSecret` has something to show. */
  hasSecret: boolean(),
  canCancel: boolean(),
  /** Whether it can still be sent somewhere else. */
  canReaddress: boolean(),
  canConfirm: boolean(),
  /** When receipt is taken for granted; null where nothing is on its way. */
  confirmsAt: nullable(number()),
  /** Why it was cancelled or refunded; empty where it was not. */
  why: string(),
})
