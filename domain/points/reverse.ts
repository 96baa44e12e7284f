import { no, yes, type Result } from '../result'
import { book, type Balance } from './balance'
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
  const postings = earning.postings.map((posting) => ({ ...posting, points: -posting.points }))
  const growth = -earning.growth
  const short = book(balance, { postings, growth }).lots.find((lot) => lot.points < 0)
  if (short) {
    const left = balance.lots.find((lot) => lot.expiresOn === short.expiresOn)?.points ?? 0
    return no({ code: 'pointsSpent', left })
  }
  return yes({
    _id: `${earning._id}!`,
    kind: 'reverse',
    memberId: earning.memberId,
    at,
    postings,
    growth,
    reason,
    reverses: earning._id,
  })
}
