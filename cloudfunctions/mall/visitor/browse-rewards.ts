import { judge } from '../../../domain/mall/judge'
import type { ReadyReward } from '../../../domain/mall/reward'
import { yes } from '../../../domain/result'
import { brandOf, programOf } from '../../brand/configuration'
import { catalogueAfter } from '../catalogue'
import { presentRewardCard } from '../views'
import type { Handler } from '../../kernel/call/serve'
import { pointsOn, upToDate } from './redeemer'

/** A page of the rewards on offer; all it reads is the visitor's own card. */
export const browseRewards: Handler<'mall', 'browseRewards'> = async (call, { category, sort, ...asked }) => {
  const [program, brand, card] = await Promise.all([
    programOf(call),
    brandOf(call),
    call.store.get('members', call.visitorId),
  ])
  const member = card && upToDate(card, program, call.at)
  const points = member ? pointsOn(member, call.at) : null
  const isWanted = (ready: ReadyReward) =>
    !isOver(ready, call.at) &&
    (category === undefined || ready.reward.category === category) &&
    (!asked.affordable ||
      (member !== undefined && !ready.reward.soldOut && judge(ready, member, program.tiers, call.at).ok))

  const page = await catalogueAfter(call, sort, isWanted, asked)
  const shown = { tiers: program.tiers, tier: member?.tier ?? null, at: call.at }
  return yes({
    categories: brand.mallCategories ?? [],
    rewards: page.rewards.map((ready) => presentRewardCard(call, ready, shown)),
    points,
    next: page.next,
  })
}

const isOver = ({ reward: { closesAt } }: ReadyReward, at: number): boolean => closesAt !== null && at >= closesAt
