import type { Entry } from './ledger'
import { debtDay } from './lots'

/** A share of what the brand owes its members: a month of expiry as YYYY-MM, `pending`, or `debt` for what they owe it. */
export type LiabilityShare = string

/** What entries add to the points outstanding, by share; shares that come to nothing are left out. */
export function liabilityOf(entries: Iterable<Pick<Entry, 'postings'>>): Map<LiabilityShare, number> {
  const sums = new Map<LiabilityShare, number>()
  for (const { postings } of entries)
    for (const { account, points, expiresOn } of postings) {
      const share = account === 'pending' ? 'pending' : account === 'member' ? shareOf(expiresOn ?? debtDay) : undefined
      if (share !== undefined) sums.set(share, (sums.get(share) ?? 0) + points)
    }
  for (const [share, points] of sums) if (points === 0) sums.delete(share)
  return sums
}

const shareOf = (expiresOn: string): LiabilityShare => (expiresOn === debtDay ? 'debt' : expiresOn.slice(0, 7))
