import { no } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { commandReward } from './command'

/** Puts a reward on sale. What was never stocked would stand in the mall as sold out from its first minute. */
export const publishReward: Handler<'ops', 'publishReward'> = async (call, input) => {
  const reward = await call.store.get('rewards', input.rewardId)
  if (reward && reward.variants.every(({ segments }) => segments === 0))
    return no({ code: 'rewardIncomplete', missing: 'stock' })
  return commandReward(call, input, 'publish')
}
