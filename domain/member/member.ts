import type { CheckIns } from '../engagement/check-in'
import { book, type Balance } from '../points/balance'
import type { Entry } from '../points/ledger'
import { nextExpiryOn } from '../points/lots'
import type { Birthday } from './birthday'
import { tierFor, type Tier } from './tier'

/** A member's card. Its balance and tier are a projection of the member's entries: `rebuild` must agree. */
export interface Member extends Balance {
  /** The WeChat openid. */
  _id: string
  /** The number on the card: 12 digits, the last one a Luhn check digit. */
  number: string
  nickname: string
  joinedAt: number
  consentVersion: string
  /** The last day of the lot that expires next, by which the expiry job finds this card; null where none does. */
  nextExpiryOn: string | null
  /** A tier's code from the brand's tier table. */
  tier: string
  tierSince: number
  /** Paid scans by campaign, for the limits per day and in all. */
  scans: Record<string, ScanCount>
  /** Absent until the first check-in. */
  checkIns?: CheckIns
  birthday?: Birthday
  city?: string
  phone?: HeldPhone
  /** The file shown as this member's picture. */
  avatarFileId?: string
  /** Every place where a picture of this member may lie, written down before the picture is. */
  avatarPaths?: string[]
  /** The moment from which the person is gone, where they asked to leave. */
  leavesAt?: number
  /** When the person left, on the card that stays for the ledger's sake and is nobody's. */
  erasedAt?: number
}

/** A member's phone number, which nobody reads from the database. */
export interface HeldPhone {
  /** The number under the brand's keys, bound to this member. */
  sealed: string
  /** SHA-256 of the single-use code it came by, so that the same request again gets the same answer. */
  codeHash: string
  boundAt: number
}

export interface ScanCount {
  /** The brand's calendar day of `today`, YYYY-MM-DD. */
  day: string
  today: number
  total: number
}

/** The card after one more entry: every write of a balance goes through here, so that nothing on the card lags behind. */
export function afterEntry(
  member: Member,
  entry: Pick<Entry, 'postings' | 'growth' | 'at'>,
  tiers: readonly Tier[],
): Member {
  const balance = book(member, entry)
  const tier = entry.growth === 0 ? member.tier : tierFor(tiers, balance.growth).code
  return {
    ...member,
    ...balance,
    nextExpiryOn: nextExpiryOn(balance.lots),
    tier,
    tierSince: tier === member.tier ? member.tierSince : entry.at,
  }
}
