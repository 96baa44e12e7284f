import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../../contract'
import { call } from '../../../cloud/call'
import type { TailState } from '../../../ui/Tail'
import { ordersUnheardOf } from '../reward/unheard'
import type { Unread } from '../../../words/problem'

type Page = Output<'mall', 'listMyOrders'>
export type OrderCard = Page['orders'][number]

export type Orders =
  { kind: 'asking' } | Unread | { kind: 'listed'; orders: OrderCard[]; next: string | null; tail: TailState }

const pageSize = 20

/** A member's orders, page by page from the newest. What is listed stays while it is looked at again. */
export function useOrders() {
  const [orders, setOrders] = useState<Orders>({ kind: 'asking' })
  const turn = useRef(0)

  const refresh = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setOrders((shown) => (shown.kind === 'listed' ? shown : { kind: 'asking' }))
    const outcome = await call('mall', 'listMyOrders', { limit: pageSize })
    if (mine !== turn.current) return
    setOrders((shown) => {
      if (outcome.kind === 'done') return listed(outcome.value, [])
      return outcome.kind === 'offline' && shown.kind === 'listed' ? shown : outcome
    })
    // Whoever reads of an order here has heard of it.
    if (outcome.kind === 'done') void ordersUnheardOf(outcome.value.orders.map(({ rewardId }) => rewardId))
  }, [])

  const fetchMore = useCallback(async () => {
    if (orders.kind !== 'listed' || orders.next === null || orders.tail === 'asking') return
    turn.current += 1
    const mine = turn.current
    setOrders({ ...orders, tail: 'asking' })
    const outcome = await call('mall', 'listMyOrders', { limit: pageSize, after: orders.next })
    if (mine !== turn.current) return
    setOrders(outcome.kind === 'done' ? listed(outcome.value, orders.orders) : { ...orders, tail: 'failed' })
  }, [orders])

  return { orders, refresh, fetchMore }
}

const listed = ({ orders, next }: Page, before: readonly OrderCard[]): Orders => {
  const known = new Set(before.map(({ id }) => id))
  return { kind: 'listed', orders: [...before, ...orders.filter(({ id }) => !known.has(id))], next, tail: 'idle' }
}
