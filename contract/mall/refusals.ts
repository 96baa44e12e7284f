import { array, number, object, picklist, string } from 'valibot'
import { rewardStates } from '../../domain/mall/reward'
import { orderStates } from '../../domain/mall/order-life'
import { sheetRoles } from '../words/sheet'

const none = object({})

/** Why this member can't redeem this reward now: what the detail page shows and what redeeming refuses with. */
export const whyNotSchemas = {
  notMember: none,
  rewardNotLive: none,
  rewardNotOpen: object({ opensAt: number() }),
  rewardOver: object({ closesAt: number() }),
  rewardTierOnly: object({ tierName: string() }),
  rewardNewMembersOnly: object({ days: number() }),
  rewardLimitReached: object({ times: number(), limit: picklist(['perMember', 'perMemberDay', 'perMemberMonth']) }),
  rewardPointsShort: object({ points: number(), left: number() }),
  rewardSoldOut: none,
  rewardSoldOutToday: none,
}

/** The mall's refusals beside those. */
export const mallRefusalSchemas = {
  ...whyNotSchemas,
  rewardUnknown: none,
  variantUnknown: none,
  rewardPriceChanged: object({ points: number() }),
  /** `left` is what can be used now. */
  balanceChanged: object({ left: number() }),
  addressNeeded: none,
  addressUnknown: none,
  tooManyAddresses: object({ addressesMax: number() }),
  tooManyWishes: object({ wishesMax: number() }),
  orderUnknown: none,
  orderTransitionRefused: object({ from: picklist(orderStates), command: string() }),
  orderAddressFixed: object({ state: picklist(orderStates) }),
  tooManyParcels: object({ parcelsMax: number() }),
  noSecret: none,
  couponUnknown: none,
  couponGivenBack: none,
  couponExpired: object({ expiredAt: number() }),
  /** `stores` names those that take it. */
  couponNotHere: object({ stores: array(string()) }),
  /** `left` is what is still left of it; `till` may be empty. */
  couponUsed: object({ usedAt: number(), operator: string(), till: string(), left: number() }),
  couponWasUsed: object({ usedAt: number() }),
  cardsWereUsed: object({ cardsUsed: number() }),
  secretWasGiven: none,
  // The desk
  rewardTransitionRefused: object({ from: picklist(rewardStates), command: string() }),
  rewardIncomplete: object({ missing: picklist(['window', 'variants', 'gift', 'stock', 'picture']) }),
  rewardFixed: object({ what: picklist(['kind', 'variants']) }),
  categoryUnknown: none,
  stockFromPool: none,
  pictureRefused: object({ what: picklist(['notAPicture', 'tooSmall', 'tooLarge']) }),
  sheetUnreadable: object({ line: number() }),
  tooManyLines: object({ linesMax: number() }),
  /** No heading names it, and the lines do not show it. */
  columnMissing: object({ column: picklist(sheetRoles) }),
  tooManyColumns: object({ line: number(), columnsMax: number() }),
}
