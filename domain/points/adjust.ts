import { yes, type Result } from '../result'
import type { Balance } from './balance'
import type { Entry, EntryFacts } from './ledger'
import { fill } from './lots'
import { lastDayFor, type ExpiryRule } from './policies'
import { takeFrom, type PointsShort } from './spend'

/** Gives or takes points by hand: given ones last as the rule says, taken ones come from the lots that expire soonest. */
export function adjust(
  balance: Balance,
  points: number,
  expiry: ExpiryRule,
  facts: EntryFacts,
): Result<Entry, PointsShort> {
  if (points < 0) return takeFrom(balance, -points, facts, { kind: 'adjust', account: 'issued' })
  const given = fill(balance.lots, [{ expiresOn: lastDayFor(expiry, facts.at), points }])
  return yes({ ...facts, kind: 'adjust', postings: [{ account: 'issued', points: -points }, ...given], growth: 0 })
}
