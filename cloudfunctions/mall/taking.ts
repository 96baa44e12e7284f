import { heldAtOf } from '../../domain/mall/stock'
import { forgetOldest } from '../kernel/store/forget'
import { instanceState, type Call, type Platform } from '../kernel/ports/platform'
import type { Conditions } from '../kernel/store/store'

/** A unit of stock that is taken, and the name under which its segment holds it. */
export interface Taken {
  segmentId: string
  hold: string
}

/** What one day gives of a segment. */
export interface DayShare {
  day: string
  share: number
}

/** Those who ask in the same turn. */
interface Batch {
  holds: string[]
  taken: Promise<ReadonlySet<string>>
}

const batches = instanceState(() => new Map<string, Batch>())
/** Units in one update: some 2 kB of it. */
const togetherMax = 32

/**
 * Takes a unit from a segment and notes it as held, in one update. Whoever asks this instance in the same turn shares
 * that update, so that a rush costs each segment one write and not one for each.
 */
export async function takeTogether(
  call: Call,
  { segmentId: id, hold }: Taken,
  share: DayShare | null,
): Promise<boolean> {
  const name = share ? `${id} ${share.day} ${share.share}` : id
  const known = batches(call).get(name)
  const batch = known && known.holds.length < togetherMax ? known : openBatch(call, name, id, share)
  batch.holds.push(hold)
  return (await batch.taken).has(hold)
}

function openBatch(call: Call, name: string, id: string, share: DayShare | null): Batch {
  const holds: string[] = []
  const taken = Promise.resolve().then(() => {
    if (batches(call).get(name) === batch) batches(call).delete(name)
    return takeAll(call, id, holds, share)
  })
  const batch = { holds, taken }
  batches(call).set(name, batch)
  return batch
}

/** All of them at once, and what was sold before settled on the way; where there are not so many, one after another. */
async function takeAll(
  call: Call,
  id: string,
  holds: readonly string[],
  share: DayShare | null,
): Promise<ReadonlySet<string>> {
  const sold = soldOf(call, id)
  // The job may have settled one of them first: then none is, and the job has the others too.
  if (sold.length > 0 && (await take(call, id, holds, share, sold))) return new Set(holds)
  if (await take(call, id, holds, share, [])) return new Set(holds)
  const taken = new Set<string>()
  for (const hold of holds.length > 1 ? holds : []) {
    if (!(await take(call, id, [hold], share, []))) break
    taken.add(hold)
  }
  return taken
}

const take = (
  call: Call,
  id: string,
  holds: readonly string[],
  share: DayShare | null,
  sold: readonly string[],
): Promise<boolean> =>
  call.store.updateIf(
    'stocks',
    id,
    {
      left: { atLeast: holds.length },
      ...ifFree(holds),
      ...ifHeld(sold),
      ...(share ? { day: { equals: share.day }, daySold: { atMost: share.share - holds.length } } : {}),
    },
    {
      set: { ...Object.fromEntries(holds.map((hold) => [heldAs(hold), 1])), heldAt: heldAtOf(call.at) },
      drop: sold.map(heldAs),
      increase: {
        turns: 1,
        left: -holds.length,
        ...(share ? { daySold: holds.length } : {}),
        ...(sold.length > 0 ? { sold: sold.length } : {}),
      },
    },
  )

/** Where a segment holds a unit. */
export const heldAs = (hold: string): string => `holds.${hold}`

export const ifHeld = (holds: readonly string[]): Conditions =>
  Object.fromEntries(holds.map((hold) => [heldAs(hold), { equals: 1 }]))

const ifFree = (holds: readonly string[]): Conditions =>
  Object.fromEntries(holds.map((hold) => [heldAs(hold), { absent: true }]))

/** Holds whose redemption this instance has seen committed, by segment. */
const solds = instanceState(() => new Map<string, string[]>())
/** Segments remembered with what was sold of them, some 100 bytes a hold. */
const soldSegmentsMax = 1_000

/** Remembers that a held unit was sold; what this instance forgets, and what lies beyond a batch, is the job's. */
export function noteSold(platform: Platform, { segmentId: id, hold }: Taken): void {
  const known = solds(platform).get(id) ?? []
  solds(platform).set(id, [...known.slice(1 - togetherMax), hold])
  forgetOldest(solds(platform), soldSegmentsMax)
}

/** Each is handed out once, so that no two updates settle the same. */
function soldOf(platform: Platform, id: string): string[] {
  const known = solds(platform).get(id) ?? []
  solds(platform).delete(id)
  return known
}
