import { dayAfter, dayAt } from '../../domain/calendar'
import type { Platform } from '../kernel/ports/platform'
import { pageLimitMax } from '../kernel/store/store'
import type { RewardDay } from './documents'

/** Stands among the rewards' days for the points that members earned, all together. */
export const givenRewardId = 'given'
/** And for those that operators gave by hand, less what they took: counted apart, so that one of them moves no rate. */
export const byHandRewardId = 'byHand'

/** A month says how a reward does now; a year says how it did. */
export const figureDays = 30

/** Days looked at, oldest first, YYYY-MM-DD. */
export const lastDays = (at: number): string[] =>
  Array.from({ length: figureDays }, (_, place) => dayAfter(dayAt(at), place + 1 - figureDays))

/** Five thousand days of rewards: a mall of more than a hundred and fifty that sell daily shows the latest of them. */
const pagesMax = 25

/** What was redeemed of every reward in the last days, newest first. */
export async function rewardDaysSince(platform: Platform, from: string): Promise<RewardDay[]> {
  const days: RewardDay[] = []
  let after: string | undefined
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const query = { range: { from }, order: 'descending', limit: pageLimitMax, ...(after ? { after } : {}) } as const
    const page = await platform.store.page('rewardDays', 'byDay', query)
    days.push(...page.documents)
    if (!page.next) break
    after = page.next
  }
  return days
}
