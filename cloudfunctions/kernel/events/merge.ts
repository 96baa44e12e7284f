import type { AnyEvent } from '../../../contract/events'
import type { Platform } from '../ports/platform'
import { cursorAt } from '../store/page'
import type { Page } from '../store/store'
import type { Stream } from './stream'

/** A document at its place among those of all the streams that are read together. */
export interface Happened<Document extends { _id: string } = { _id: string }> {
  collection: Stream['collection']
  at: number
  document: Document
  /** What it tells, made when it is asked for. */
  tells(): readonly AnyEvent[]
}

/** The place behind one: its moment and its id, which are the same place along every stream. */
export const placeOf = ({ at, document }: Happened): string => cursorAt({ key: at, id: document._id })

interface Queue {
  waiting: Happened[]
  /** Whether more of its stream follows than was read. */
  goesOn: boolean
}

/**
 * What follows a place, one page of each stream merged in the order of moments and ids. Where a stream goes on behind its
 * page, what comes later in the others waits for it. Documents at one place are never apart: the place stands for them all.
 */
export async function merged<Document extends { _id: string }>(
  platform: Platform,
  streams: readonly Stream<Document>[],
  after: string | undefined,
  until: number,
): Promise<Happened<Document>[]> {
  const pages = await Promise.all(streams.map((stream) => stream.page(platform, after, until)))
  const queues = streams.map((stream, place) => queueOf(platform, stream, pages[place] ?? { documents: [] }))
  const ordered: Happened<Document>[] = []
  // Ends with the documents that were read: each round takes one of them.
  for (;;) {
    const first = firstOf(queues)
    if (!first) return ordered
    const last = ordered.at(-1)
    const isOpen = queues.some(({ waiting, goesOn }) => goesOn && waiting.length === 0)
    if (isOpen && last && placeOf(last) !== placeOf(first.happened)) return ordered
    ordered.push(first.happened as Happened<Document>)
    first.queue.waiting.shift()
  }
}

function queueOf<Document extends { _id: string }>(
  { declared }: Platform,
  { collection, momentOf, tell }: Stream<Document>,
  { documents, next }: Page<Document>,
): Queue {
  return {
    waiting: documents.map((document) => ({
      collection,
      at: momentOf(document),
      document,
      tells: () => tell(document, declared),
    })),
    goesOn: next !== undefined,
  }
}

function firstOf(queues: readonly Queue[]): { queue: Queue; happened: Happened } | undefined {
  let first: { queue: Queue; happened: Happened } | undefined
  for (const queue of queues) {
    const [happened] = queue.waiting
    if (happened && (!first || isBefore(happened, first.happened))) first = { queue, happened }
  }
  return first
}

const isBefore = (left: Happened, right: Happened): boolean =>
  left.at < right.at || (left.at === right.at && left.document._id < right.document._id)
