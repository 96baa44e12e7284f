import { dayMs } from '../../../domain/calendar'
import type { Platform } from '../ports/platform'
import { Busy } from '../store/store'
import { placeIn, type Consumer } from './consume'
import { merged, placeOf, type Happened } from './merge'
import type { Stream } from './stream'

/**
 * Live figures read at most so many pages past the sums, one call each: two thousand documents, which is what ten scans a
 * second make in the two minutes that a consumer is behind, and more. One further behind shows in the answer's date.
 */
const tailPagesMax = 10

/** What follows a cursor, and the moment up to which it is complete. */
async function tailAfter<Document extends { _id: string; at: number }>(
  platform: Platform,
  stream: Stream<Document>,
  cursor: string | undefined,
  at: number,
): Promise<{ unfolded: Document[]; asOf: number }> {
  let after = cursor
  const unfolded: Document[] = []
  for (let pages = 0; pages < tailPagesMax; pages += 1) {
    const page = await stream.page(platform, after, at + dayMs)
    unfolded.push(...page.documents)
    if (!page.next) return { unfolded, asOf: at }
    after = page.next
  }
  return { unfolded, asOf: unfolded.at(-1)?.at ?? at }
}

/** Sums take in a page at a time; more pages than this while we read, and we ask to be asked again. */
const readingsMax = 5

/** The sums and what comes after them, read so that no page taken in between is counted twice or not at all. */
export const foldedAndTail = <Folded, Document extends { _id: string; at: number }>(
  platform: Platform,
  { consumer, stream }: { consumer: string; stream: Stream<Document> },
  at: number,
  read: () => Promise<Folded>,
) => readTogether(platform, consumer, read, (cursor) => tailAfter(platform, stream, cursor, at))

/** The same for a consumer of several streams: what comes after its place in all of them, merged. */
export const foldedAndHappened = <Folded>(
  platform: Platform,
  { name, streams }: Pick<Consumer, 'name' | 'streams'>,
  at: number,
  read: () => Promise<Folded>,
) => readTogether(platform, name, read, (cursor) => happenedAfter(platform, streams, cursor, at))

async function happenedAfter(
  platform: Platform,
  streams: readonly Stream[],
  cursor: string | undefined,
  at: number,
): Promise<{ unfolded: Happened[]; asOf: number }> {
  let after = cursor
  const unfolded: Happened[] = []
  for (let pages = 0; pages < tailPagesMax; pages += 1) {
    const happened = await merged(platform, streams, after, at)
    const last = happened.at(-1)
    if (!last) return { unfolded, asOf: at }
    unfolded.push(...happened)
    after = placeOf(last)
  }
  return { unfolded, asOf: unfolded.at(-1)?.at ?? at }
}

async function readTogether<Folded, Tail>(
  platform: Platform,
  consumer: string,
  read: () => Promise<Folded>,
  readTail: (cursor: string | undefined) => Promise<Tail>,
): Promise<{ folded: Folded; tail: Tail }> {
  let cursor = await placeIn(platform, consumer)
  for (let readings = 0; readings < readingsMax; readings += 1) {
    const [folded, tail] = await Promise.all([read(), readTail(cursor)])
    const cursorAfter = await placeIn(platform, consumer)
    if (cursorAfter === cursor) return { folded, tail }
    cursor = cursorAfter
  }
  throw new Busy()
}
