import type { Platform } from '../_kernel/platform'
import { pageLimitMax } from '../_kernel/store'

/** Documents removed in one run; what is left waits for the next. */
const pagesMax = 20

/** Removes what has expired: remembered requests and operators' sessions. Answers how many. */
export async function sweep(platform: Platform): Promise<number> {
  return (await sweepCollection(platform, 'requests')) + (await sweepCollection(platform, 'sessions'))
}

async function sweepCollection(platform: Platform, collection: 'requests' | 'sessions'): Promise<number> {
  let removed = 0
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page = await platform.store.page(collection, 'byExpiry', {
      range: { to: platform.now() },
      limit: pageLimitMax,
    })
    for (const { _id } of page.documents) if (await platform.store.remove(collection, _id)) removed += 1
    if (!page.next) break
  }
  return removed
}
