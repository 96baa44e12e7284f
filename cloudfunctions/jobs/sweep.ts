import { dayMs } from '../../domain/calendar'
import { eventsKeptMs } from '../_kernel/community/events'
import type { IndexName } from '../_kernel/collections'
import type { Platform } from '../_kernel/platform'
import { pageLimitMax } from '../_kernel/store'
import type { Slice } from './slice'

/** Documents removed in one run; what is left waits for the next. */
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

/** Removes what has expired: remembered requests, sessions, used member codes, wrong tries, old reports and notices. */
export async function sweep(platform: Platform): Promise<Slice> {
  const now = platform.now()
  const done =
    (await sweepCollection(platform, 'requests', 'byExpiry', now)) +
    (await sweepCollection(platform, 'sessions', 'byExpiry', now)) +
    (await sweepCollection(platform, 'signInDevices', 'byExpiry', now)) +
    (await sweepCollection(platform, 'memberCodes', 'byExpiry', now)) +
    (await sweepCollection(platform, 'guards', 'byTime', now - guardsKeptMs)) +
    (await sweepCollection(platform, 'jobReports', 'byTime', now - reportsKeptMs)) +
    (await sweepCollection(platform, 'mediaTraces', 'byTime', now - tracesKeptMs)) +
    (await sweepCollection(platform, 'notices', 'byTime', now - noticesKeptMs)) +
    (await sweepCollection(platform, 'deliveries', 'byTime', now - noticesKeptMs)) +
    (await sweepCollection(platform, 'affinities', 'byTime', now - affinitiesKeptMs)) +
    (await sweepCollection(platform, 'textEvents', 'byTime', now - eventsKeptMs))
  return { done, failed: 0, more: done >= pagesMax * pageLimitMax }
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

async function sweepCollection<C extends Swept>(
  platform: Platform,
  collection: C,
  index: IndexName<C>,
  to: number,
): Promise<number> {
  let removed = 0
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page = await platform.store.page(collection, index, { range: { to }, limit: pageLimitMax })
    for (const { _id } of page.documents) if (await platform.store.remove(collection, _id)) removed += 1
    if (!page.next) break
  }
  return removed
}
