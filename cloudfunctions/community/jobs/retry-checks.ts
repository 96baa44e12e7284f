import { pursue } from '../checking'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'

/** Asks again about texts and pictures that a service has not answered for, or whose publication stopped half-way. */
export async function retryChecks(platform: Platform): Promise<Slice> {
  const at = platform.now()
  return throughPages(
    platform,
    (after) =>
      platform.store.page('checks', 'byDue', { range: { to: at }, limit: pageLimitMax, ...(after ? { after } : {}) }),
    async (check) => (await pursue(platform, check, at))?.state !== 'pending',
  )
}
