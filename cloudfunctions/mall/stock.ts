import { dayAt } from '../../domain/calendar'
import type { ReadyReward, Variant } from '../../domain/mall/reward'
import { stockPerDay } from '../../domain/mall/rules'
import {
  heldAtOf,
  holdOf,
  placesFor,
  readHold,
  returnMarkOf,
  segmentId,
  dayShareOf,
  type StockSegment,
} from '../../domain/mall/stock'
import { forgetOldest } from '../kernel/store/forget'
import { instanceState, type Platform, type VisitorCall } from '../kernel/ports/platform'
import { pageLimitMax, type Change, type Conditions, type Store } from '../kernel/store/store'
import { heldAs, ifHeld, takeTogether, type DayShare, type Taken } from './taking'

/**
 * Stock is taken by conditional updates of one document outside any transaction: never below zero under any
 * concurrency, and nobody's transaction meets anybody else's. Decision 13 says why.
 */
export type NothingLeft = 'rewardSoldOut' | 'rewardSoldOutToday'

/** What was found empty is not asked again for so long: a rush after the last unit costs no database call. */
const emptyMs = 2_000
/** Segments remembered as empty, some 100 bytes each. */
const emptyMax = 5_000

interface Empty {
  until: number
  why: NothingLeft
}

const empties = instanceState(() => new Map<string, Empty>())

/** Why nothing is left where this instance has just found every segment empty; undefined where somebody has to look. */
export function knownGone(
  call: VisitorCall,
  { reward }: ReadyReward,
  { id, segments }: Variant,
): NothingLeft | undefined {
  let why: NothingLeft = 'rewardSoldOut'
  for (const place of placesFor(call.visitorId, segments)) {
    const known = empties(call).get(segmentId(reward._id, id, place))
    if (!known || call.at >= known.until) return undefined
    if (known.why === 'rewardSoldOutToday') why = known.why
  }
  return why
}

/** 40 bits: tells the tries of one order in one millisecond apart. */
const attemptBytes = 5

/** Takes one unit of a variant, from the member's own segment or the next that has one. */
export async function takeUnit(
  call: VisitorCall,
  { reward, rules }: ReadyReward,
  variant: Variant,
  orderId: string,
): Promise<Taken | NothingLeft> {
  const perDay = stockPerDay(rules)
  const day = dayAt(call.at)
  const hold = holdOf(orderId, call.at, Buffer.from(call.random(attemptBytes)).toString('hex'))
  let why: NothingLeft = 'rewardSoldOut'
  for (const place of placesFor(call.visitorId, variant.segments)) {
    const id = segmentId(reward._id, variant.id, place)
    const known = empties(call).get(id)
    const share = perDay === null ? null : { day, share: dayShareOf(perDay, place, variant.segments, day) }
    const found = known && call.at < known.until ? known.why : await takeFrom(call, id, hold, share)
    if (typeof found !== 'string') return found
    if (found === 'rewardSoldOutToday') why = found
    if (!known || call.at >= known.until) rememberEmpty(call, id, found)
  }
  return why
}

/** @param day what the day gives of this segment; null where its stock alone is the limit. */
async function takeFrom(
  call: VisitorCall,
  id: string,
  hold: string,
  day: DayShare | null,
): Promise<Taken | NothingLeft> {
  const taken = { segmentId: id, hold }
  if (await takeTogether(call, taken, day)) return taken
  if (day === null) return 'rewardSoldOut'
  const segment = await call.store.get('stocks', id)
  if (!segment || segment.left === 0) return 'rewardSoldOut'
  if (segment.day === day.day) return 'rewardSoldOutToday'
  // The first one of a day starts its count; whoever comes second finds it started.
  await call.store.updateIf(
    'stocks',
    id,
    { day: { equals: segment.day } },
    { set: { day: day.day, daySold: 0 }, increase: { turns: 1 } },
  )
  return (await takeTogether(call, taken, day)) ? taken : 'rewardSoldOutToday'
}

function rememberEmpty(call: VisitorCall, id: string, why: NothingLeft): void {
  empties(call).set(id, { until: call.at + emptyMs, why })
  forgetOldest(empties(call), emptyMax)
}

/** Puts a unit back that was held for nothing, once; the day gets its own back where it is still the same. */
export async function giveBackUnit(platform: Platform, { segmentId: id, hold }: Taken, perDay: boolean): Promise<void> {
  const back: Change = { drop: [heldAs(hold)], increase: { left: 1, turns: 1 } }
  empties(platform).delete(id)
  if (perDay) {
    const day = dayAt(readHold(hold).at)
    const sameDay: Conditions = { ...ifHeld([hold]), day: { equals: day }, daySold: { atLeast: 1 } }
    const counted: Change = { ...back, increase: { ...back.increase, daySold: -1 } }
    if (await platform.store.updateIf('stocks', id, sameDay, counted)) return
  }
  await platform.store.updateIf('stocks', id, ifHeld([hold]), back)
}

/** Keeps what is left of a reward on the reward itself, for lists, which look at no stock. */
export async function noteLeft(platform: Platform, rewardId: string): Promise<void> {
  const { store, now } = platform
  const [reward, segments] = await Promise.all([store.get('rewards', rewardId), segmentsOf(platform, rewardId)])
  const left = segments.reduce((sum, segment) => sum + segment.left, 0)
  if (!reward || reward.left === left) return
  const soldOut = left === 0
  // Instances read a reward again when it says it has changed: how much is left is of no use to them, whether is.
  const changedAt = soldOut === reward.soldOut ? {} : { changedAt: now() }
  await store.updateIf('rewards', rewardId, {}, { set: { left, soldOut, ...changedAt } })
}

/** Counts a held unit as sold, once. */
export const settleUnit = (store: Store, { segmentId: id, hold }: Taken): Promise<boolean> =>
  store.updateIf('stocks', id, ifHeld([hold]), { drop: [heldAs(hold)], increase: { sold: 1, turns: 1 } })

/** All of a reward's segments, in one call: a reward has no more of them than a page. */
export async function segmentsOf(platform: Platform, rewardId: string): Promise<StockSegment[]> {
  const { documents } = await platform.store.page('stocks', 'byReward', { equals: { rewardId }, limit: pageLimitMax })
  return documents
}

/**
 * Puts the unit of an undone order back, once: first it is settled where the job has not yet, then the segment answers
 * the order and keeps a mark of it for as long as anybody may still be at it.
 */
export async function returnUnit({ store, now }: Platform, orderId: string): Promise<void> {
  const order = await store.get('orders', orderId)
  if (!order?.stockDue) return
  const { segmentId } = order
  await settleUnit(store, order)
  const mark = returnMarkOf(orderId, order.dueAt ?? order.placedAt)
  await store.updateIf(
    'stocks',
    segmentId,
    { answered: { lacks: mark }, sold: { atLeast: 1 } },
    { increase: { left: 1, sold: -1, turns: 1 }, append: { answered: mark }, set: { heldAt: heldAtOf(now()) } },
  )
}
