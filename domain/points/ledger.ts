import type { Sightings } from '../code/sightings'
import type { OrderFacts } from '../mall/order'

/**
 * The points ledger: append-only entries between accounts. The postings of every entry add up to zero, so the accounts
 * of the whole ledger do too. A correction is a reversal, never an edit.
 */

/**
 * `issued` is the brand's promise (it goes negative by what is outstanding or settled); `pending` holds what is earned
 * and not yet usable; the others say where points went.
 */
export const accounts = ['issued', 'pending', 'member', 'redeemed', 'expired', 'donated'] as const
export type Account = (typeof accounts)[number]

/** Earned points that expire together. `expiresOn` is the last calendar day (brand's zone, YYYY-MM-DD) they can be used. */
export interface Lot {
  expiresOn: string
  points: number
}

/** One line of an entry. A posting to `member` names the lot it fills or draws on; one to `pending` names none yet. */
export interface Posting {
  account: Account
  points: number
  expiresOn?: string
}

/**
 * What can happen to points: `earn` makes them usable at once; `pend` earns them for later, `release` makes those usable
 * and `revoke` takes them back; `spend` and its `refund`; `expire`; `adjust` by hand at the desk; `reverse` takes an
 * earning back.
 */
export const entryKinds = [
  'earn',
  'pend',
  'release',
  'revoke',
  'spend',
  'refund',
  'expire',
  'adjust',
  'reverse',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Why an entry was booked or refused, as data: which rule in which version, and the numbers it judged. */
export interface Reason {
  rule: string
  version: number
  inputs: Record<string, string | number | boolean>
  /** What a member reads where the rule and its inputs are not enough to say it. */
  sentence?: string
}

export interface Entry {
  /**
   * For an item's first scan: the item's identity, `<batch number>-<serial>`, so that a second payment meets the first.
   * For the payment of an item whose first scan did not pay: the same followed by `+`. What answers another entry has
   * that entry's id and a mark behind it, so that it is booked once; an expiry is `<member>:expire:<day>`.
   */
  _id: string
  kind: EntryKind
  memberId: string
  /** Milliseconds since the epoch. */
  at: number
  /** Empty where a scan was genuine but not paid. */
  postings: Posting[]
  /** Growth gained (or, in a reversal, taken back); decides the tier and is never spent. */
  growth: number
  /** In a reversal, when the growth it takes back had been earned. */
  growthAt?: number
  reason: Reason
  /** The id of the entry that this one takes back: an earning, a spend, or points that were pending. */
  reverses?: string
  /** The id of the entry whose pending points this one makes usable. */
  releases?: string
  scan?: ScanFacts
  /** On an item's first scan, who has looked at it since: the one part of an entry that changes, and no part of the booking. */
  sightings?: Sightings
  /** When the latest visit was of which nobody has been told yet, by which the entry is found; absent where there is none. */
  untoldAt?: number
  /** The order that a redemption placed. */
  order?: OrderFacts
}

/** What a scan of an item leaves behind, so that the same request gets the same answer and later scans can be told of it. */
export interface ScanFacts {
  batchId: string
  serial: number
  productId: string
  /** Null where no campaign pays for this item. */
  campaignId: string | null
  /** Roughly where, e.g. 浙江省杭州市, from the caller's address; empty where unknown. */
  where: string
  /** Whose card it was, masked, and empty where they gave no name of their own; absent where it was somebody without a card. */
  by?: string
  /** The caller's request id: the same request gets the same answer again. */
  requestId: string
  /** Null where it was not paid. */
  award: Award | null
}

export interface Award {
  points: number
  basePoints: number
  /** What tier and member day multiplied by together, in percent. */
  multiplierPercent: number
  /** Hundredths of a point left on the card for the next payment; absent where an older entry knew of none. */
  hundredthsAfter?: number
  /** Whether this item is one of the draw's winners. */
  prize: boolean
  pointsAfter: number
  /** The growth that counts towards the next tier. */
  growthAfter: number
  tierBefore: string
  tierAfter: string
}

/** What an entry is given from outside: its identity, whose it is, its moment and why. */
export type EntryFacts = Pick<Entry, '_id' | 'memberId' | 'at' | 'reason'>
