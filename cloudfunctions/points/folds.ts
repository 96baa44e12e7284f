import type { Entry } from '../../domain/points/ledger'
import { foldStream, type Folding } from '../kernel/events/fold'
import { streamed, type Stream } from '../kernel/events/tail'
import type { Slice } from '../kernel/jobs/slice'
import type { Platform } from '../kernel/ports/platform'
import { readCursor } from '../kernel/store/page'

/**
 * What is made from entries, by its progress document: hourly figures, points outstanding, what the mall redeemed by
 * day, and the orders.
 */
const entryFolds = ['figures', 'liability', 'mall', 'orders'] as const
type EntryFold = (typeof entryFolds)[number]

/** Entries in ledger order. */
export const entriesAfter: Stream<Entry> = ({ store }, after, until) =>
  store.page('entries', 'byTime', streamed(after, until))

/** Folds the ledger's entries into sums. */
export const foldEntries = (platform: Platform, fold: EntryFold, folding: Folding<Entry>): Promise<Slice> =>
  foldStream(platform, { fold, stream: entriesAfter }, folding)

/** Whether everything made from entries has taken in those of a moment, so that they may be given other ids. */
export async function isFolded(platform: Platform, at: number): Promise<boolean> {
  const progress = await platform.store.getMany('progress', entryFolds)
  return progress.every((each) => each?.after !== undefined && Number(readCursor(each.after).key) >= at)
}
