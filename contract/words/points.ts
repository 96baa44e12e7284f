import type { EntryKind } from '../../domain/points/ledger'

/**
 * Entries by what they mean to a member. Every kind is in one group; a group of so few kinds costs so few database calls.
 */
export const entryGroups = {
  earned: ['earn', 'release'],
  pending: ['pend', 'revoke'],
  spent: ['spend'],
  refunded: ['refund'],
  expired: ['expire'],
  adjusted: ['adjust', 'reverse'],
} as const satisfies Record<string, readonly EntryKind[]>

export type EntryGroup = keyof typeof entryGroups

export const entryGroupNames = [
  'earned',
  'pending',
  'spent',
  'refunded',
  'expired',
  'adjusted',
] as const satisfies readonly EntryGroup[]

/** No brand hands out a thousand million points at once. */
export const pointsMax = 1_000_000_000

/** One adjustment by hand gives or takes at most so many points: more than a campaign's grand prize is a slip. */
export const pointsByHandMax = 1_000_000

/** From so many on the number is typed once more before anything is done. */
export const pointsByHandTyped = 10_000

export { compensationPointsMax, usualCompensation } from '../../domain/points/compensation'
