import { dayMs } from '../../../domain/calendar'
import { eventsKeptMs } from '../../community/events'
import type { IndexName } from '../store/collections'
import type { Platform } from '../ports/platform'
import { pageLimitMax } from '../store/store'
import { hasTime, inTurns, type Slice } from './slice'

/** Pages of each collection in one run; what is left waits for the next. */
const pagesMax = 20

/** Wrong tries count for a day after the last one. */
const guardsKeptMs = dayMs

/** Whoever looks after a problem of last week still finds the runs of that time. */
const reportsKeptMs = 14 * dayMs

/** A picture's finding comes within half an hour; one that comes a week late is about nothing that stands in doubt. */
const tracesKeptMs = 7 * dayMs

/** Nobody scrolls back further in notices and in the feed of whom they follow. */
const noticesKeptMs = 90 * dayMs

/** Likes are weighed by calendar month: two of them are over after this. */
const affinitiesKeptMs = 62 * dayMs

/**
 * Removes what has expired: remembered requests, sessions, used member codes, wrong tries, old reports and notices. A page
 * of each in turn, so that a collection with much to remove keeps none waiting.
 */
export async function sweep(platform: Platform): Promise<Slice> {
  const now = platform.now()
  let due = [
    expired(platform, 'requests', 'byExpiry', now),
    expired(platform, 'sessions', 'byExpiry', now),
    expired(platform, 'signInDevices', 'byExpiry', now),
    expired(platform, 'memberCodes', 'byExpiry', now),
    expired(platform, 'guards', 'byTime', now - guardsKeptMs),
    expired(platform, 'jobReports', 'byTime', now - reportsKeptMs),
    expired(platform, 'mediaTraces', 'byTime', now - tracesKeptMs),
    expired(platform, 'notices', 'byTime', now - noticesKeptMs),
    expired(platform, 'deliveries', 'byTime', now - noticesKeptMs),
    expired(platform, 'affinities', 'byTime', now - affinitiesKeptMs),
    expired(platform, 'textEvents', 'byTime', now - eventsKeptMs),
  ]
  let done = 0
  for (let rounds = 0; rounds < pagesMax && due.length > 0 && hasTime(platform); rounds += 1) {
    const left = []
    for (const removePage of due) {
      const page = hasTime(platform) ? await removePage() : { removed: 0, more: true }
      done += page.removed
      if (page.more) left.push(removePage)
    }
    due = left
  }
  return { done, failed: 0, more: due.length > 0 }
}

type Swept =
  | 'requests'
  | 'sessions'
  | 'signInDevices'
  | 'memberCodes'
  | 'guards'
  | 'jobReports'
  | 'mediaTraces'
  | 'notices'
  | 'deliveries'
  | 'affinities'
  | 'textEvents'

/** Removes one page of a collection's documents up to a moment each time it is called. */
const expired =
  <C extends Swept>({ store }: Platform, collection: C, index: IndexName<C>, to: number) =>
  async (): Promise<{ removed: number; more: boolean }> => {
    let removed = 0
    const page = await store.page(collection, index, { range: { to }, limit: pageLimitMax })
    await inTurns(page.documents, async ({ _id }) => {
      if (await store.remove(collection, _id)) removed += 1
    })
    return { removed, more: page.next !== undefined }
  }
