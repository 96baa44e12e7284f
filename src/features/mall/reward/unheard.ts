import { call } from '../../../cloud/call'
import { intentionOver, unanswered } from '../../../cloud/requests'
import type { OrderCard } from '../order/useOrders'

const start = 'redeem:'

/** What somebody wants who redeems this, in words of ours. */
export const redemptionOf = (rewardId: string, variantId: string): string => `${start}${rewardId}:${variantId}`

const rewardIn = (words: string): string => words.slice(start.length).split(':')[0] ?? ''

/**
 * The orders that were asked for and never heard of, of the rewards that may have some. Once such an order is seen, what
 * was wanted then is over: whoever redeems now wants another one.
 */
export async function ordersUnheardOf(rewardIds: readonly string[]): Promise<OrderCard[]> {
  const wanted = unanswered(start).filter(({ words }) => rewardIds.includes(rewardIn(words)))
  const found = await Promise.all(
    wanted.map(async ({ words, requestId }) => {
      const outcome = await call('mall', 'orderOfRequest', { requestId })
      if (outcome.kind !== 'done' || outcome.value.order === null) return []
      intentionOver(words)
      return [outcome.value.order]
    }),
  )
  return found.flat()
}
