import { readGift } from '../../domain/mall/gift'
import type { ReadyReward, Reward } from '../../domain/mall/reward'
import { readRewardRules } from '../../domain/mall/rules'
import type { Platform } from '../kernel/ports/platform'
import { cached } from '../kernel/store/cache'
import { gathered } from '../kernel/store/gathered'

/** A reward with its rules read; null where there is none. */
export const rewardOf = (platform: Platform, rewardId: string): Promise<ReadyReward | null> =>
  cached(platform, `reward:${rewardId}`, async () => {
    const reward = await gathered(platform, 'rewards', rewardId)
    return reward ? readyReward(reward) : null
  })

export function readyReward(reward: Reward): ReadyReward {
  const rules = readRewardRules(reward.rules)
  const gift = reward.gift && readGift(reward.gift)
  if (!rules.ok || gift?.ok === false) throw new Error(`reward ${reward._id} was stored with rules that cannot be read`)
  return { reward, rules: rules.value, gift: gift?.value ?? null }
}
