import { tellUntold, type Visit } from '../../../domain/code/sightings'
import type { Entry, ScanFacts } from '../../../domain/points/ledger'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'
import type { Sighting } from '../documents'

/**
 * One transaction tells of no more visits to an item: two operations each would fit, and an item that a crowd looks at has
 * some more than are kept.
 */
const toldMax = 45

/** Tells of the visits that scans left in the entries of their items: a document of its own for each, once. */
export async function tellVisits(platform: Platform): Promise<Slice> {
  const range = { from: 0, to: platform.now() }
  return throughPages(
    platform,
    (after) => platform.store.page('entries', 'byUntold', { range, limit: pageLimitMax, ...(after ? { after } : {}) }),
    ({ _id }) => tellOf(platform, _id),
  )
}

/** Answers whether there was anything to tell of an item. */
async function tellOf({ store, now }: Platform, entryId: string): Promise<boolean> {
  const ended = await store.transact(async (transaction) => {
    const found = await transaction.get('entries', entryId)
    if (!found?.scan || !found.sightings) return false
    const { untoldAt, ...entry } = found
    const { visits, told } = tellUntold(found.sightings, toldMax)
    // Its moment is taken here: a visit is told after everything that others may have read by now.
    const at = now()
    for (const [key, visit] of visits) await transaction.put('sightings', sightingOf(found, found.scan, key, visit, at))
    const stillWaits = told.untold && untoldAt !== undefined ? { untoldAt } : {}
    await transaction.put('entries', { ...entry, sightings: told, ...stillWaits })
    return visits.length > 0
  })
  return ended.committed && ended.value
}

const sightingOf = (
  { _id: entryId }: Entry,
  { batchId, serial, productId }: ScanFacts,
  key: string,
  { at: seenAt, where, memberId, times }: Visit,
  at: number,
): Sighting => ({ _id: `${entryId}:${key}`, at, seenAt, batchId, serial, productId, where, memberId, times })
