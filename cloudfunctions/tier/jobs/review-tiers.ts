import { settleCard } from '../../../domain/member/member'
import { storeCard } from '../../points/card'
import { programOf } from '../../brand/configuration'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'

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
        await storeCard(transaction, settleCard(before, program, at), at)
        return true
      })
      return ended.committed && ended.value
    },
  )
}
