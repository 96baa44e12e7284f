import { emptyBalance } from '../points/balance'
import type { Member } from './member'
import type { Tier } from './tier'
import { newStanding } from './tier-move'

/** The card of somebody who joins at a moment. */
export const newcomer = (
  card: Pick<Member, '_id' | 'number' | 'nickname' | 'joinedAt' | 'consentVersion'>,
  tiers: readonly Tier[],
): Member => ({
  ...card,
  ...emptyBalance,
  ...newStanding(tiers, card.joinedAt),
  nextExpiryOn: null,
  tierDueAt: null,
  scans: {},
})
