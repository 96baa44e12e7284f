import { dayAt } from '../../domain/calendar'
import { priceFor } from '../../domain/mall/judge'
import type { ReadyReward } from '../../domain/mall/reward'
import { ruleOf } from '../../domain/mall/rules'
import type { Member } from '../../domain/member/member'
import { usablePoints } from '../../domain/points/lots'
import { yes } from '../../domain/result'
import { programOf } from '../_kernel/configuration'
import { catalogueAfter } from '../_kernel/mall/catalogue'
import { presentRewardCard } from '../_kernel/mall/views'
import type { Handler } from '../_kernel/serve'

/** A page of the rewards on offer; all it reads is the visitor's own card. */
export const browseRewards: Handler<'mall', 'browseRewards'> = async (call, { category, search, sort, ...asked }) => {
  const [program, member] = await Promise.all([programOf(call), call.store.get('members', call.visitorId)])
  const points = member ? Math.max(0, usablePoints(member.lots, dayAt(call.at))) : null
  const words = plain(search ?? '')
  const isWanted = (ready: ReadyReward) =>
    !isOver(ready, call.at) &&
    (category === undefined || ready.reward.category === category) &&
    plain(ready.reward.title).includes(words) &&
    (!asked.affordable || (member !== undefined && isAffordable(ready, member, points ?? 0, call.at)))

  const page = await catalogueAfter(call, sort, isWanted, asked)
  const shown = { tiers: program.tiers, tier: member?.tier ?? null, at: call.at }
  return yes({
    categories: program.mallCategories ?? [],
    rewards: page.rewards.map((ready) => presentRewardCard(call, ready, shown)),
    points,
    next: page.next,
  })
}

/** What people type into a search box differs in spaces and case from what was printed. */
const plain = (text: string): string => text.toLowerCase().replace(/\s/g, '')

const isOver = ({ reward: { closesAt } }: ReadyReward, at: number): boolean => closesAt !== null && at >= closesAt

function isAffordable({ reward, rules }: ReadyReward, { tier }: Member, points: number, at: number): boolean {
  const tiers = ruleOf(rules, 'tiersOnly')?.tiers
  const isOpen = reward.opensAt === null || at >= reward.opensAt
  return isOpen && !reward.soldOut && (tiers?.includes(tier) ?? true) && priceFor(reward, rules, tier) <= points
}
