import { array, nullable, number, object, picklist, string } from 'valibot'
import { operators, procedure } from '../../procedure'
import { figureSpans } from '../../words/community'
import { id } from '../../fields'

const place = object({ id, name: string(), texts: number() })

export const figures = {
  /**
   * What members wrote in the last days and what became of it, up to the moment of asking. A text counts on the day on
   * which it was written, whatever day it was decided on.
   */
  communityFigures: procedure({
    caller: operators('community.see'),
    effect: 'query',
    input: object({ days: picklist(figureSpans) }),
    output: object({
      /** Oldest first, days without any included. */
      days: array(
        object({
          day: string(),
          posts: number(),
          replies: number(),
          authors: number(),
          cleared: number(),
          held: number(),
          rejected: number(),
          removed: number(),
          reported: number(),
        }),
      ),
      /** From writing to being public, in milliseconds, to an eighth; null where nothing was cleared. */
      medianClearMs: nullable(number()),
      /** Nine of ten were public within this. */
      mostClearMs: nullable(number()),
      /** Texts by weekday, Monday first, and hour. */
      hours: array(array(number())),
      /** Where most was written. */
      boards: array(place),
      topics: array(place),
      asOf: number(),
    }),
    refusals: [],
  }),
}
