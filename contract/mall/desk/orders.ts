import {
  array,
  boolean,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { orderStates } from '../../../domain/mall/order-life'
import { addressView, couponAtTill, orderCard, orderDetailView } from '../views'
import { operators, procedure } from '../../procedure'
import { approvalRefusals } from '../../words/approval'
import { locales } from '../../words/call'
import { ordersPackedMax, secretOutcomes, trackingOutcomes } from '../../words/mall'
import { sheetColumn, sheetFields, sheetRefusals } from '../../sheet-fields'
import { after, id, instant, limit } from '../../fields'
import { named, typed } from '../../text'
import { seesPersonal } from '../../words/permissions'

/** An order in the desk's list: its address masked. */
const orderRow = object({
  ...orderCard.entries,
  memberId: string(),
  address: nullable(addressView),
  parcels: orderDetailView.entries.parcels,
  why: string(),
})

/** Filters along indexes: a state, a reward or both, in a time; or one order by its number, however that is typed. */
const filter = {
  orderId: optional(typed('orderQuery')),
  state: optional(picklist(orderStates)),
  rewardId: optional(id),
  from: optional(instant),
  to: optional(instant),
}

/** Fulfilment at the desk. */
export const orders = {
  /** Newest first. Orders appear here within a minute of being placed. */
  listOrders: procedure({
    caller: operators('order.see'),
    effect: 'query',
    input: object({ ...filter, after, limit: limit(50) }),
    output: object({ orders: array(orderRow), next: nullable(string()) }),
    refusals: [],
    personal: ['memberId', 'address'],
    shows: 'orders',
  }),
  /** One order. */
  getOrder: procedure({
    caller: operators('order.see'),
    effect: 'query',
    input: object({ orderId: id }),
    output: object({
      order: object({
        ...orderDetailView.entries,
        memberId: string(),
        /** Empty once the member is gone. */
        nickname: string(),
        rewardId: string(),
        coupon: nullable(couponAtTill),
      }),
    }),
    refusals: ['orderUnknown'],
    personal: ['memberId', 'nickname', 'address'],
    shows: 'orders',
  }),
  /** To whom some orders go, as it is written on their parcels, for a reason that stays in the trail. */
  showRecipients: procedure({
    caller: operators(seesPersonal),
    effect: 'query',
    input: object({ orderIds: pipe(array(id), minLength(1), maxLength(ordersPackedMax)), reason: typed('reason') }),
    output: object({ orders: array(object({ id: string(), address: nullable(addressView) })) }),
    refusals: ['orderUnknown'],
    reveals: true,
    shows: 'orders',
  }),
  /**
   * Orders as a CSV for the warehouse, oldest first, addresses in full: each export is audited. The sheet is not kept.
   * At most `exportedOrdersMax` at a time; `next` goes on. `locale` is the language of its headings.
   */
  exportOrders: procedure({
    caller: operators('order.export'),
    effect: 'once',
    input: object({
      state: picklist(orderStates),
      rewardId: optional(id),
      from: filter.from,
      to: filter.to,
      after,
      locale: optional(picklist(locales), 'zh-CN'),
    }),
    output: object({ csv: string(), count: number(), next: nullable(string()) }),
    refusals: [...approvalRefusals],
    shows: 'orders',
  }),
  /** Marks orders as packed, which ends their members' right to cancel; answers what became of each.
   * None of them known refuses. */
  packOrders: procedure({
    caller: operators('order.ship'),
    effect: 'once',
    input: object({ orderIds: pipe(array(id), minLength(1), maxLength(ordersPackedMax)) }),
    output: object({
      results: array(object({ orderId: string(), outcome: picklist(['packed', 'unknownOrder', 'wrongState']) })),
    }),
    refusals: ['orderUnknown'],
    shows: 'orders',
  }),
  /**
   * Tracking numbers from a sheet whose columns are found by their headings; one without a heading has the order number,
   * then the carrier and the tracking number as its last columns. Answers every line, and the column that is at fault.
   */
  importTracking: procedure({
    caller: operators('order.ship'),
    effect: 'once',
    input: object(sheetFields),
    output: object({
      /** Lines whose parcel is on its way now, by this sheet or by an earlier try at it. */
      shipped: number(),
      lines: array(
        object({ line: number(), orderId: string(), outcome: picklist(trackingOutcomes), column: sheetColumn }),
      ),
    }),
    refusals: [...sheetRefusals],
    // The sheet may be an export with addresses, filled in.
    secrets: ['csv'],
    shows: 'orders',
  }),
  /** Sends one parcel of one order. */
  shipOrder: procedure({
    caller: operators('order.ship'),
    effect: 'once',
    input: object({ orderId: id, carrier: typed('carrier'), number: named(40) }),
    output: object({ order: orderDetailView }),
    refusals: ['orderUnknown', 'orderTransitionRefused', 'tooManyParcels'],
    personal: ['memberId', 'address'],
    shows: 'orders',
  }),
  /**
   * Gives the points back with a reason that the member reads; `restock` puts the unit back on sale. What was
   * used is not given back: a shop coupon used even once, make-up cards that are gone, a code that somebody has read.
   */
  refundOrder: procedure({
    caller: operators('order.refund'),
    effect: 'once',
    input: object({
      orderId: id,
      reason: typed('reason'),
      restock: boolean(),
    }),
    output: object({ order: orderDetailView }),
    refusals: [
      'orderUnknown',
      'orderTransitionRefused',
      'couponWasUsed',
      'cardsWereUsed',
      'secretWasGiven',
      ...approvalRefusals,
    ],
    personal: ['memberId', 'address'],
    shows: 'orders',
  }),
  /**
   * Adds codes to the pool of a secret reward from a sheet of codes and, where it has one, PINs. What the file or the pool
   * has twice is named by its line; the codes themselves are in no answer, log or trail.
   */
  uploadSecrets: procedure({
    caller: operators('reward.stock'),
    effect: 'once',
    input: object({ rewardId: id, ...sheetFields }),
    output: object({
      added: number(),
      lines: array(object({ line: number(), outcome: picklist(secretOutcomes), column: sheetColumn })),
    }),
    refusals: ['rewardUnknown', 'noSecret', ...sheetRefusals],
    secrets: ['csv'],
  }),
  /** Looks at the code of an order for its member's sake; the audit trail keeps who did and why. */
  inspectSecret: procedure({
    caller: operators('order.inspectSecret'),
    effect: 'once',
    input: object({ orderId: id, reason: typed('reason') }),
    output: object({ code: string(), pin: string() }),
    refusals: ['orderUnknown', 'noSecret'],
    shows: 'orders',
  }),
}
