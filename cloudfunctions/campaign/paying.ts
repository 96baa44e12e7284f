import { isOpenTo } from '../../domain/member/benefits'
import type { Member } from '../../domain/member/member'
import { tierOf } from '../../domain/member/tier'
import { settleTier } from '../../domain/member/tier-standing'
import type { ReadyProgram } from '../brand/program'
import type { Call } from '../kernel/ports/platform'
import { cached } from '../kernel/store/cache'
import { gathered } from '../kernel/store/gathered'
import { type DrawReadyCampaign } from './configuration'

/** The campaigns that pay scans at this moment: live, in their time, and with points left. */
export async function payingCampaigns(call: Call, live: readonly DrawReadyCampaign[]): Promise<DrawReadyCampaign[]> {
  const open = live.filter(({ campaign }) => campaign.opensAt <= call.at && call.at < campaign.closesAt)
  const spent = await Promise.all(open.map((ready) => isSpent(call, ready)))
  return open.filter((_ready, place) => !spent[place])
}

/** What was set aside for codes left the budget at launch: while any is, some code may still be paid from it. */
async function isSpent(call: Call, { campaign }: DrawReadyCampaign): Promise<boolean> {
  if (campaign.budgetPoints === null || campaign.setAside) return false
  const budget = await cached(call, `budget:${campaign._id}`, () => gathered(call, 'budgets', campaign._id))
  return budget?.left === 0
}

/** Whether a campaign is open to a member's tier; to the lowest for whoever has no card yet. */
export function isCampaignOpenTo(
  { campaign }: DrawReadyCampaign,
  program: ReadyProgram,
  member: Member | undefined,
  at: number,
): boolean {
  const tier = member ? tierOf(program.tiers, settleTier(member, program, at).standing.tier) : program.tiers[0]
  const everyTier = program.tiers.map(({ benefits }) => benefits)
  return tier !== undefined && isOpenTo(tier.benefits, everyTier, 'exclusiveCampaigns', campaign._id)
}
