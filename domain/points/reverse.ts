import { no, yes, type Result } from '../result'
import { book, imbalance, type Balance } from './balance'
import type { Entry, EntryFacts, Posting } from './ledger'
import { debtDay, draw, heldIn } from './lots'
import type { ReversalPolicy } from './policies'

export type ReversalRefusal =
  | { code: 'notReversible' }
  /** Part of the earned points is no longer in the lots it filled. */
  | { code: 'pointsSpent'; left: number }

/** The id of what takes an earning back. */
export const reversalIdOf = (earningId: string): string => `${earningId}!`

/**
 * Takes an earning back, with its growth: the points from the lots it filled, and where they are no longer all there,
 * what the policy says. The policy and its numbers stand in the reason. Its id is the earning's followed by `!`, so
 * that a second reversal meets the first.
 */
export function reverse(
  earning: Entry,
  balance: Balance,
  policy: ReversalPolicy,
  { at, reason }: Pick<EntryFacts, 'at' | 'reason'>,
): Result<Entry, ReversalRefusal> {
  const isEarning = earning.kind === 'earn' || earning.kind === 'release'
  if (!isEarning || earning.postings.length === 0) return no({ code: 'notReversible' })
  const filled = earning.postings.filter(({ account }) => account === 'member')
  const earned = imbalance(filled)
  const own = drawFilled(filled, balance)
  const left = 0 - imbalance(own)
  if (policy === 'onlyUnspent' && left < earned) return no({ code: 'pointsSpent', left })

  const others = draw(book(balance, { postings: own, growth: 0 }).lots, earned - left)
  const short = earned - left + imbalance(others)
  const owed: Posting[] =
    policy === 'allowNegative' && short > 0 ? [{ account: 'member', points: -short, expiresOn: debtDay }] : []
  const postings = [...own, ...others, ...owed]
  const taken = 0 - imbalance(postings)
  return yes({
    _id: reversalIdOf(earning._id),
    memberId: earning.memberId,
    at,
    reason: { ...reason, inputs: { ...reason.inputs, policy, earned, taken, writtenOff: earned - taken } },
    kind: 'reverse',
    postings: [{ account: 'issued', points: taken }, ...postings],
    growth: -earning.growth,
    growthAt: earning.at,
    reverses: earning._id,
  })
}

/** Draws on the very lots an earning filled, on each no more than it put there. */
function drawFilled(filled: readonly Posting[], { lots }: Balance): Posting[] {
  const days = [...new Set(filled.flatMap(({ expiresOn }) => (expiresOn === undefined ? [] : [expiresOn])))]
  return days.flatMap((expiresOn) => {
    const put = imbalance(filled.filter((posting) => posting.expiresOn === expiresOn))
    return draw([{ expiresOn, points: heldIn(lots, expiresOn) }], put)
  })
}
