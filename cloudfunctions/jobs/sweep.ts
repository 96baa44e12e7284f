import { dayMs } from '../../domain/calendar'
import type { IndexName } from '../_kernel/collections'
import type { Platform } from '../_kernel/platform'
import { pageLimitMax } from '../_kernel/store'

/** Documents removed in one run; what is left waits for the next. */
const pagesMax = 20

/** Wrong tries count for a day after the last one. */
const guardsKeptMs = dayMs

/** Removes what has expired: remembered requests, operators' sessions, wrong tries. Answers how many. */
export async function sweep(platform: Platform): Promise<number> {
  const now = platform.now()
  return (
    (await sweepCollection(platform, 'requests', 'byExpiry', now)) +
    (await sweepCollection(platform, 'sessions', 'byExpiry', now)) +
    (await sweepCollection(platform, 'guards', 'byTime', now - guardsKeptMs))
  )
}

async function sweepCollection<C extends 'requests' | 'sessions' | 'guards'>(
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
