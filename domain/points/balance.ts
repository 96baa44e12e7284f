import type { Account, Entry, Lot, Posting } from './ledger'

/** What a member has: a projection of their entries, and of nothing else. */
export interface Balance {
  points: number
  /** Earned and not yet usable; not among the points. */
  pendingPoints: number
  growth: number
  /** Soonest to expire first; no lot is empty. */
  lots: Lot[]
}

export const emptyBalance: Balance = { points: 0, pendingPoints: 0, growth: 0, lots: [] }

/** The balance after one more entry. */
export function book(balance: Balance, entry: Pick<Entry, 'postings' | 'growth'>): Balance {
  const toMember = entry.postings.filter((posting) => posting.account === 'member')
  return {
    points: balance.points + imbalance(toMember),
    pendingPoints: balance.pendingPoints + postedTo('pending', entry.postings),
    growth: balance.growth + entry.growth,
    lots: toMember.reduce(bookLot, balance.lots),
  }
}

/** Works a member's balance out from all their entries, in any order. */
export const rebuild = (entries: Iterable<Pick<Entry, 'postings' | 'growth'>>): Balance => {
  let balance = emptyBalance
  for (const entry of entries) balance = book(balance, entry)
  return balance
}

/** Zero for every entry of a sound ledger. */
export const imbalance = (postings: readonly Posting[]): number =>
  postings.reduce((sum, posting) => sum + posting.points, 0)

/** What the postings add to one account. */
export const postedTo = (account: Account, postings: readonly Posting[]): number =>
  imbalance(postings.filter((posting) => posting.account === account))

function bookLot(lots: Lot[], { expiresOn, points }: Posting): Lot[] {
  if (expiresOn === undefined) throw new Error('a posting to a member names its lot')
  const others = lots.filter((lot) => lot.expiresOn !== expiresOn)
  const left = (lots.find((lot) => lot.expiresOn === expiresOn)?.points ?? 0) + points
  if (left === 0) return others
  const at = others.findIndex((lot) => lot.expiresOn > expiresOn)
  const before = at < 0 ? others.length : at
  return [...others.slice(0, before), { expiresOn, points: left }, ...others.slice(before)]
}
