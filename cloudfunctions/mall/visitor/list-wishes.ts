import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { rewardOf } from '../configuration'
import { presentRewardCard } from '../views'
import type { Handler } from '../../kernel/call/serve'
import { upToDate } from './redeemer'

/** The wish list, newest first. A warm instance knows the rewards already. */
export const listWishes: Handler<'mall', 'listWishes'> = async (call) => {
  const [program, member, list] = await Promise.all([
    programOf(call),
    call.store.get('members', call.visitorId),
    call.store.get('wishes', call.visitorId),
  ])
  if (!member) return no({ code: 'notMember' })
  const rewards = await Promise.all((list?.rewardIds ?? []).map((rewardId) => rewardOf(call, rewardId)))
  const shown = { tiers: program.tiers, tier: upToDate(member, program, call.at).tier, at: call.at }
  const there = rewards.flatMap((ready) => (ready?.reward.state === 'live' ? [ready] : []))
  return yes({ rewards: there.reverse().map((ready) => presentRewardCard(call, ready, shown)) })
}
