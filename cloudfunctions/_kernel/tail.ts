import { dayMs } from '../../domain/calendar'
import type { Entry } from '../../domain/points/ledger'
import type { Platform } from './platform'
import { readCursor } from './page'
import { Busy, pageLimitMax } from './store'

/**
 * What is made from entries, by its progress document: hourly figures, points outstanding, what the mall redeemed by
 * day, and the orders.
 */
const folds = ['figures', 'liability', 'mall', 'orders'] as const
export type Fold = (typeof folds)[number]

/**
 * An entry's moment is taken before its transaction, which may live 30 seconds: only entries older than this can no
 * longer be overtaken by one with an earlier moment.
 */
const settledMs = 40_000

/** The moment up to which the ledger's order is final. */
export const settledUntil = (at: number) => at - settledMs

/** One page of entries in ledger order, from a cursor on. */
export const entriesAfter = (platform: Platform, after: string | undefined, until: number) =>
  platform.store.page('entries', 'byTime', {
    range: { to: until },
    order: 'ascending',
    limit: pageLimitMax,
    ...(after ? { after } : {}),
  })

/** Live figures read at most so many pages past the fold; a fold further behind than that shows in the answer's date. */
const tailPagesMax = 50

/** The cursor after the last entry folded; undefined before the first fold. */
export const foldedUntil = async (platform: Platform, fold: Fold): Promise<string | undefined> =>
  (await platform.store.get('progress', fold))?.after

/** Whether everything made from entries has taken in those of a moment, so that they may be given other ids. */
export async function isFolded(platform: Platform, at: number): Promise<boolean> {
  const cursors = await Promise.all(folds.map((fold) => foldedUntil(platform, fold)))
  return cursors.every((cursor) => cursor !== undefined && Number(readCursor(cursor).key) >= at)
}

/** Entries from a cursor on, and the moment up to which they are complete. */
async function tailAfter(
  platform: Platform,
  cursor: string | undefined,
  at: number,
): Promise<{ entries: Entry[]; asOf: number }> {
  let after = cursor
  const entries: Entry[] = []
  for (let pages = 0; pages < tailPagesMax; pages += 1) {
    const page = await entriesAfter(platform, after, at + dayMs)
    entries.push(...page.documents)
    if (!page.next) return { entries, asOf: at }
    after = page.next
  }
  return { entries, asOf: entries.at(-1)?.at ?? at }
}

/** A fold moves entries into sums a page at a time; more moves than this while we read, and we ask to be asked again. */
const readingsMax = 5

/** The folded sums and the entries after them, read so that no fold in between counts an entry twice or not at all. */
export async function foldedAndTail<Folded>(platform: Platform, fold: Fold, at: number, read: () => Promise<Folded>) {
  let cursor = await foldedUntil(platform, fold)
  for (let readings = 0; readings < readingsMax; readings += 1) {
    const [folded, tail] = await Promise.all([read(), tailAfter(platform, cursor, at)])
    const cursorAfter = await foldedUntil(platform, fold)
    if (cursorAfter === cursor) return { folded, tail }
    cursor = cursorAfter
  }
  throw new Busy()
}
