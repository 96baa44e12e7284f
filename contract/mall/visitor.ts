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
  string,
} from 'valibot'
import { orderStates } from '../../domain/mall/order-life'
import { pricePointsMax } from '../../domain/mall/rules'
import {
  addressView,
  categoryView,
  couponCard,
  orderCard,
  orderDetailView,
  rewardCard,
  rewardDetailView,
} from './views'
import { procedure } from '../procedure'
import { givenView } from '../rule/views'
import { rewardSorts } from '../words/mall'
import { after, id, phone, typed } from '../text'

const limit = optional(pipe(number(), integer(), minValue(1), maxValue(50)), 20)

/** Where a parcel goes. A municipality has itself as province and city; a city without districts leaves that empty. */
export const addressInput = object({
  name: typed('recipient'),
  phone,
  province: typed('division'),
  city: typed('division'),
  district: typed('district'),
  detail: typed('addressDetail'),
})

/** The points mall: rewards to browse, to redeem and to track. */
export const visitor = {
  /** A page of the rewards on offer, upcoming ones included. Anybody may look; prices and `affordable` need a card. */
  browseRewards: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({
      category: optional(typed('rewardCategory')),
      /** Part of a title; case and spaces do not matter. */
      search: optional(typed('rewardSearch')),
      sort: optional(picklist(rewardSorts), 'newest'),
      /** Only what this member could redeem now: paid for by their points, meant for them, on sale, not sold out. */
      affordable: optional(boolean(), false),
      after,
      limit,
    }),
    output: object({
      /** Categories in the brand's order. */
      categories: array(categoryView),
      rewards: array(rewardCard),
      /** What this member can use now; null without a card. */
      points: nullable(number()),
      next: nullable(string()),
    }),
    refusals: [],
  }),
  /** One reward with why this very visitor can't redeem it, where they can't. */
  rewardDetail: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ rewardId: id }),
    output: object({ reward: rewardDetailView, points: nullable(number()) }),
    refusals: ['rewardUnknown'],
  }),
  /**
   * Redeems one. `points` is the price that was shown, `pointsBefore` the balance: a price that went up meanwhile, or a balance
   * that went down, refuses instead of taking more than was seen.
   * The same request again gets the same order.
   */
  redeem: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      rewardId: id,
      variantId: id,
      points: pipe(number(), integer(), minValue(1), maxValue(pricePointsMax)),
      pointsBefore: optional(pipe(number(), integer(), minValue(0))),
      /** For physical rewards. */
      address: optional(addressInput),
    }),
    output: object({
      order: orderDetailView,
      /** What can be used after it. */
      pointsLeft: number(),
      /** What it gives back on top: soon where nothing is sent, and once a parcel is received; 0 where it was redeemed before. */
      earns: number(),
      redeemedNow: boolean(),
    }),
    refusals: [
      'notMember',
      'rewardUnknown',
      'variantUnknown',
      'rewardNotLive',
      'rewardNotOpen',
      'rewardOver',
      'rewardTierOnly',
      'rewardNewMembersOnly',
      'rewardLimitReached',
      'rewardPointsShort',
      'rewardSoldOut',
      'rewardSoldOutToday',
      'rewardPriceChanged',
      'balanceChanged',
      'addressNeeded',
    ],
  }),
  /** What became of an own redemption whose answer was lost on the way; null where that request came to nothing so far. */
  orderOfRequest: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ requestId: id }),
    output: object({ order: nullable(orderCard) }),
    refusals: [],
  }),
  /** This member's orders, newest first: all of them, or those in one state. */
  listMyOrders: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ state: optional(picklist(orderStates)), after, limit }),
    output: object({ orders: array(orderCard), next: nullable(string()) }),
    refusals: ['notMember'],
  }),
  /** One order, its address in full: only its owner gets it. */
  myOrder: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ orderId: id }),
    output: object({
      order: orderDetailView,
      /** What its reward is and how it is used, in the brand's own words of today; empty where it has none. */
      description: string(),
      instructions: string(),
      /** What became of its points when it was undone, or would if it were cancelled now; null where neither is so. */
      returns: nullable(givenView),
      /** The only stores that take its coupon; empty where all of them do. */
      stores: array(object({ id: string(), name: string() })),
    }),
    refusals: ['orderUnknown'],
  }),
  /** Sends an order somewhere else, as long as nobody has packed it. */
  changeOrderAddress: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ orderId: id, address: addressInput }),
    output: object({ order: orderDetailView }),
    refusals: ['orderUnknown', 'orderAddressFixed'],
  }),
  /** Everything this member can show at a counter: codes and shop coupons, those of use first, the soonest to run out ahead. */
  listCoupons: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({ coupons: array(couponCard) }),
    refusals: ['notMember'],
  }),
  /** Cancels an order that is not packed yet: the points go back to their lots, the unit into stock. */
  cancelOrder: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ orderId: id }),
    output: object({ order: orderDetailView, pointsLeft: number(), returns: nullable(givenView) }),
    refusals: ['orderUnknown', 'orderTransitionRefused'],
  }),
  /** Confirms that a shipped order has arrived. */
  confirmReceipt: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ orderId: id }),
    output: object({ order: orderDetailView }),
    refusals: ['orderUnknown', 'orderTransitionRefused'],
  }),
  /**
   * The coupon or card code of an order, to its owner alone. `pin` is empty where it has none. `bars` and `squares` draw the
   * code as `memberCode` does; `bars` is empty where a bar code cannot hold it.
   */
  revealSecret: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ orderId: id }),
    output: object({ code: string(), pin: string(), bars: string(), squares: array(string()) }),
    refusals: ['orderUnknown', 'noSecret'],
  }),
  /** This member's address book, the default first. */
  listAddresses: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({ addresses: array(object({ id: string(), isDefault: boolean(), ...addressView.entries })) }),
    refusals: ['notMember'],
  }),
  /** Adds an address, or replaces the one with this id. The first one is the default. */
  saveAddress: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ id: optional(id), isDefault: optional(boolean(), false), ...addressInput.entries }),
    output: object({ id: string() }),
    refusals: ['notMember', 'addressUnknown', 'tooManyAddresses'],
  }),
  removeAddress: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ id }),
    output: object({}),
    refusals: ['notMember', 'addressUnknown'],
  }),
  /** The wish list, newest first; rewards that are gone are left out. */
  listWishes: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({ rewards: array(rewardCard) }),
    refusals: ['notMember'],
  }),
  /** Puts a reward on the wish list, or takes it off. */
  setWish: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ rewardId: id, wished: boolean() }),
    output: object({ wished: boolean() }),
    refusals: ['notMember', 'rewardUnknown', 'tooManyWishes'],
  }),
}
