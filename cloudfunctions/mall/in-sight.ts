import type { Output } from '../../contract'
import { judge, priceFor, tiersFor } from '../../domain/mall/judge'
import type { ReadyReward } from '../../domain/mall/reward'
import { ruleOf } from '../../domain/mall/rules'
import type { Member } from '../../domain/member/member'
import { settleTier } from '../../domain/member/tier-standing'
import type { Platform } from '../kernel/ports/platform'
import type { ReadyProgram } from '../brand/program'
import { catalogueAfter } from './catalogue'
import { presentPicture } from '../kernel/pictures/shown'

type InSight = Pick<Output<'member', 'home'>, 'nextReward' | 'welcomeReward'>

export const nothingInSight: InSight = { nextReward: null, welcomeReward: null }

/** The cheapest reward that a member still saves for, and the gift for newcomers while they may have it. */
export async function rewardsInSight(
  call: Platform & { at: number },
  program: ReadyProgram,
  card: Member,
): Promise<InSight> {
  const member = { ...card, tier: settleTier(card, program, call.at).standing.tier }
  const isShort = (ready: ReadyReward) => {
    const judged = judge(ready, member, program.tiers, call.at)
    return !judged.ok && judged.refusal.code === 'rewardPointsShort'
  }
  const isForNewcomers = (ready: ReadyReward) =>
    ruleOf(ready.rules, 'newMembers') !== undefined &&
    (isShort(ready) || judge(ready, member, program.tiers, call.at).ok)
  const cheapest = async (wanted: (ready: ReadyReward) => boolean) => {
    const page = await catalogueAfter(call, 'pointsUp', (ready) => !ready.reward.soldOut && wanted(ready), { limit: 1 })
    const [ready] = page.rewards
    if (!ready) return null
    const { _id: id, title, pictures } = ready.reward
    const picture = presentPicture(call, pictures[0] ?? 'plain-gift')
    return { id, title, picture, points: priceFor(ready.reward, ready.rules, member.tier) }
  }
  const [nextReward, welcomeReward] = await Promise.all([cheapest(isShort), cheapest(isForNewcomers)])
  return { nextReward, welcomeReward }
}

/** A shelf that is swiped; the mall has the rest. */
const shelfMax = 6

/** The newest rewards of the mall that a member of a tier may have, or a guest where that is null. */
export async function newestRewards(
  call: Platform & { at: number },
  program: ReadyProgram,
  tier: string | null,
): Promise<Output<'member', 'home'>['shelf']> {
  const reader = tier ?? program.tiers[0]?.code ?? ''
  const isWanted = ({ reward, rules }: ReadyReward) => {
    const isOpen = (reward.opensAt ?? call.at) <= call.at && (reward.closesAt === null || call.at < reward.closesAt)
    return isOpen && !reward.soldOut && tiersFor(reward._id, rules, program.tiers).some(({ code }) => code === reader)
  }
  const page = await catalogueAfter(call, 'newest', isWanted, { limit: shelfMax })
  return page.rewards.map(({ reward, rules }) => ({
    id: reward._id,
    title: reward.title,
    picture: presentPicture(call, reward.pictures[0] ?? 'plain-gift'),
    points: priceFor(reward, rules, reader),
  }))
}
