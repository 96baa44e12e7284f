import { settleCard } from '../../domain/member/member'
import { storeCard } from '../_kernel/card'
import { programOf } from '../_kernel/configuration'
import type { Platform } from '../_kernel/platform'
import { pageLimitMax } from '../_kernel/store'
import { throughPages, type Slice } from './slice'

/** Reviews every tier whose term or grant is over, a card at a time. */
export async function reviewTiers(platform: Platform): Promise<Slice> {
  const at = platform.now()
  const program = await programOf(platform)
  return throughPages(
    platform,
    (after) =>
      platform.store.page('members', 'byTierDue', {
        range: { to: at },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      }),
    async ({ _id }) => {
      const ended = await platform.store.transact(async (transaction) => {
        const before = await transaction.get('members', _id)
        const isDue = before !== undefined && before.tierDueAt !== null && before.tierDueAt <= at
        if (!isDue) return false
        await storeCard(transaction, settleCard(before, program, at))
        return true
      })
      return ended.committed && ended.value
    },
  )
}
