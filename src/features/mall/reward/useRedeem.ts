import { useEffect, useState } from 'react'
import type { Output, Sent } from '../../../../contract'
import { command, type RefusalFrom } from '../../../cloud/call'
import { ordersUnheardOf, redemptionOf } from './unheard'
import type { OrderCard } from '../order/useOrders'

export type Redeemed = Output<'mall', 'redeem'>

export type Redemption =
  | { kind: 'open' }
  | { kind: 'asking' }
  | { kind: 'unheard' }
  | { kind: 'refused'; refusal: RefusalFrom<'mall', 'redeem'> }
  | { kind: 'done'; redeemed: Redeemed }

/**
 * One redemption. Until there is an answer every try is the same request, also after the app was closed in between: it
 * costs once and gives once. `again` begins another one.
 */
export function useRedeem(onRedeemed: (redeemed: Redeemed) => void) {
  const [redemption, setRedemption] = useState<Redemption>({ kind: 'open' })
  const redeem = async (order: Sent<'mall', 'redeem'>) => {
    if (redemption.kind === 'asking') return
    setRedemption({ kind: 'asking' })
    const intention = redemptionOf(order.rewardId, order.variantId)
    const outcome = await command('mall', 'redeem', order, intention)
    if (outcome.kind !== 'done') return setRedemption(outcome)
    setRedemption({ kind: 'done', redeemed: outcome.value })
    onRedeemed(outcome.value)
  }
  return { redemption, redeem, again: () => setRedemption({ kind: 'open' }) }
}

/** The order that an earlier visit to a reward's page asked for and never heard of. */
export function useEarlierOrder(rewardId: string): OrderCard | undefined {
  const [order, setOrder] = useState<OrderCard>()
  useEffect(() => void ordersUnheardOf([rewardId]).then(([found]) => setOrder(found)), [rewardId])
  return order
}
