import { isDead, redemptionRatePercent } from '../../../domain/mall/figures'
import { yes } from '../../../domain/result'
import { catalogueAfter } from '../catalogue'
import { byHandRewardId, givenRewardId, lastDays, rewardDaysSince } from '../figures'
import type { RewardDay } from '../documents'
import { rewardOf } from '../configuration'
import type { Handler } from '../../kernel/call/serve'
import { settledUntil } from '../../kernel/events/stream'

/** More than a chart's rows nobody compares. */
const namedMax = 10

/** The mall over the last thirty days. */
export const mallFigures: Handler<'ops', 'mallFigures'> = async (call) => {
  const days = await rewardDaysSince(call, lastDays(call.at)[0] ?? '')
  const byReward = sumsOf(days)
  const given = byReward.get(givenRewardId)?.points ?? 0
  const pointsByHand = byReward.get(byHandRewardId)?.points ?? 0
  byReward.delete(givenRewardId)
  byReward.delete(byHandRewardId)
  const sold = [...byReward].filter(([, { redemptions }]) => redemptions > 0)
  const points = sold.reduce((sum, [, each]) => sum + each.points, 0)
  const top = sold.sort(([, left], [, right]) => right.redemptions - left.redemptions).slice(0, namedMax)
  const dead = await catalogueAfter(
    call,
    'newest',
    ({ reward }) => isDead(reward, byReward.get(reward._id)?.redemptions ?? 0, call.at),
    { limit: namedMax },
  )
  return yes({
    redemptions: sold.reduce((sum, [, each]) => sum + each.redemptions, 0),
    points,
    redemptionRatePercent: redemptionRatePercent(points, given),
    pointsByHand,
    top: await Promise.all(
      top.map(async ([id, sum]) => ({ id, title: (await rewardOf(call, id))?.reward.title ?? '', ...sum })),
    ),
    dead: dead.rewards.map(({ reward: { _id: id, title, points: price, left } }) => ({
      id,
      title,
      points: price,
      left,
    })),
    asOf: settledUntil(call.at),
  })
}

function sumsOf(days: readonly RewardDay[]): Map<string, { redemptions: number; points: number }> {
  const sums = new Map<string, { redemptions: number; points: number }>()
  for (const { rewardId, redemptions, points } of days) {
    const sum = sums.get(rewardId) ?? { redemptions: 0, points: 0 }
    sums.set(rewardId, { redemptions: sum.redemptions + redemptions, points: sum.points + points })
  }
  return sums
}
