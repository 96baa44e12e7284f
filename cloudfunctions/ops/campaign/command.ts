import { moveCampaign, type CampaignCommand } from '../../../domain/campaign/campaign-life'
import { no, yes } from '../../../domain/result'
import { once } from '../../_kernel/once'
import type { OperatorCall } from '../../_kernel/platform'
import { presentCampaign } from './view'

/** Pausing, resuming and ending are the same three steps: read it as the operator saw it, decide, write it. */
export const commandCampaign = (
  call: OperatorCall,
  input: { campaignId: string; version: number },
  command: CampaignCommand,
) =>
  once(call, async (transaction) => {
    const campaign = await transaction.get('campaigns', input.campaignId)
    if (!campaign) return no({ code: 'campaignUnknown' })
    if (campaign.version !== input.version) return no({ code: 'changedMeanwhile', version: campaign.version })
    const moved = moveCampaign(campaign, command)
    if (!moved.ok) return moved
    await transaction.put('campaigns', moved.value)
    return yes({ value: { campaign: presentCampaign(moved.value) }, subject: input.campaignId })
  })
