import { dayAt } from '../../../domain/calendar'
import { levelOf } from '../../../domain/mall/stock'
import { no, yes } from '../../../domain/result'
import { segmentsOf } from '../stock'
import type { Handler } from '../../kernel/call/serve'
import { presentReward } from './view'

/** The latest changes; the audit trail has them all. */
const changesMax = 20

/** One reward with its stock. */
export const getReward: Handler<'ops', 'getReward'> = async (call, { rewardId }) => {
  const [reward, segments, changes] = await Promise.all([
    call.store.get('rewards', rewardId),
    segmentsOf(call, rewardId),
    call.store.page('stockChanges', 'byReward', { equals: { rewardId }, order: 'descending', limit: changesMax }),
  ])
  if (!reward) return no({ code: 'rewardUnknown' })
  const day = dayAt(call.at)
  return yes({
    reward: presentReward(call, reward),
    stock: reward.variants.map(({ id }) => ({
      variantId: id,
      ...levelOf(
        segments.filter(({ variantId }) => variantId === id),
        day,
      ),
    })),
    changes: changes.documents.map(({ _id: id, variantId, units, moved, why, operator, at }) => ({
      id,
      variantId,
      units,
      moved,
      why,
      operatorName: operator,
      at,
    })),
  })
}
