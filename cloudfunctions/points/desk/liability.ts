import { handShare, isMonth, liabilityOf } from '../../../domain/points/liability'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax } from '../../kernel/store/store'
import { entries } from '../streams'
import { foldedAndTail } from '../../kernel/events/tail'

/** Points outstanding by month of expiry: the folded sums, plus the entries that the fold has not reached yet. */
export const liability: Handler<'ops', 'liability'> = async (call) => {
  const { folded, tail } = await foldedAndTail(call, { consumer: 'liability', stream: entries }, call.at, async () => {
    // Two pages hold every share: points last ten years at most, and a month that comes to nothing has no document.
    const first = await call.store.page('liabilities', 'byShare', { limit: pageLimitMax })
    if (!first.next) return first.documents
    const second = await call.store.page('liabilities', 'byShare', { limit: pageLimitMax, after: first.next })
    return [...first.documents, ...second.documents]
  })
  const sums = liabilityOf(tail.unfolded)
  for (const { share, points } of folded) sums.set(share, (sums.get(share) ?? 0) + points)
  const [pendingPoints, owedPoints] = [sums.get('pending') ?? 0, sums.get('debt') ?? 0]
  const months = [...sums].filter(([share, points]) => isMonth(share) && points !== 0)
  return yes({
    months: months
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([month, points]) => ({
        month,
        points,
        // What was given by hand is spent like any other: no more of it is left than of all.
        byHand: Math.max(0, Math.min(points, sums.get(handShare(month)) ?? 0)),
      })),
    pendingPoints,
    owedPoints,
    asOf: tail.asOf,
  })
}
