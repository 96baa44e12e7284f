import type { Entry } from './ledger'
import { debtDay } from './lots'

/**
 * A share of what the brand owes its members: a month of expiry as YYYY-MM, `pending`, or `debt` for what they owe it.
 * `hand-<month>` says apart what operators gave by hand, less what they took, of the points of that month.
 */
export type LiabilityShare = string

const handPrefix = 'hand-'
export const handShare = (month: string): LiabilityShare => `${handPrefix}${month}`

/** Whether a share is a month of expiry. */
export const isMonth = (share: LiabilityShare): boolean =>
  share !== 'pending' && share !== 'debt' && !share.startsWith(handPrefix)

/** What entries add to the points outstanding, by share; shares that come to nothing are left out. */
export function liabilityOf(entries: Iterable<Pick<Entry, 'kind' | 'postings'>>): Map<LiabilityShare, number> {
  const sums = new Map<LiabilityShare, number>()
  for (const { kind, postings } of entries)
    for (const { account, points, expiresOn } of postings) {
      const share = account === 'pending' ? 'pending' : account === 'member' ? shareOf(expiresOn ?? debtDay) : undefined
      if (share === undefined) continue
      sums.set(share, (sums.get(share) ?? 0) + points)
      if (kind === 'adjust' && isMonth(share)) sums.set(handShare(share), (sums.get(handShare(share)) ?? 0) + points)
    }
  for (const [share, points] of sums) if (points === 0) sums.delete(share)
  return sums
}

const shareOf = (expiresOn: string): LiabilityShare => (expiresOn === debtDay ? 'debt' : expiresOn.slice(0, 7))
