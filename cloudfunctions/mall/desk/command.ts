import { moveReward, type RewardCommand } from '../../../domain/mall/reward'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import { presentReward } from './view'

/** Publishing and pausing are the same three steps: read it as the operator saw it, decide, write it. */
export const commandReward = (
  call: OperatorCall,
  { rewardId, version }: { rewardId: string; version: number },
  command: RewardCommand,
) =>
  once(call, async (transaction) => {
    const reward = await transaction.get('rewards', rewardId)
    if (!reward) return no({ code: 'rewardUnknown' })
    if (reward.version !== version) return no({ code: 'changedMeanwhile', version: reward.version })
    const moved = moveReward(reward, command, call.at)
    if (!moved.ok) return moved
    await transaction.put('rewards', moved.value)
    return yes({
      value: { reward: presentReward(call, moved.value) },
      subject: rewardId,
      changed: { before: reward, after: moved.value },
    })
  })
