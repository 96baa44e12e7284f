import type { Balance } from './balance'
import type { Entry, EntryFacts } from './ledger'
import { debtDay, heldIn } from './lots'

/**
 * Gives up everything a card holds, whatever its last day: points expire, and what is owed is written off, so that the
 * card is left with no lot at all. Pending points have to be settled before.
 */
export function forfeit({ lots, points }: Balance, facts: EntryFacts): Entry {
  const owed = 0 - Math.min(0, heldIn(lots, debtDay))
  const lost = points + owed
  return {
    ...facts,
    reason: { ...facts.reason, inputs: { ...facts.reason.inputs, points: lost, owed } },
    kind: 'expire',
    postings: [
      ...lots.map((lot) => ({ account: 'member' as const, points: -lot.points, expiresOn: lot.expiresOn })),
      ...(lost > 0 ? [{ account: 'expired' as const, points: lost }] : []),
      ...(owed > 0 ? [{ account: 'issued' as const, points: -owed }] : []),
    ],
    growth: 0,
  }
}
