import type { Campaign } from '../../../domain/campaign/campaign'
import { moveCampaign, type CampaignCommand } from '../../../domain/campaign/campaign-life'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'
import { presentCampaign } from './view'

interface Asked {
  campaignId: string
  version: number
}

/** A command that only moves its state: read it as the operator saw it, decide, write it. */
export const commandCampaign = (call: OperatorCall, input: Asked, command: CampaignCommand) =>
  once(call, async (transaction) => {
    const moved = await movedCampaign(transaction, input, command)
    if (!moved.ok) return moved
    return yes(await storeMoved(transaction, moved.value))
  })

/** The campaign, where it is as the operator saw it. */
export async function campaignSeen(transaction: Transaction, { campaignId, version }: Asked) {
  const campaign = await transaction.get('campaigns', campaignId)
  if (!campaign) return no({ code: 'campaignUnknown' })
  if (campaign.version !== version) return no({ code: 'changedMeanwhile', version: campaign.version })
  return yes(campaign)
}

/** The same after a command. */
export async function movedCampaign(transaction: Transaction, asked: Asked, command: CampaignCommand) {
  const seen = await campaignSeen(transaction, asked)
  return seen.ok ? moveCampaign(seen.value, command) : seen
}

export async function storeMoved(transaction: Transaction, campaign: Campaign) {
  await transaction.put('campaigns', campaign)
  return { value: { campaign: presentCampaign(campaign) }, subject: campaign._id }
}
