import { holdLifeMs } from '../../../domain/mall/stock'
import { carryOutStockChange } from '../stock-changes'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'

/** Carries out changes of stock that an instance wrote down and did not live to finish. */
export async function changeStock(platform: Platform): Promise<Slice> {
  const range = { from: 0, to: platform.now() - holdLifeMs }
  return throughPages(
    platform,
    (after) =>
      platform.store.page('stockChanges', 'byDue', { range, limit: pageLimitMax, ...(after ? { after } : {}) }),
    async ({ _id }) => {
      await carryOutStockChange(platform, _id)
      return true
    },
  )
}
