import { programOf } from '../../brand/configuration'
import type { Platform } from '../../kernel/ports/platform'
import { subjectOfEntry } from '../../community/credits'
import { subjectOf } from '../../community/subjects'
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
      if (await isInDoubt(platform, _id)) return false
      const ended = await platform.store.transact((transaction) => bookRelease(transaction, program, _id, at))
      return ended.committed && ended.value.ok
    },
  )
}

/** Points for a text that is hidden wait until a reviewer has seen it. */
async function isInDoubt({ store }: Platform, pendingId: string): Promise<boolean> {
  const subjectId = subjectOfEntry(pendingId)
  return subjectId !== undefined && (await subjectOf(store, subjectId))?.state === 'held'
}
