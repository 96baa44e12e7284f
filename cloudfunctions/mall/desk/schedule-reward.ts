import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentReward } from './view'

/** Changes when a reward is on sale. */
export const scheduleReward: Handler<'ops', 'scheduleReward'> = async (call, { rewardId, version, ...window }) => {
  const { opensAt, closesAt } = window
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return no({ code: 'rewardIncomplete', missing: 'window' })
  return once(call, async (transaction) => {
    const before = await transaction.get('rewards', rewardId)
    if (!before) return no({ code: 'rewardUnknown' })
    if (before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const reward = { ...before, ...window, changedAt: call.at, version: before.version + 1 }
    await transaction.put('rewards', reward)
    return yes({
      value: { reward: presentReward(call, reward) },
      subject: rewardId,
      changed: { before, after: reward },
    })
  })
}
