import { afterCounting } from '../_kernel/community/signs'
import { isTextId, subjectOf } from '../_kernel/community/subjects'
import type { Platform } from '../_kernel/platform'
import { pageLimitMax } from '../_kernel/store'
import { throughPages, type Slice } from './slice'

/**
 * Carries sums over to their texts where whoever counted may have stopped before doing so. What changes meanwhile stays
 * marked as changed, and the next run looks again.
 */
export async function carryTallies(platform: Platform): Promise<Slice> {
  const { store } = platform
  const at = platform.now()
  return throughPages(
    platform,
    (after) =>
      store.page('tallies', 'byChange', {
        range: { from: 0, to: at },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      }),
    async ({ _id, subjectId, turns }) => {
      const subject = isTextId(subjectId) ? await subjectOf(store, subjectId) : undefined
      if (subject) await afterCounting(platform, subject, at)
      return store.updateIf('tallies', _id, { turns: { equals: turns } }, { set: { changedAt: null } })
    },
  )
}
