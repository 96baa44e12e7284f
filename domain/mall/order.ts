import type { Entry } from '../points/ledger'
import { foldGroups } from '../text/fold'
import { couponExpiryOf, type CouponUse } from './coupon'
import type { Gift } from './gift'
import type { OrderState } from './order-life'
import { bornState, dueAtIn } from './order-life'
import type { RewardKind } from './reward'

/** What a redemption leaves behind in its ledger entry: the order as it was placed. */
export interface OrderFacts {
  orderId: string
  rewardId: string
  variantId: string
  kind: RewardKind
  title: string
  picture: string
  /** E.g. 米白 / 大号; empty where there was nothing to choose. */
  specification: string
  points: number
  /** The document its unit was taken from, and the hold that names it there. */
  segmentId: string
  hold: string
  /** Where it goes, sealed; null where nothing is sent. */
  sealedAddress: string | null
  gift: Gift | null
  /** The caller's request id: the same request gets the same order again. */
  requestId: string
}

/** An order's number as it was meant, read out in small letters or in groups. What is none is found nowhere. */
export const orderNumberIn = (typed: string): string => foldGroups(typed).replaceAll('-', '').toUpperCase()

/** One redemption and what became of it. */
export interface Order extends Omit<OrderFacts, 'orderId' | 'requestId'> {
  /** The order number, e.g. D7K3M9Q2X0TB5WZA. */
  _id: string
  memberId: string
  state: OrderState
  placedAt: number
  /** What happened, oldest first. */
  history: OrderEvent[]
  parcels: Parcel[]
  /** The secret that was given; null before the first look, and for other kinds. */
  secretId: string | null
  /** Until when its shop coupon can be used, exclusive; null where it gave none, and once there is nothing left of it. */
  couponUntil: number | null
  /** The uses of that coupon, oldest first. */
  couponUses: readonly CouponUse[]
  /** Why it was cancelled or refunded; empty where it was not. */
  why: string
  /** Whether its unit still has to go back into stock. */
  stockDue: boolean
  /** When the job has something to do with it; null where it hasn't. */
  dueAt: number | null
  version: number
}

export interface OrderEvent {
  state: OrderState
  at: number
}

export interface Parcel {
  carrier: string
  number: string
  shippedAt: number
}

/** More parcels than this are several orders. */
export const parcelsMax = 10

/** The entry that a redemption books. */
export const orderEntryId = (orderId: string): string => `redeem-${orderId}`

/** The order as it was when it was placed; undefined where the entry is no redemption. */
export function orderFrom(entry: Entry): Order | undefined {
  if (!entry.order) return undefined
  const { orderId, requestId: _requestId, ...facts } = entry.order
  const state = bornState(facts.kind)
  return {
    _id: orderId,
    memberId: entry.memberId,
    state,
    placedAt: entry.at,
    history: [{ state, at: entry.at }],
    parcels: [],
    secretId: null,
    couponUntil: couponExpiryOf(facts.gift, entry.at),
    couponUses: [],
    why: '',
    stockDue: false,
    dueAt: dueAtIn(state, entry.at),
    version: 1,
    ...facts,
  }
}
