import { array, nullable, number, object, picklist, string } from 'valibot'
import { orderStates } from '../../domain/mall/order-life'
import { rewardKinds } from '../../domain/mall/reward'
import { operators, procedure } from '../procedure'
import { typed } from '../text'
import { verdicts } from '../words/code'
import { foundBy } from '../words/search'

/** One search for whoever has somebody on the phone. */
export const desk = {
  /**
   * Members by card number, id, whole phone number or its end, or the beginning of a nickname; orders by their number, a
   * parcel's, or a recipient's phone number or its end; posts by their words; a code as it is printed or in its
   * link. A few of each, in a number of database calls that does not grow with how many there are.
   */
  search: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({ sought: typed('deskQuery') }),
    output: object({
      members: array(
        object({
          memberId: string(),
          nickname: string(),
          number: string(),
          tier: string(),
          /** 138****8000; null where none is bound. */
          phone: nullable(string()),
          by: picklist(foundBy),
        }),
      ),
      orders: array(
        object({
          id: string(),
          title: string(),
          kind: picklist(rewardKinds),
          state: picklist(orderStates),
          placedAt: number(),
        }),
      ),
      /** Public posts that have the words, the latest first. */
      posts: array(object({ id: string(), title: string(), at: number() })),
      /** What a text in a code's shape, or at our link, is; null for any other. */
      code: nullable(object({ code: string(), verdict: picklist(verdicts), productName: string() })),
    }),
    refusals: [],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
}
