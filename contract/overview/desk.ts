import { array, boolean, nullable, number, object, picklist, string } from 'valibot'
import { operators, procedure } from '../procedure'
import { id } from '../fields'
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
  /** What waits for a hand: budgets that run out, rewards that ran out, orders to be sent, jobs that failed lately. */
  needsAttention: procedure({
    caller: operators('overview.see'),
    effect: 'query',
    input: object({}),
    output: object({
      /** Live campaigns with a tenth or less of what is not set aside; `spent` where not one more scan can be paid. */
      budgets: array(
        object({
          campaignId: id,
          name: string(),
          left: number(),
          budgetPoints: number(),
          spent: boolean(),
          /** Whether prizes were set aside, which are paid all the same. */
          prizesKept: boolean(),
        }),
      ),
      /** Rewards on sale of which nothing is left, or of one variant: `choices` names it, empty where it is all of them. */
      soldOut: array(object({ rewardId: id, title: string(), choices: array(string()) })),
      /** Orders that nobody has packed yet, counted up to a page. */
      orders: object({ waiting: number(), isMore: boolean(), oldestAt: number() }),
      /** Documents that jobs failed at in the latest runs, and when the last of those was. */
      jobs: object({ failed: number(), lastAt: number() }),
    }),
    refusals: [],
  }),
}
