import { dayAt } from '../calendar'
import type { Balance } from './balance'
import type { Entry, EntryFacts } from './ledger'
import { draw, nextExpiryOn } from './lots'

/**
 * Expires what is unspent of the lots past their last day at the brand's midnight; null where nothing is. Its id is the
 * member and the day it happens on, so that two runs on one day book it once.
 */
export function expire({ lots }: Balance, { memberId, at, reason }: Omit<EntryFacts, '_id'>): Entry | null {
  const day = dayAt(at)
  if (!isDue(lots, day)) return null
  const over = lots.filter((lot) => lot.expiresOn < day)
  const points = over.reduce((sum, lot) => sum + lot.points, 0)
  return {
    _id: `${memberId}:expire:${day}`,
    memberId,
    at,
    reason: { ...reason, inputs: { ...reason.inputs, points, lots: over.length } },
    kind: 'expire',
    postings: [...draw(over, points), { account: 'expired', points }],
    growth: 0,
  }
}

/** Whether some lot is past its last day. */
function isDue(lots: Balance['lots'], day: string): boolean {
  const next = nextExpiryOn(lots)
  return next !== null && next < day
}
