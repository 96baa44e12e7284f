import type { AnyEvent } from '../../../contract/events'
import type { Platform } from '../ports/platform'
import { merged, placeOf } from './merge'
import { settledUntil } from './stream'

/** Events in their order, and the place to go on from: where it is still the one that was asked from, nothing follows. */
interface EventsRead {
  events: AnyEvent[]
  after: string | undefined
}

/**
 * What all words tell behind a place, merged and settled: whoever reads on from `after` reads every event once, and none
 * comes later that stands before it. A place keeps for ever.
 *
 * @param limit documents read, each of which may tell some events or none; a place is read whole even where it has more.
 */
export async function readEvents(platform: Platform, after: string | undefined, limit: number): Promise<EventsRead> {
  const { streams } = platform.declared
  const happened = await merged(platform, streams, after, settledUntil(platform.now()))
  let count = Math.min(limit, happened.length)
  const place = (index: number) => {
    const each = happened[index]
    return each && placeOf(each)
  }
  while (count < happened.length && place(count - 1) === place(count)) count += 1
  const read = happened.slice(0, count)
  const last = read.at(-1)
  return { events: read.flatMap(({ tells }) => [...tells()]), after: last ? placeOf(last) : after }
}
