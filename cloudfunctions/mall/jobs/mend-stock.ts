import { orderEntryId, orderFrom } from '../../../domain/mall/order'
import { holdLifeMs, readHold, type StockSegment } from '../../../domain/mall/stock'
import { giveBackUnit, noteLeft, settleUnit } from '../stock'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'

/**
 * Settles what redemptions have left in the stock: a hold whose entry exists was sold; one that is too old to come to
 * anything goes back. Repeating any of it changes nothing.
 */
export async function mendStock(platform: Platform): Promise<Slice> {
  const range = { from: 0, to: platform.now() }
  const touched = new Set<string>()
  const slice = await throughPages(
    platform,
    (after) => platform.store.page('stocks', 'byHeld', { range, limit: pageLimitMax, ...(after ? { after } : {}) }),
    (segment) => {
      touched.add(segment.rewardId)
      return mendSegment(platform, segment)
    },
  )
  for (const rewardId of touched) await noteLeft(platform, rewardId)
  return slice
}

async function mendSegment(platform: Platform, segment: StockSegment): Promise<boolean> {
  const { store } = platform
  let mended = 0
  for (const hold of Object.keys(segment.holds)) if (await settleHold(platform, segment, hold)) mended += 1
  for (const mark of segment.answered) if (await forgetAnswer(platform, segment, mark)) mended += 1
  const now = await store.get('stocks', segment._id)
  // Whoever comes in between turns the document, and the next run looks again.
  if (now && Object.keys(now.holds).length === 0 && now.answered.length === 0)
    await store.updateIf('stocks', now._id, { turns: { equals: now.turns } }, { set: { heldAt: null } })
  return mended > 0
}

async function settleHold(platform: Platform, { _id: segmentId }: StockSegment, hold: string): Promise<boolean> {
  const { store } = platform
  const { orderId, at } = readHold(hold)
  const entry = await store.get('entries', orderEntryId(orderId))
  const order = entry && orderFrom(entry)
  // A request may have been tried twice: what the entry does not name was taken for nothing.
  if (order?.hold === hold && order.segmentId === segmentId) {
    return settleUnit(store, { segmentId, hold })
  }
  if (platform.now() - at < holdLifeMs) return false
  await giveBackUnit(platform, { segmentId, hold }, false)
  return true
}

/** A mark stays until nobody can be at work on what it answers any more. */
async function forgetAnswer({ store, now }: Platform, { _id }: StockSegment, mark: string): Promise<boolean> {
  const { orderId: answeredId, at } = readHold(mark)
  if (now() - at < holdLifeMs || (await isUnderWay(store, answeredId))) return false
  const gone = { withdraw: { answered: mark }, increase: { turns: 1 } }
  return store.updateIf('stocks', _id, { answered: { contains: mark } }, gone)
}

async function isUnderWay(store: Platform['store'], id: string): Promise<boolean> {
  if (id.startsWith('s-')) return (await store.get('stockChanges', id))?.dueAt !== null
  return (await store.get('orders', id))?.stockDue ?? false
}
