import { liabilityOf } from '../../../domain/points/liability'
import type { Platform } from '../../kernel/ports/platform'
import { foldEntries } from '../folds'

/** Keeps the points outstanding by month of expiry; a month that comes to nothing has no document. */
export const foldLiability = (platform: Platform) =>
  foldEntries(platform, 'liability', {
    touches: (entry) => [...liabilityOf([entry]).keys()],
    add: async (transaction, entries) => {
      for (const [share, added] of liabilityOf(entries)) {
        const points = ((await transaction.get('liabilities', share))?.points ?? 0) + added
        if (points === 0) await transaction.remove('liabilities', share)
        else await transaction.put('liabilities', { _id: share, share, points })
      }
    },
  })
