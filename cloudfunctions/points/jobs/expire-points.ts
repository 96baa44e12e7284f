import { dayAfter, dayAt } from '../../../domain/calendar'
import { programOf } from '../../brand/configuration'
import type { Platform } from '../../kernel/ports/platform'
import { bookExpiry } from '../booking'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'

/** Expires what is unspent of every lot past its last day, a card at a time. */
export async function expirePoints(platform: Platform): Promise<Slice> {
  const at = platform.now()
  const range = { to: dayAfter(dayAt(at), -1) }
  const program = await programOf(platform)
  return throughPages(
    platform,
    (after) =>
      platform.store.page('members', 'byNextExpiry', { range, limit: pageLimitMax, ...(after ? { after } : {}) }),
    async ({ _id }) => {
      const ended = await platform.store.transact((transaction) => bookExpiry(transaction, program, _id, at))
      return ended.committed && ended.value.ok
    },
  )
}
