import { array, integer, maxValue, minValue, number, object, optional, picklist, pipe, string } from 'valibot'
import { couponUsesMax } from '../../domain/mall/gift'
import { couponAtTill } from '../mall/views'
import { tierView } from '../member/visitor'
import { operators, procedure } from '../procedure'
import { benefitView } from '../tier/visitor'
import { tillBenefits } from '../words/till'
import { id } from '../fields'
import { shapedGroups, typed, verbatim } from '../text'

/** Twenty digits, their groups and whatever a scanner adds; anything longer is no member code. */
const typedLengthMax = 64

const { name, material } = tierView.entries
/** At which store; may stay out where the operator works at one, or for the whole brand. */
const storeId = optional(id)
const atStore = ['storeMissing', 'storeUnknown', 'storeNotYours', 'storeClosed'] as const

const memberNumber = shapedGroups(/^\d{12}$/)

export const desk = {
  /** Who stands at the till, from the code on their phone, which is used up by it. */
  resolveMemberCode: procedure({
    caller: operators('till.use'),
    effect: 'once',
    input: object({ code: verbatim(typedLengthMax), storeId }),
    output: object({
      member: object({
        /** Masked, e.g. 林**. */
        /** Masked; empty where they gave none. */
        nickname: string(),
        number: string(),
        tier: object({ name, material }),
        points: number(),
        joinedAt: number(),
        /** What can be used at the till, used up or not. */
        benefits: array(benefitView),
        /** Shop coupons that can be used now, at most twenty, the soonest to run out first. */
        coupons: array(
          object({
            orderId: string(),
            title: string(),
            specification: string(),
            /** How it is used, in the brand's own words; empty where the reward is gone. */
            instructions: string(),
            ...couponAtTill.entries,
          }),
        ),
      }),
    }),
    refusals: ['memberCodeMistyped', 'memberCodeWrong', 'memberCodeExpired', 'memberCodeUsed', 'lockedOut', ...atStore],
    secrets: ['code'],
    shows: 'members',
  }),
  /** Uses a benefit, one at a time. */
  useBenefit: procedure({
    caller: operators('till.use'),
    effect: 'once',
    input: object({ number: memberNumber, benefit: picklist(tillBenefits), storeId }),
    output: object({ benefit: benefitView }),
    refusals: ['memberUnknown', 'benefitNotGiven', 'benefitExpired', 'benefitUsedUp', ...atStore],
    secrets: ['number'],
    shows: 'members',
  }),
  /**
   * Uses a redeemed shop coupon one time. `left` is what the till showed: where another till took one since, it is told
   * who and when before a second goes. A used coupon's points cannot be refunded any more.
   */
  useCoupon: procedure({
    caller: operators('till.use'),
    effect: 'once',
    input: object({
      number: memberNumber,
      orderId: id,
      left: pipe(number(), integer(), minValue(1), maxValue(couponUsesMax)),
      /** What the till calls itself, for the member to read; empty where it has no name. A store's own name goes before it. */
      till: typed('tillName'),
      storeId,
    }),
    output: object({ coupon: couponAtTill }),
    refusals: [
      'memberUnknown',
      'couponUnknown',
      'couponGivenBack',
      'couponExpired',
      'couponUsed',
      'couponNotHere',
      ...atStore,
    ],
    secrets: ['number'],
    shows: 'orders',
  }),
}
