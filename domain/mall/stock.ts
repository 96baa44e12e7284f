import { dayMs } from '../calendar'

/**
 * One share of a variant's stock. Every unit is in exactly one place: `left`, a hold, or `sold`. Whoever takes a unit
 * names it by a hold in the same update, so that what a crash leaves behind can be told from what was sold.
 */
export interface StockSegment {
  /** `<reward>:<variant>:<place>` */
  _id: string
  rewardId: string
  variantId: string
  left: number
  sold: number
  /** Units that are taken and not yet settled, 1 each, by `<order>@<moment>@<try>`. */
  holds: Readonly<Record<string, number>>
  /** Orders and stock changes that this segment has already answered, until their own documents say so. */
  answered: string[]
  /** The calendar day that `daySold` counts, YYYY-MM-DD; empty before the first. */
  day: string
  /** Units taken on `day`; counted only where the reward has a daily stock. */
  daySold: number
  /** Grows with every change, so that a reader can tell whether anything came in between. */
  turns: number
  /** The minute in which the job was last given something to settle here; null where there is nothing. */
  heldAt: number | null
}

/** What a variant's stock comes to over its segments. */
export interface StockLevel {
  left: number
  held: number
  sold: number
  soldToday: number
}

/** Units in one segment: many enough that few segments are empty at the end, few enough to part a rush. */
const unitsPerSegment = 100
/**
 * Ten writes at once are what one variant needs at most; and twenty variants of them fit one page of the store, so that
 * a reward's stock is read in one call.
 */
export const segmentsMax = 10
export const variantsMax = 20

/** Over how many segments a stock is spread. */
export const segmentsFor = (units: number): number =>
  Math.min(segmentsMax, Math.max(1, Math.ceil(units / unitsPerSegment)))

export const segmentId = (rewardId: string, variantId: string, place: number): string =>
  `${rewardId}:${variantId}:${place}`

export const emptySegment = (rewardId: string, variantId: string, place: number): StockSegment => ({
  _id: segmentId(rewardId, variantId, place),
  rewardId,
  variantId,
  left: 0,
  sold: 0,
  holds: {},
  answered: [],
  day: '',
  daySold: 0,
  turns: 0,
  heldAt: null,
})

/** The places in the order in which one member tries them: their own first, then around. */
export function placesFor(memberId: string, segments: number): number[] {
  const first = segments === 0 ? 0 : hashOf(memberId) % segments
  return Array.from({ length: segments }, (_, step) => (first + step) % segments)
}

/** FNV-1a, 32 bits: spreads members evenly and is the same in every instance. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Splits a number of units evenly; the first ones take what is left over. */
export const shareOf = (units: number, place: number, segments: number): number =>
  Math.floor(units / segments) + (place < units % segments ? 1 : 0)

/**
 * What a day gives of a segment. What does not divide evenly goes round from day to day: else a daily stock smaller than the
 * number of segments would leave the units of the last ones lying for ever.
 */
export const dayShareOf = (perDay: number, place: number, segments: number, day: string): number =>
  shareOf(perDay, (place + Date.parse(day) / dayMs) % segments, segments)

/**
 * Each try at an order holds a unit of its own: copies of one request that arrive in one millisecond would else share a
 * name, and what one of them gives back would be the other's.
 * @param attempt by chance, without an `@` or a dot
 */
export const holdOf = (orderId: string, at: number, attempt: string): string => `${orderId}@${at}@${attempt}`

/** What a segment keeps of an undone order whose unit it has put back: the same for whoever puts it back. */
export const returnMarkOf = (orderId: string, at: number): string => `${orderId}@${at}`

/** Of a hold or of a mark. */
export function readHold(hold: string): { orderId: string; at: number } {
  const [orderId = '', at = ''] = hold.split('@')
  return { orderId, at: Number(at) }
}

/** A hold older than this belongs to nobody: transactions live 30 seconds, functions a minute. */
export const holdLifeMs = 10 * 60 * 1000

/** By the minute, so that a rush does not move the segment through its index at every unit. */
export const heldAtOf = (at: number): number => at - (at % 60_000)

export const levelOf = (segments: readonly StockSegment[], day: string): StockLevel =>
  segments.reduce(
    (sum, segment) => ({
      left: sum.left + segment.left,
      held: sum.held + Object.keys(segment.holds).length,
      sold: sum.sold + segment.sold,
      soldToday: sum.soldToday + (segment.day === day ? segment.daySold : 0),
    }),
    { left: 0, held: 0, sold: 0, soldToday: 0 },
  )

/** What can be taken now: what is left, and no more than the day still gives. */
export const takeable = ({ left, soldToday }: StockLevel, perDay: number | null): number =>
  perDay === null ? left : Math.max(0, Math.min(left, perDay - soldToday))
