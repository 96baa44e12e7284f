import type { CheckIns } from '../engagement/check-in'
import type { Lot } from '../points/ledger'

/** A member's card. Points, lots, growth and tier are a projection of the member's entries: `rebuild` must agree. */
export interface Member {
  /** The WeChat openid. */
  _id: string
  /** The number on the card: 12 digits, the last one a Luhn check digit. */
  number: string
  nickname: string
  joinedAt: number
  consentVersion: string
  points: number
  growth: number
  /** Soonest to expire first; no lot is empty. */
  lots: Lot[]
  /** A tier's code from the brand's tier table. */
  tier: string
  tierSince: number
  /** Paid scans by campaign, for the limits per day and in all. */
  scans: Record<string, ScanCount>
  /** Absent until the first check-in. */
  checkIns?: CheckIns
}

export interface ScanCount {
  /** The brand's calendar day of `today`, YYYY-MM-DD. */
  day: string
  today: number
  total: number
}
