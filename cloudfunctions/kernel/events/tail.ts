import { dayMs } from '../../../domain/calendar'
import type { Entry } from '../../../domain/points/ledger'
import type { TextEvent } from '../../community/documents'
import type { Platform } from '../ports/platform'
import { readCursor } from '../store/page'
import { Busy, pageLimitMax, type Page, type PageQuery } from '../store/store'

/**
 * What is made from entries, by its progress document: hourly figures, points outstanding, what the mall redeemed by
 * day, and the orders.
 */
const entryFolds = ['figures', 'liability', 'mall', 'orders'] as const
export type EntryFold = (typeof entryFolds)[number]

/** Every fold; `community` takes in what happens to texts. */
export type Fold = EntryFold | 'community'

/**
 * A moment is taken before its transaction, which may live 30 seconds: only what is older than this can no longer be
 * overtaken by something with an earlier moment.
 */
const settledMs = 40_000

/** The moment up to which the order of what happened is final. */
export const settledUntil = (at: number) => at - settledMs

/** What is folded in the order of its moments: one page of it, from a cursor on. */
export type Stream<Document> = (platform: Platform, after: string | undefined, until: number) => Promise<Page<Document>>

const query = (after: string | undefined, until: number): PageQuery => ({
  range: { to: until },
  order: 'ascending',
  limit: pageLimitMax,
  ...(after ? { after } : {}),
})

/** Entries in ledger order. */
export const entriesAfter: Stream<Entry> = ({ store }, after, until) =>
  store.page('entries', 'byTime', query(after, until))

/** What happened to texts, in order. */
export const textEventsAfter: Stream<TextEvent> = ({ store }, after, until) =>
  store.page('textEvents', 'byTime', query(after, until))

/**
 * Live figures read at most so many pages past the fold, one call each: two thousand documents, which is what ten scans a
 * second make in the hundred seconds that a fold is behind, twice over. One further behind shows in the answer's date.
 */
const tailPagesMax = 10

/** The cursor after the last one folded; undefined before the first fold. */
export const foldedUntil = async (platform: Platform, fold: Fold): Promise<string | undefined> =>
  (await platform.store.get('progress', fold))?.after

/** Whether everything made from entries has taken in those of a moment, so that they may be given other ids. */
export async function isFolded(platform: Platform, at: number): Promise<boolean> {
  const progress = await platform.store.getMany('progress', entryFolds)
  return progress.every((each) => each?.after !== undefined && Number(readCursor(each.after).key) >= at)
}

/** What follows a cursor, and the moment up to which it is complete. */
async function tailAfter<Document extends { at: number }>(
  platform: Platform,
  stream: Stream<Document>,
  cursor: string | undefined,
  at: number,
): Promise<{ unfolded: Document[]; asOf: number }> {
  let after = cursor
  const unfolded: Document[] = []
  for (let pages = 0; pages < tailPagesMax; pages += 1) {
    const page = await stream(platform, after, at + dayMs)
    unfolded.push(...page.documents)
    if (!page.next) return { unfolded, asOf: at }
    after = page.next
  }
  return { unfolded, asOf: unfolded.at(-1)?.at ?? at }
}

/** A fold moves what it takes in into sums a page at a time; more moves than this while we read, and we ask to be asked again. */
const readingsMax = 5

/** The folded sums and what comes after them, read so that no fold in between counts anything twice or not at all. */
export async function foldedAndTail<Folded, Document extends { at: number }>(
  platform: Platform,
  { fold, stream }: { fold: Fold; stream: Stream<Document> },
  at: number,
  read: () => Promise<Folded>,
) {
  let cursor = await foldedUntil(platform, fold)
  for (let readings = 0; readings < readingsMax; readings += 1) {
    const [folded, tail] = await Promise.all([read(), tailAfter(platform, stream, cursor, at)])
    const cursorAfter = await foldedUntil(platform, fold)
    if (cursorAfter === cursor) return { folded, tail }
    cursor = cursorAfter
  }
  throw new Busy()
}
