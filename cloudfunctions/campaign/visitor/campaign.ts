import { no, yes } from '../../../domain/result'
import { liveCampaigns } from '../configuration'
import type { Handler } from '../../kernel/call/serve'
import { presentCampaign } from '../campaign-view'

/** A running campaign; one that is not, or is over, is as unknown as none. */
export const campaign: Handler<'member', 'campaign'> = async (call, { campaignId }) => {
  const ready = (await liveCampaigns(call)).find((each) => each.campaign._id === campaignId)
  if (!ready || call.at < ready.campaign.opensAt || call.at >= ready.campaign.closesAt)
    return no({ code: 'campaignUnknown' })
  return yes({ campaign: await presentCampaign(call, ready) })
}
