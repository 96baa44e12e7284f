import { dayMs } from '../calendar'
import { book } from '../points/balance'
import { forfeit } from '../points/forfeit'
import type { Entry, Reason } from '../points/ledger'
import { nextExpiryOn } from '../points/lots'
import type { Member } from './member'

/** Days between asking to leave and being gone: a week to change one's mind, well inside the 15 working days promised. */
export const coolOffDays = 7

/** The moment from which somebody who asks now is gone. */
export const leavesAtAfter = (at: number): number => at + coolOffDays * dayMs

/** The last entry of a card, and the card that stays in its place: all that the ledger needs and nothing of the person. */
export function farewell(
  member: Member,
  anonymousId: string,
  { at, reason }: { at: number; reason: Reason },
): { entry: Entry; card: Member } {
  const entry = forfeit(member, { _id: `${anonymousId}:forfeit`, memberId: anonymousId, at, reason })
  const balance = book(member, entry)
  const { joinedAt, consentVersion, tier, tierSince, earnedTier } = member
  return {
    entry,
    card: {
      _id: anonymousId,
      number: '',
      nickname: '',
      joinedAt,
      consentVersion,
      ...balance,
      nextExpiryOn: nextExpiryOn(balance.lots),
      tier,
      tierSince,
      earnedTier,
      growthMonths: [],
      termEndsAt: null,
      grant: null,
      tierDueAt: null,
      scans: {},
      erasedAt: at,
    },
  }
}
