import { yes } from '../../../domain/result'
import { liveCampaigns } from '../../campaign/configuration'
import { brandOf, programOf } from '../../brand/configuration'
import { presentBlocks } from '../../brand/home'
import { presentBrand } from '../../brand/view'
import { newestRewards, nothingInSight, rewardsInSight } from '../../mall/in-sight'
import { presentMemberDay, presentReturning } from '../../engagement/returning'
import type { Handler } from '../../kernel/call/serve'
import { settleTier } from '../../../domain/member/tier-standing'
import { presentCard, presentTier } from '../../points/card-view'
import { presentEntry } from '../../points/views'
import { presentTeaser } from '../../campaign/campaign-view'
import { isTold } from '../../points/statement'
import { isCampaignOpenTo, payingCampaigns } from '../../campaign/paying'
import { endingSoon, newsOf } from './news'

/** The home screen shows the latest few; the rest is in the statement. */
const recentMax = 3
/** Every one of them may stand beside a first scan that its payment tells of. */
const recentReadMax = 2 * recentMax
/** More campaigns would push the card off the screen. */
const campaignsMax = 5

/** The first screen in one call: the brand, the card where there is one, what scanning pays, and what is new today. */
export const home: Handler<'member', 'home'> = async (call) => {
  const [program, brand, member, recent, live, news] = await Promise.all([
    programOf(call),
    brandOf(call),
    call.store.get('members', call.visitorId),
    call.store.page('entries', 'byMember', {
      equals: { memberId: call.visitorId },
      order: 'descending',
      limit: recentReadMax,
    }),
    liveCampaigns(call),
    newsOf(call),
  ])
  const sight = member ? await rewardsInSight(call, program, member) : nothingInSight
  const open = await payingCampaigns(call, live)
  const running = new Set(live.map(({ campaign }) => campaign._id))
  const tier = member ? settleTier(member, program, call.at).standing.tier : null
  const blocks = presentBlocks(call, brand, { tier, at: call.at, running })
  const hasShelf = blocks.some(({ kind }) => kind === 'rewards')
  const latest = recent.documents.filter(isTold).slice(0, recentMax)
  return yes({
    brand: presentBrand(call, brand),
    consentVersion: brand.consentVersion,
    blocks,
    shelf: hasShelf ? await newestRewards(call, program, tier) : [],
    tiers: program.tiers.map(presentTier),
    card: member ? presentCard(member, program, call.at) : null,
    campaigns: await Promise.all(open.slice(0, campaignsMax).map((ready) => presentTeaser(call, ready))),
    scanPays: open.some((ready) => isCampaignOpenTo(ready, program, member, call.at)),
    recent: member ? await Promise.all(latest.map((entry) => presentEntry(call, entry))) : [],
    memberDay: presentMemberDay(program.memberDays, live, call.at),
    ...sight,
    news: member ? { ...news, ...endingSoon(member, call.at) } : null,
    returning: member ? presentReturning(member, program, call.at) : null,
    consentDue: member !== undefined && member.consentVersion !== brand.consentVersion,
    leavesAt: member?.leavesAt ?? null,
    now: call.at,
  })
}
