import { dayAt } from '../calendar'
import { no, yes, type Result } from '../result'
import { postedTo, type Balance } from './balance'
import type { Entry, EntryFacts, Lot } from './ledger'
import { draw, fill, usableLots, usablePoints } from './lots'
import { graceDayFor, type GracePolicy } from './policies'

/** Fewer points can be used than asked for. */
export interface PointsShort {
  code: 'pointsShort'
  left: number
}

/** Spends points from the lots that expire soonest, and names them. Never below zero. */
export const spend = (balance: Balance, points: number, facts: EntryFacts): Result<Entry, PointsShort> =>
  takeFrom(balance, points, facts, { kind: 'spend', account: 'redeemed' })

/** Takes points from the lots that are usable now, soonest first, and says where they go. */
export function takeFrom(
  { lots }: Balance,
  points: number,
  facts: EntryFacts,
  { kind, account }: Pick<Entry, 'kind'> & { account: 'redeemed' | 'issued' },
): Result<Entry, PointsShort> {
  const { _id, memberId, at, reason } = facts
  const day = dayAt(at)
  const left = Math.max(0, usablePoints(lots, day))
  if (points > left) return no({ code: 'pointsShort', left })
  const postings = [...draw(usableLots(lots, day), points), { account, points }]
  return yes({ _id, kind, memberId, at, postings, growth: 0, reason })
}

/** A spend is given back once: both entries would have the same id. */
export const refundIdOf = (spendId: string): string => `${spendId}!`

/**
 * Gives spent points back to the lots they came from, with their old last days. What came from a lot that is past its
 * day goes where the policy says: into a lot of some days of grace, or straight to what has expired. Its id is the
 * spend's followed by `!`, so that a second refund meets the first.
 */
export function refund(
  spent: Entry,
  balance: Balance,
  policy: GracePolicy,
  { at, reason }: Pick<EntryFacts, 'at' | 'reason'>,
): Result<Entry, { code: 'notRefundable' }> {
  if (spent.kind !== 'spend') return no({ code: 'notRefundable' })
  const graceDay = graceDayFor(policy, at)
  const back: Lot[] = []
  let forfeited = 0
  for (const { account, points, expiresOn } of spent.postings) {
    if (account !== 'member' || expiresOn === undefined) continue
    const lastDay = expiresOn < dayAt(at) ? graceDay : expiresOn
    if (lastDay === null) forfeited -= points
    else back.push({ expiresOn: lastDay, points: -points })
  }
  const lapsed = forfeited > 0 ? [{ account: 'expired' as const, points: forfeited }] : []
  return yes({
    _id: refundIdOf(spent._id),
    memberId: spent.memberId,
    at,
    reason: { ...reason, inputs: { ...reason.inputs, grace: policy.code, forfeited } },
    kind: 'refund',
    postings: [
      { account: 'redeemed', points: -postedTo('redeemed', spent.postings) },
      ...fill(balance.lots, back),
      ...lapsed,
    ],
    growth: 0,
    reverses: spent._id,
  })
}
