import { dayMs } from '../calendar'
import { no, yes, type Result } from '../result'
import type { Order, Parcel } from './order'
import { parcelsMax } from './order'
import type { RewardKind } from './reward'

export const orderStates = ['placed', 'packed', 'shipped', 'received', 'closed', 'cancelled', 'refunded'] as const
export type OrderState = (typeof orderStates)[number]

export type OrderCommand = 'pack' | 'ship' | 'receive' | 'close' | 'use' | 'cancel' | 'refund'

/**
 * Where each command leads from each state; what is not listed is refused. Packing ends the member's right to cancel;
 * another parcel may follow the first; `closed`, `cancelled` and `refunded` are final. Using a shop coupon closes its order
 * at once, so that points never come back for a coupon that was used even once.
 */
export const orderTransitions: Record<OrderState, Partial<Record<OrderCommand, OrderState>>> = {
  placed: { pack: 'packed', cancel: 'cancelled', refund: 'refunded' },
  packed: { ship: 'shipped', refund: 'refunded' },
  shipped: { ship: 'shipped', receive: 'received', refund: 'refunded' },
  received: { close: 'closed', use: 'closed', refund: 'refunded' },
  closed: { use: 'closed' },
  cancelled: {},
  refunded: {},
}

export type OrderRefusal =
  | { code: 'orderTransitionRefused'; from: OrderState; command: OrderCommand }
  | { code: 'tooManyParcels'; parcelsMax: number }

/** An unconfirmed parcel counts as received: carriers bring it in a week, with some days to spare. */
export const confirmAfterDays = 10
/** So long after receipt something can still be put right at the desk. */
export const closeAfterDays = 7

/** What is given at once is born received. */
export const bornState = (kind: RewardKind): OrderState => (kind === 'physical' ? 'placed' : 'received')

/** When time itself moves an order on; null where it waits for somebody. */
export function dueAtIn(state: OrderState, since: number): number | null {
  if (state === 'shipped') return since + confirmAfterDays * dayMs
  return state === 'received' ? since + closeAfterDays * dayMs : null
}

/** The command that time gives an order whose moment has come; null where there is none. */
export const timelyCommand = (state: OrderState): OrderCommand | null =>
  state === 'shipped' ? 'receive' : state === 'received' ? 'close' : null

/** Moves an order on. */
export function moveOrder(order: Order, command: OrderCommand, at: number): Result<Order, OrderRefusal> {
  const state = orderTransitions[order.state][command]
  if (!state) return no({ code: 'orderTransitionRefused', from: order.state, command })
  const history = state === order.state ? order.history : [...order.history, { state, at }]
  return yes({ ...order, state, history, dueAt: dueAtIn(state, at), version: order.version + 1 })
}

/** Sends one parcel of an order. A parcel that is there already changes nothing. */
export function shipParcel(order: Order, parcel: Parcel): Result<Order, OrderRefusal> {
  const known = order.parcels.some(({ carrier, number }) => carrier === parcel.carrier && number === parcel.number)
  if (known) return yes(order)
  if (order.parcels.length >= parcelsMax) return no({ code: 'tooManyParcels', parcelsMax })
  const moved = moveOrder(order, 'ship', parcel.shippedAt)
  return moved.ok ? yes({ ...moved.value, parcels: [...order.parcels, parcel] }) : moved
}

/**
 * Ends an order with its points given back. Its unit goes back into stock where `restock` says so; the job sees to it
 * at once, and again until it is done.
 */
export function undoOrder(
  order: Order,
  command: 'cancel' | 'refund',
  { at, why, restock }: { at: number; why: string; restock: boolean },
): Result<Order, OrderRefusal> {
  const moved = moveOrder(order, command, at)
  return moved.ok
    ? yes({ ...moved.value, why, stockDue: restock, dueAt: restock ? at : null, couponUntil: null })
    : moved
}

/** Whether a parcel can still go somewhere else: until it is packed, its label is not written. */
export const mayReaddress = ({ kind, state }: Pick<Order, 'kind' | 'state'>): boolean =>
  kind === 'physical' && state === 'placed'

/** Sends an order somewhere else. */
export const readdressOrder = (
  order: Order,
  sealedAddress: string,
): Result<Order, { code: 'orderAddressFixed'; state: OrderState }> =>
  mayReaddress(order)
    ? yes({ ...order, sealedAddress, version: order.version + 1 })
    : no({ code: 'orderAddressFixed', state: order.state })

/** Whether something has still to reach the member: its address is needed until then. */
export const isOnItsWay = (state: OrderState): boolean =>
  state === 'placed' || state === 'packed' || state === 'shipped'

/** Whether a redemption still stands: it counts among the redeemed. */
export const stands = (state: OrderState): boolean => state !== 'cancelled' && state !== 'refunded'
