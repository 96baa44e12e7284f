import { useState } from 'react'
import type { Output, Sent } from '../../../contract'
import { call, type RefusalFrom } from '../../cloud/call'

export type Redeemed = Output<'mall', 'redeem'>

export type Redemption =
  | { kind: 'open' }
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'refused'; refusal: RefusalFrom<'mall', 'redeem'> }
  | { kind: 'done'; redeemed: Redeemed }

/**
 * One redemption. Until there is an answer every try is the same request, also after the app was closed in between: it
 * costs once and gives once.
 */
export function useRedeem(onRedeemed: (redeemed: Redeemed) => void) {
  const [redemption, setRedemption] = useState<Redemption>({ kind: 'open' })
  const redeem = async (order: Sent<'mall', 'redeem'>) => {
    if (redemption.kind === 'asking') return
    setRedemption({ kind: 'asking' })
    const outcome = await call('mall', 'redeem', order, { intention: `redeem:${order.rewardId}:${order.variantId}` })
    if (outcome.kind !== 'done') return setRedemption(outcome)
    setRedemption({ kind: 'done', redeemed: outcome.value })
    onRedeemed(outcome.value)
  }
  return { redemption, redeem }
}
