import type { CheckIns } from '../engagement/check-in'
import { book, type Balance } from '../points/balance'
import type { Entry } from '../points/ledger'
import { nextExpiryOn } from '../points/lots'
import type { Birthday } from './birthday'
import type { TierMove, TierRules, TierStanding } from './tier-move'
import { bookGrowth, settleTier, tierDueAt } from './tier-standing'

/** A member's card. Its balance is a projection of the member's entries: `rebuild` must agree. */
export interface Member extends Balance, TierStanding {
  /** The WeChat openid. */
  _id: string
  /** The number on the card: 12 digits, the last one a Luhn check digit. */
  number: string
  nickname: string
  joinedAt: number
  consentVersion: string
  /** The last day of the lot that expires next, by which the expiry job finds this card; null where none does. */
  nextExpiryOn: string | null
  /** When the tier may next change by itself, by which the review job finds this card; null where nothing can. */
  tierDueAt: number | null
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

/** The card after something happened to it, and the tier moves that led there, oldest first. */
export interface CardAfter {
  member: Member
  moves: TierMove[]
}

/** The card after one more entry: every write of a balance goes through here, so that nothing on the card lags behind. */
export function afterEntry(
  member: Member,
  entry: Pick<Entry, 'postings' | 'growth' | 'growthAt' | 'at'>,
  rules: TierRules,
): CardAfter {
  const balance = book(member, entry)
  const { standing, moves } = bookGrowth(member, entry.growth, rules, entry.at, entry.growthAt)
  const after = { ...member, ...standing, ...balance }
  return {
    member: { ...after, nextExpiryOn: nextExpiryOn(balance.lots), tierDueAt: tierDueAt(standing, rules) },
    moves,
  }
}

/** The card with its tier brought up to date, where nothing else happened to it. */
export function settleCard(member: Member, rules: TierRules, at: number): CardAfter {
  const { standing, moves } = settleTier(member, rules, at)
  return { member: { ...member, ...standing, tierDueAt: tierDueAt(standing, rules) }, moves }
}
