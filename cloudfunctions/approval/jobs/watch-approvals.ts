import { decidedWithinMs, stateAt } from '../../../domain/approval/life'
import type { Job } from '../../kernel/jobs/run'
import { throughPages } from '../../kernel/jobs/slice'
import { pageLimitMax } from '../../kernel/store/store'
import { rememberPairs } from '../eyes'

/**
 * Closes requests that ran out, which nobody could decide any more, and what was approved and never fetched; notes who could say
 * yes to whom.
 */
export const watchApprovals: Job = async (platform) => {
  const at = platform.now()
  const noted = await rememberPairs(platform, at)
  const over = async (state: 'pending' | 'approved', range: { to?: number }) =>
    throughPages(
      platform,
      (after) =>
        platform.store.page('approvals', 'byState', {
          equals: { state },
          ...(range.to === undefined ? {} : { range }),
          limit: pageLimitMax,
          ...(after ? { after } : {}),
        }),
      async (approval) =>
        stateAt(approval, at) === 'expired' &&
        platform.store.updateIf(
          'approvals',
          approval._id,
          { state: { equals: state }, expiresAt: { atMost: at } },
          { set: { state: 'expired', sealedInput: '' } },
        ),
    )
  const [pending, approved] = [await over('pending', { to: at - decidedWithinMs }), await over('approved', {})]
  return {
    done: noted + pending.done + approved.done,
    failed: pending.failed + approved.failed,
    more: pending.more || approved.more,
  }
}
