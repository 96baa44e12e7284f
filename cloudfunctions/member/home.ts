import { sayBudget, sayReward } from '../../domain/campaign/rules'
import { sayExpiry } from '../../domain/points/policies'
import { yes } from '../../domain/result'
import { liveCampaigns, productOf, batchOf, programOf, type DrawReadyCampaign } from '../_kernel/configuration'
import type { Platform } from '../_kernel/platform'
import { presentMemberDay, presentReturning } from '../_kernel/returning'
import type { Handler } from '../_kernel/serve'
import { presentCard, presentEntry, presentTier } from '../_kernel/views'

/** The home screen shows the latest few; the rest is in the statement. */
const recentMax = 3
/** More campaigns would push the card off the screen. */
const campaignsMax = 5

/** The first screen in one call: the brand, the card where there is one, what scanning pays, and what is new today. */
export const home: Handler<'member', 'home'> = async (call) => {
  const [program, member, recent, live] = await Promise.all([
    programOf(call),
    call.store.get('members', call.visitorId),
    call.store.page('entries', 'byMember', {
      equals: { memberId: call.visitorId },
      order: 'descending',
      limit: recentMax,
    }),
    liveCampaigns(call),
  ])
  const open = live
    .filter(({ campaign }) => campaign.opensAt <= call.at && call.at < campaign.closesAt)
    .slice(0, campaignsMax)
  return yes({
    brand: program.brand,
    consentVersion: program.consentVersion,
    tiers: program.tiers.map(presentTier),
    card: member ? presentCard(member, program, call.at) : null,
    campaigns: await Promise.all(open.map((ready) => presentTeaser(call, ready))),
    recent: member ? await Promise.all(recent.documents.map((entry) => presentEntry(call, entry))) : [],
    memberDay: presentMemberDay(program.memberDays, call.at),
    returning: member ? presentReturning(member, program, call.at) : null,
    consentDue: member !== undefined && member.consentVersion !== program.consentVersion,
    leavesAt: member?.leavesAt ?? null,
    now: call.at,
  })
}

async function presentTeaser(platform: Platform, { campaign, reward, expiry }: DrawReadyCampaign) {
  const batches = await Promise.all(campaign.batchIds.map((batchId) => batchOf(platform, batchId)))
  const productIds = [...new Set(batches.flatMap((batch) => (batch ? [batch.productId] : [])))]
  const products = await Promise.all(productIds.map((productId) => productOf(platform, productId)))
  return {
    id: campaign._id,
    name: campaign.name,
    says: [sayReward(reward), sayBudget(reward, campaign.budgetPoints), expiry ? sayExpiry(expiry) : '']
      .filter((each) => each !== '')
      .join('，'),
    closesAt: campaign.closesAt,
    pictures: [...new Set(products.flatMap((product) => (product ? [product.picture] : [])))],
  }
}
