import { no, yes } from '../../../domain/result'
import { carryOutStockChange, recordStockChange, stockOf } from '../stock-changes'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'

/** Puts units into stock or takes some out. */
export const adjustStock: Handler<'ops', 'adjustStock'> = async (call, { rewardId, variantId, units, reason }) => {
  const changeId = `s-${call.operator.id}-${call.requestId}`
  const recorded = await once(call, async (transaction) => {
    const reward = await transaction.get('rewards', rewardId)
    if (!reward) return no({ code: 'rewardUnknown' })
    if (reward.kind === 'secret') return no({ code: 'stockFromPool' })
    if (reward.variants.every(({ id }) => id !== variantId)) return no({ code: 'variantUnknown' })
    const operator = call.operator.name
    await recordStockChange(transaction, reward, {
      _id: changeId,
      rewardId,
      variantId,
      units,
      why: reason,
      operator,
      at: call.at,
    })
    return yes({ value: {}, subject: rewardId })
  })
  if (!recorded.ok) return recorded
  const moved = await carryOutStockChange(call, changeId)
  return yes({ stock: await stockOf(call, rewardId, variantId), moved })
}
