import { no, yes, type Result } from '../result'
import type { Balance } from './balance'
import type { Entry, Reason } from './ledger'

export type ReversalRefusal =
  | { code: 'notReversible' }
  /** Part of the earned points is no longer in the lot it filled. */
  | { code: 'pointsSpent'; left: number }

/**
 * Takes an earning back: every posting with its sign turned, from the same lot, and its growth. Its id is the earning's
 * followed by `!`, so that a second reversal meets the first.
 */
export function reverse(earning: Entry, balance: Balance, at: number, reason: Reason): Result<Entry, ReversalRefusal> {
  if (earning.kind !== 'earn' || earning.postings.length === 0) return no({ code: 'notReversible' })
  for (const { account, expiresOn, points } of earning.postings) {
    const left = balance.lots.find((lot) => lot.expiresOn === expiresOn)?.points ?? 0
    if (account === 'member' && left < points) return no({ code: 'pointsSpent', left })
  }
  return yes({
    _id: `${earning._id}!`,
    kind: 'reverse',
    memberId: earning.memberId,
    at,
    postings: earning.postings.map((posting) => ({ ...posting, points: -posting.points })),
    growth: -earning.growth,
    reason,
    reverses: earning._id,
  })
}
