import { array, boolean, literal, nullable, number, object, picklist, string, variant, type InferOutput } from 'valibot'
import { orderStates } from '../../domain/mall/order-life'
import { noticeFactsView } from '../community/told'
import { couponAtTill } from '../mall/views'
import { becameView } from '../points/became'
import { tierMoveView } from '../tier/visitor'
import { noticeKinds, publicationStates } from '../words/community'
import { consentDeeds } from '../words/timeline'
import { entryView } from './visitor'

/** Which item was presented, as it can be named to whoever asks about it. The code is in groups, as printed. */
export const scannedItem = object({
  code: string(),
  serial: number(),
  batchId: string(),
  batchNumber: number(),
  batchLabel: string(),
})

/** An entry as the member sees it, and which operator was behind it. */
export const memberEntryView = object({
  ...entryView.entries,
  operatorName: nullable(string()),
  /** The item, paid or not; null where the entry is no scan. */
  scan: nullable(object({ ...scannedItem.entries, paid: boolean() })),
  /** The id of the entry that this one takes back. */
  reverses: nullable(string()),
})

/** How the order stands now that an entry placed or gave back. */
const orderTold = object({
  id: string(),
  state: picklist(orderStates),
  /** Oldest first. */
  history: array(object({ state: picklist(orderStates), at: number() })),
  parcels: array(object({ carrier: string(), number: string(), shippedAt: number() })),
  /** Null where it gave none, and once its points went back. */
  coupon: nullable(couponAtTill),
})

const line = { id: string(), at: number() }

/** One thing that happened to a member or that they did, as facts; `what` says which facts there are. */
export const timelineLine = variant('what', [
  object({
    what: literal('entry'),
    kind: picklist(['scan', 'points', 'order', 'coupon', 'checkIn']),
    ...line,
    entry: memberEntryView,
    /** What became of the points it gave; null where it gave none. */
    became: nullable(becameView),
    order: nullable(orderTold),
  }),
  /** A visit to an item that had been scanned before; `times` is which visit of all people it was. */
  object({
    what: literal('visit'),
    kind: literal('scan'),
    ...line,
    item: scannedItem,
    productName: string(),
    where: string(),
    times: number(),
  }),
  object({
    what: literal('text'),
    kind: literal('post'),
    ...line,
    as: picklist(['post', 'reply']),
    /** The post itself, or the one it answers. */
    postId: string(),
    /** The title, or the beginning of the text. */
    text: string(),
    state: picklist(publicationStates),
  }),
  object({
    what: literal('notice'),
    kind: literal('message'),
    ...line,
    notice: picklist(noticeKinds),
    /** Null for one from before notices were kept as facts. */
    facts: nullable(noticeFactsView),
    /** In plain Chinese. */
    sentence: string(),
    postId: string(),
  }),
  object({ what: literal('move'), kind: literal('tier'), ...line, move: tierMoveView }),
  object({
    what: literal('consent'),
    kind: literal('consent'),
    ...line,
    deed: picklist(consentDeeds),
    /** Of the terms; empty where it was about leaving. */
    version: string(),
    /** When the card is gone; null where it was not about leaving. */
    leavesAt: nullable(number()),
  }),
  /** A command that was carried out, or was refused. */
  object({
    what: literal('command'),
    kind: literal('action'),
    ...line,
    procedure: string(),
    operatorName: string(),
    /** `done`, or the refusal's code. */
    outcome: string(),
    /** What the operator wrote; empty where the command asks for none. */
    reason: string(),
  }),
])

export type TimelineLine = InferOutput<typeof timelineLine>
