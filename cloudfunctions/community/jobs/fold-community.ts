import { addDays, addHappening, dayOf, noDayFigures, type DayFigures } from '../../../domain/community/figures'
import type { Platform } from '../../kernel/ports/platform'
import { textEventsAfter } from '../events'
import { foldStream } from '../../kernel/events/fold'

/** Keeps what the texts of each day came to. */
export const foldCommunity = (platform: Platform) =>
  foldStream(
    platform,
    { fold: 'community', stream: textEventsAfter },
    {
      touches: (event) => [dayOf(event)],
      add: async (transaction, events) => {
        const days = new Map<string, DayFigures>()
        for (const event of events) days.set(dayOf(event), addHappening(days.get(dayOf(event)) ?? noDayFigures, event))
        for (const [day, figures] of days) {
          const known = await transaction.get('communityDays', day)
          await transaction.put('communityDays', { _id: day, day, ...addDays(known ?? noDayFigures, figures) })
        }
      },
    },
  )
