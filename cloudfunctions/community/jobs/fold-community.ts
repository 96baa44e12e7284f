import { addDays, addHappening, dayOf, noDayFigures, type DayFigures } from '../../../domain/community/figures'
import { consume } from '../../kernel/events/consume'
import { textEvents } from '../streams'

/** Keeps what the texts of each day came to. */
export const foldCommunity = consume('community', [textEvents], {
  makes: { communityDays: 'documents' },
  touches: ({ document }) => [dayOf(document)],
  add: async (transaction, happened) => {
    const days = new Map<string, DayFigures>()
    for (const { document } of happened) {
      const day = dayOf(document)
      days.set(day, addHappening(days.get(day) ?? noDayFigures, document))
    }
    for (const [day, figures] of days) {
      const known = await transaction.get('communityDays', day)
      await transaction.put('communityDays', { _id: day, day, ...addDays(known ?? noDayFigures, figures) })
    }
  },
})
