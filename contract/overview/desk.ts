import { array, boolean, number, object, string } from 'valibot'
import { operators, procedure } from '../procedure'
import { id } from '../fields'

/** What the desk's first page asks. */
export const desk = {
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
