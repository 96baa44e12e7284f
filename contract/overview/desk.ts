import { array, nullable, number, object, picklist } from 'valibot'
import { alertView } from '../alert/views'
import { operators, procedure } from '../procedure'
import { todayMeasures } from '../words/overview'

/** What the desk's first page asks. */
export const desk = {
  /**
   * How today is, from midnight to a minute that nothing can come before any more, each beside the same weekday last week up to
   * the same minute. `asOf` is that minute's end.
   */
  howIsToday: procedure({
    caller: operators('overview.see'),
    effect: 'query',
    input: object({}),
    output: object({
      asOf: number(),
      measures: array(
        object({
          measure: picklist(todayMeasures),
          /** Null where nobody counted. */
          today: nullable(number()),
          /** Null where the brand was not there yet, or nobody counted. */
          lastWeek: nullable(number()),
        }),
      ),
    }),
    refusals: [],
  }),
  /** What the operator's roles are told of, as the figures are now, the worst first. */
  needsAttention: procedure({
    caller: operators('overview.see'),
    effect: 'query',
    input: object({}),
    output: object({ alerts: array(alertView) }),
    refusals: [],
  }),
}
