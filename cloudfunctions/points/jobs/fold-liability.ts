import { liabilityOf } from '../../../domain/points/liability'
import { consume } from '../../kernel/events/consume'
import { entries } from '../streams'

/** Keeps the points outstanding by month of expiry; a month that comes to nothing has no document. */
export const foldLiability = consume('liability', [entries], {
  makes: { liabilities: 'documents' },
  touches: ({ document }) => [...liabilityOf([document]).keys()],
  add: async (transaction, happened) => {
    for (const [share, added] of liabilityOf(happened.map(({ document }) => document))) {
      const points = ((await transaction.get('liabilities', share))?.points ?? 0) + added
      if (points === 0) await transaction.remove('liabilities', share)
      else await transaction.put('liabilities', { _id: share, share, points })
    }
  },
})
