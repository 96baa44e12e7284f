import type { OrderState } from '../../domain/mall/order-life'

/** A member's addresses: one document, at most twenty of some 400 bytes. */
export interface AddressBook {
  /** The member's id. */
  _id: string
  /** Newest last. */
  entries: { id: string; sealed: string }[]
  /** Empty where there are none. */
  defaultId: string
}

export interface WishList {
  /** The member's id. */
  _id: string
  /** Newest last. */
  rewardIds: string[]
}

/** One coupon or card code of a pool. */
export interface Secret {
  /** Its fingerprint: the same code again for the same reward meets itself. */
  _id: string
  rewardId: string
  sealed: string
  /** The order it was given to; null while it is free. */
  orderId: string | null
  /** The upload that counted it into the stock. */
  uploadId: string
  at: number
}

/** A change of stock at the desk, carried out segment by segment. */
export interface StockChange {
  /** `s-<request>` */
  _id: string
  rewardId: string
  variantId: string
  /** Units put in, or taken out where negative. */
  units: number
  /** What was really moved: no more can be taken out than is left. 0 until it is done. */
  moved: number
  /** In the operator's words; empty where codes were uploaded. */
  why: string
  operator: string
  at: number
  /** When the job has to look at it; null once it is done. */
  dueAt: number | null
}

/** Orders that came to another state together: one, or as many as were packed at once. It names no member. */
export interface OrderMoves {
  /** `<order>:<state>`; `<operator>:<request>` where several were packed. */
  _id: string
  at: number
  moves: { orderId: string; state: OrderState }[]
}

/** What was redeemed of one reward on one day, orders that were undone since taken off again. */
export interface RewardDay {
  /** `<reward>:<day>` */
  _id: string
  rewardId: string
  /** YYYY-MM-DD */
  day: string
  redemptions: number
  points: number
}

/** What the desk finds an order by besides its own number. */
export interface OrderMark {
  /** `<mark>:<order>` */
  _id: string
  /** A parcel's number, or the fingerprint of the recipient's phone number or of its last four digits. */
  mark: string
  orderId: string
  memberId: string
  at: number
}
