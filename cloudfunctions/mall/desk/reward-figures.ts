import { dayAt } from '../../../domain/calendar'
import { stockOutAt } from '../../../domain/mall/figures'
import { levelOf } from '../../../domain/mall/stock'
import { no, yes } from '../../../domain/result'
import { figureDays, lastDays } from '../figures'
import { segmentsOf } from '../stock'
import type { Handler } from '../../kernel/call/serve'
import { settledUntil } from '../../kernel/events/stream'

/** What one reward did lately, and how long its stock lasts at that pace. */
export const rewardFigures: Handler<'ops', 'rewardFigures'> = async (call, { rewardId }) => {
  const lately = lastDays(call.at)
  const [reward, kept, segments] = await Promise.all([
    call.store.get('rewards', rewardId),
    call.store.page('rewardDays', 'byReward', {
      equals: { rewardId },
      range: { from: lately[0] ?? '' },
      limit: figureDays,
    }),
    segmentsOf(call, rewardId),
  ])
  if (!reward) return no({ code: 'rewardUnknown' })
  const days = lately.map((day) => {
    const { redemptions, points } = kept.documents.find((each) => each.day === day) ?? { redemptions: 0, points: 0 }
    return { day, redemptions, points }
  })
  const redemptions = days.reduce((sum, day) => sum + day.redemptions, 0)
  const { left } = levelOf(segments, dayAt(call.at))
  // A reward that is new has had fewer days to be redeemed in.
  const daysOnSale = Math.min(figureDays, lately.filter((day) => day >= dayAt(reward.listedAt)).length)
  return yes({
    days,
    redemptions,
    points: days.reduce((sum, day) => sum + day.points, 0),
    left,
    stockOutAt: stockOutAt(left, redemptions, daysOnSale, call.at),
    asOf: settledUntil(call.at),
  })
}
