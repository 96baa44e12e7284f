import { programOf } from '../../brand/configuration'
import type { Platform } from '../../kernel/ports/platform'
import { bookRelease } from '../booking'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'

/** Makes pending points usable whose time has come. */
export async function releasePending(platform: Platform): Promise<Slice> {
  const at = platform.now()
  const program = await programOf(platform)
  return throughPages(
    platform,
    (after) =>
      platform.store.page('pendings', 'byRelease', {
        range: { to: at },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      }),
    async ({ _id }) => {
      if (await isHeldBack(platform, _id)) return false
      const ended = await platform.store.transact((transaction) => bookRelease(transaction, program, _id, at))
      return ended.committed && ended.value.ok
    },
  )
}

/** Whether what the points were earned for still has to be looked at. */
async function isHeldBack(platform: Platform, pendingId: string): Promise<boolean> {
  for (const holdsBack of platform.declared.holdingBack) if (await holdsBack(platform, pendingId)) return true
  return false
}
