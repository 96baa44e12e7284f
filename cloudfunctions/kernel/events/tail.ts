import { dayMs } from '../../../domain/calendar'
import type { Platform } from '../ports/platform'
import { Busy, pageLimitMax, type Page, type PageQuery } from '../store/store'

/**
 * A moment is taken before its transaction, which may live 30 seconds: only what is older than this can no longer be
 * overtaken by something with an earlier moment.
 */
const settledMs = 40_000

/** The moment up to which the order of what happened is final. */
export const settledUntil = (at: number) => at - settledMs

/** What is folded in the order of its moments: one page of it, from a cursor on. */
export type Stream<Document> = (platform: Platform, after: string | undefined, until: number) => Promise<Page<Document>>

/** The page of a stream that lies between a cursor and a moment. */
export const streamed = (after: string | undefined, until: number): PageQuery => ({
  range: { to: until },
  order: 'ascending',
  limit: pageLimitMax,
  ...(after ? { after } : {}),
})

/**
 * Live figures read at most so many pages past the fold, one call each: two thousand documents, which is what ten scans a
 * second make in the hundred seconds that a fold is behind, twice over. One further behind shows in the answer's date.
 */
const tailPagesMax = 10

/** The cursor after the last one folded; undefined before the first fold. */
export const foldedUntil = async (platform: Platform, fold: string): Promise<string | undefined> =>
  (await platform.store.get('progress', fold))?.after

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
  { fold, stream }: { fold: string; stream: Stream<Document> },
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
