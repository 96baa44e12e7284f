import { dayAt } from '../../domain/calendar'
import type { Reward } from '../../domain/mall/reward'
import {
  emptySegment,
  heldAtOf,
  levelOf,
  segmentId,
  segmentsFor,
  shareOf,
  type StockSegment,
} from '../../domain/mall/stock'
import type { Platform } from '../kernel/ports/platform'
import type { Store, Transaction } from '../kernel/store/store'
import type { StockChange } from './documents'
import { noteLeft, segmentsOf } from './stock'

/**
 * A change of stock is written down in the command's transaction and carried out after it, segment by segment, outside:
 * each segment answers a change once and keeps a mark of it, so that whoever carries it out again, after a crash or at
 * the same time, moves nothing twice.
 */
export async function recordStockChange(
  transaction: Transaction,
  reward: Reward,
  change: Omit<StockChange, 'moved' | 'dueAt'>,
): Promise<void> {
  const variants = reward.variants.map((variant) =>
    variant.id === change.variantId
      ? { ...variant, segments: Math.max(variant.segments, segmentsFor(change.units)) }
      : variant,
  )
  await transaction.put('rewards', { ...reward, variants, changedAt: change.at })
  await transaction.create('stockChanges', { ...change, moved: 0, dueAt: change.at })
}

/** Carries a change out; answers how many units were moved: fewer than asked for where fewer were left. */
export async function carryOutStockChange(platform: Platform, changeId: string): Promise<number> {
  const { store } = platform
  const change = await store.get('stockChanges', changeId)
  const reward = change && (await store.get('rewards', change.rewardId))
  const segments = reward?.variants.find(({ id }) => id === change?.variantId)?.segments ?? 0
  if (!change || !reward || segments === 0) throw new Error(`stock change ${changeId} has nothing to change`)
  if (change.dueAt === null) return change.moved
  let moved = 0
  for (let place = 0; place < segments; place += 1) {
    // What one segment could not give, the next ones are asked for.
    const wanted = change.units < 0 ? change.units - moved : shareOf(change.units, place, segments)
    moved += await moveIn(store, change, place, wanted)
  }
  await noteLeft(platform, change.rewardId)
  await store.updateIf('stockChanges', changeId, {}, { set: { moved, dueAt: null } })
  return moved
}

/** Others take units meanwhile; nobody comes between this often. */
const roundsMax = 50

async function moveIn(store: Store, change: StockChange, place: number, wanted: number): Promise<number> {
  const id = segmentId(change.rewardId, change.variantId, place)
  for (let round = 0; round < roundsMax; round += 1) {
    const segment = await store.get('stocks', id)
    if (!segment) {
      await store.create('stocks', emptySegment(change.rewardId, change.variantId, place))
      continue
    }
    const before = answeredUnits(segment, change)
    if (before !== undefined) return before
    const units = Math.max(wanted, -segment.left)
    if (units === 0) return 0
    const moved = await store.updateIf(
      'stocks',
      id,
      { turns: { equals: segment.turns } },
      {
        increase: { left: units, turns: 1 },
        append: { answered: markOf(change, units) },
        set: { heldAt: heldAtOf(change.at) },
      },
    )
    if (moved) return units
  }
  throw new Error(`stock ${id} kept changing under a change of stock`)
}

const markOf = ({ _id, at }: StockChange, units: number): string => `${_id}@${at}@${units}`

function answeredUnits({ answered }: StockSegment, { _id }: StockChange): number | undefined {
  const mark = answered.find((each) => each.startsWith(`${_id}@`))
  return mark === undefined ? undefined : Number(mark.split('@')[2])
}

/** What a variant has now. */
export async function stockOf(platform: Platform, rewardId: string, variantId: string) {
  const segments = await segmentsOf(platform, rewardId)
  return levelOf(
    segments.filter((segment) => segment.variantId === variantId),
    dayAt(platform.now()),
  )
}
