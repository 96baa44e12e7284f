import { scansCountedMax } from '../../contract/words/batch'
import { noFigures } from '../../domain/campaign/figures'
import type { SerialRange } from '../../domain/code/ranges'
import type { Entry } from '../../domain/points/ledger'
import { figuresUpToNow } from '../figure/figures'
import type { Call } from '../kernel/ports/platform'
import { pageLimitMax, type Page } from '../kernel/store/store'

/** One page of what was booked for codes of a range, in the order of serials. */
export const entriesIn = (
  { store }: Pick<Call, 'store'>,
  batchId: string,
  { fromSerial, toSerial }: SerialRange,
  part: { after?: string; limit: number },
): Promise<Page<Entry>> =>
  store.page('entries', 'byItem', {
    equals: { 'scan.batchId': batchId },
    range: { from: fromSerial, to: toSerial },
    ...part,
  })

/** What is known of the scans of some ranges. */
export interface Scanned {
  scanned: number
  paid: number
  points: number
  members: number
  byVisitors: number
  isMore: boolean
}

/** Counts the scans of ranges one by one, each range from its first serial, until there are too many to count. */
export async function scannedIn(
  call: Pick<Call, 'store'>,
  batchId: string,
  ranges: readonly SerialRange[],
): Promise<Scanned> {
  const entries: Entry[] = []
  let isMore = false
  for (const range of ranges) {
    let after: string | undefined
    do {
      if (entries.length >= scansCountedMax) isMore = true
      if (isMore) break
      const page = await entriesIn(call, batchId, range, { limit: pageLimitMax, ...(after ? { after } : {}) })
      entries.push(...page.documents)
      after = page.next
    } while (after)
  }
  return { ...sumOf(entries), isMore }
}

/** The same for all of a batch: what is summed up anyway is exact, however many there are. */
export async function scannedOfBatch(call: Call, batchId: string, size: number): Promise<Scanned> {
  const [counted, { scans, paid, points }] = await Promise.all([
    scannedIn(call, batchId, [{ fromSerial: 0, toSerial: size - 1 }]),
    batchTotal(call, batchId),
  ])
  return { ...counted, scanned: scans, paid, points }
}

/** First scans of all codes of a batch, the paid ones among them and their points, exact up to this moment. */
export async function batchTotal(call: Call, batchId: string) {
  const read = async () => ({
    hourly: new Map(),
    total: (await call.store.get('batchFigures', batchId)) ?? noFigures,
  })
  const { total } = await figuresUpToNow(call, read, (added) => added.batchId === batchId)
  return { scans: total.scans, paid: total.paid, points: total.points }
}

function sumOf(entries: readonly Entry[]): Omit<Scanned, 'isMore'> {
  const members = new Set<string>()
  const known = new Set<number>()
  const serials = new Set<number>()
  let [paid, points] = [0, 0]
  for (const { memberId, scan } of entries) {
    if (!scan) continue
    serials.add(scan.serial)
    if (scan.by !== undefined) {
      members.add(memberId)
      known.add(scan.serial)
    }
    if (scan.award) {
      paid += 1
      points += scan.award.points
    }
  }
  return { scanned: serials.size, paid, points, members: members.size, byVisitors: serials.size - known.size }
}
