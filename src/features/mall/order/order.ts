import type { Output } from '../../../../contract'
import type { Locale } from '../../../../contract/sentences'
import { sayGiven } from '../../../../contract/sentences/lots'
import { figure } from '../../../words/figures'
import type { Words } from '../../../words/zh-CN'

export type Order = Output<'mall', 'myOrder'>['order']
type OrderState = Order['state']

export type OrderFilter = keyof Words['mall']['order']['filters']

const filtered: Record<OrderFilter, readonly OrderState[]> = {
  all: ['placed', 'packed', 'shipped', 'received', 'closed', 'cancelled', 'refunded'],
  toSend: ['placed', 'packed'],
  onTheWay: ['shipped'],
  done: ['received', 'closed'],
  undone: ['cancelled', 'refunded'],
}

export const orderFilters: readonly OrderFilter[] = ['all', 'toSend', 'onTheWay', 'done', 'undone']

export const passes = ({ state }: Pick<Order, 'state'>, filter: OrderFilter): boolean =>
  filtered[filter].includes(state)

export const isUndone = ({ state }: Pick<Order, 'state'>): boolean => passes({ state }, 'undone')

/** What nobody sends is there at once and has no way to go. */
const isGiven = ({ kind, state }: Pick<Order, 'kind' | 'state'>): boolean => kind !== 'physical' && !isUndone({ state })

/** How an order stands, in a word or two: a shop coupon by what can still be done with it. */
export function sayState(order: Pick<Order, 'kind' | 'state' | 'couponState'>, { mall }: Words): string {
  if (order.couponState !== null) return mall.coupon.states[order.couponState]
  return isGiven(order) ? mall.order.given : mall.order.states[order.state]
}

/** The sentence below it. */
export function sayStanding(order: Pick<Order, 'kind' | 'state' | 'couponState'>, { mall }: Words): string {
  if (order.couponState !== null) return mall.coupon.says[order.couponState]
  return isGiven(order) ? mall.order.givenSays : mall.order.says[order.state]
}

export type Returns = Output<'mall', 'myOrder'>['returns']

/** What came back of an order's points, or would, and until when it can be used; nothing where that is not known. */
export function sayReturns(returns: Returns, { mall }: Words, locale: Locale): string[] {
  if (!returns) return []
  const points = returns.lots.reduce((sum, lot) => sum + lot.points, returns.repaid)
  return [...(points > 0 ? [mall.order.returns(figure(points))] : []), ...sayGiven(returns, locale)]
}

/** One stop on an order's way; `at` is null where it is still to come. */
export interface Stop {
  state: OrderState
  at: number | null
}

const way: readonly OrderState[] = ['placed', 'packed', 'shipped', 'received']

/** The way of a parcel: what happened, and what is still to come unless it ended early. */
export function stopsOf({ history, state }: Pick<Order, 'history' | 'state'>): Stop[] {
  const passed = history.filter((stop) => stop.state !== 'closed')
  if (isUndone({ state })) return passed
  const ahead = way.filter((each) => !passed.some((stop) => stop.state === each))
  return [...passed, ...ahead.map((each) => ({ state: each, at: null }))]
}
