import { no, yes, type Result } from '../result'
import type { Campaign, CampaignState } from './campaign'

export type CampaignCommand = 'launch' | 'pause' | 'resume' | 'end'

/** Where each command leads from each state; what is not listed is refused. `ended` is final. */
export const campaignTransitions: Record<CampaignState, Partial<Record<CampaignCommand, CampaignState>>> = {
  draft: { launch: 'live' },
  live: { pause: 'paused', end: 'ended' },
  paused: { resume: 'live', end: 'ended' },
  ended: {},
}

export type CampaignTransitionRefusal = {
  code: 'campaignTransitionRefused'
  from: CampaignState
  command: CampaignCommand
}

export function moveCampaign(
  campaign: Campaign,
  command: CampaignCommand,
): Result<Campaign, CampaignTransitionRefusal> {
  const to = campaignTransitions[campaign.state][command]
  if (!to) return no({ code: 'campaignTransitionRefused', from: campaign.state, command })
  return yes({ ...campaign, state: to, version: campaign.version + 1 })
}

/** A campaign at its end: nothing leads back. */
export function endCampaign(campaign: Campaign, at: number): Result<Campaign, CampaignTransitionRefusal> {
  const ended = moveCampaign(campaign, 'end')
  return ended.ok ? yes({ ...ended.value, endedAt: at }) : ended
}
