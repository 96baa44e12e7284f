import { no, yes } from '../../../domain/result'
import { rewardOf } from '../configuration'
import { orderIn } from '../orders'
import { returnsOf } from '../returns'
import { storesNamed } from '../../organisation/stores'
import { presentOrder } from '../views'
import type { Handler } from '../../kernel/call/serve'

/** One order of this member's; anybody else's is as unknown as none. */
export const myOrder: Handler<'mall', 'myOrder'> = async (call, { orderId }) => {
  const order = await orderIn(call.store, orderId)
  if (order?.memberId !== call.visitorId) return no({ code: 'orderUnknown' })
  const [ready, returns] = await Promise.all([rewardOf(call, order.rewardId), returnsOf(call, order)])
  const { description = '', instructions = '' } = ready?.reward ?? {}
  const stores = await storesNamed(call, ready?.reward.stores ?? [])
  return yes({ order: presentOrder(call, order), description, instructions, returns, stores })
}
