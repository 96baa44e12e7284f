import type { CheckIns } from '../engagement/check-in'
import type { TaskProgress } from '../engagement/tasks'
import type { OrderEarnings } from '../mall/order-received'
import type { Redemptions } from '../mall/redemptions'
import { book, type Balance } from '../points/balance'
import type { Entry } from '../points/ledger'
import { nextExpiryOn } from '../points/lots'
import { yes, type Result } from '../result'
import type { Entitled } from './benefit-grants'
import type { Birthday } from './birthday'
import { tierOf } from './tier'
import type { Settled, TierGrant, TierMove, TierRules, TierStanding } from './tier-move'
import { bookGrowth, endGrant, grantTier, settleTier, tierDueAt, type GrantRefusal } from './tier-standing'

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
  /**
   * Hundredths of a point, 0 to 99, that multipliers have left over for the next payment: what its scans' base points times
   * their multipliers come to above the points they paid. Absent before the first.
   */
  pointHundredths?: number
  /** Absent until the first check-in. */
  checkIns?: CheckIns
  /** How far the member is with the brand's tasks; absent until something counted. */
  taskProgress?: TaskProgress
  /** How often rewards with a limit per member were redeemed; absent before the first. */
  redemptions?: Redemptions
  /** What this month's orders earned, for the limit; absent before the first. */
  orderEarnings?: OrderEarnings
  /** Make-up cards from the mall that are not used yet; absent where there never were any. */
  makeUpCards?: number
  /** Absent until the member says. */
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
export const settleCard = (member: Member, rules: TierRules, at: number): CardAfter =>
  withStanding(member, settleTier(member, rules, at), rules)

/** The card with a tier given by hand until a moment. */
export function grantCard(
  member: Member,
  grant: TierGrant,
  rules: TierRules,
  at: number,
): Result<CardAfter, GrantRefusal> {
  const granted = grantTier(member, grant, rules, at)
  return granted.ok ? yes(withStanding(member, granted.value, rules)) : granted
}

/** The card without the tier that was given by hand. */
export const endCardGrant = (member: Member, rules: TierRules, at: number): CardAfter =>
  withStanding(member, endGrant(member, rules, at), rules)

const withStanding = (member: Member, { standing, moves }: Settled, rules: TierRules): CardAfter => ({
  member: { ...member, ...standing, tierDueAt: tierDueAt(standing, rules) },
  moves,
})

/** What a member's tier entitles to at a moment, the tier brought up to date first. */
export function entitledAt(member: Member, rules: TierRules, at: number): Entitled {
  const { standing } = settleTier(member, rules, at)
  const { code, benefits } = tierOf(rules.tiers, standing.tier)
  return { memberId: member._id, tier: code, benefits, birthday: member.birthday ?? null }
}
