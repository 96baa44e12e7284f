import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { planCampaign } from './plan'
import { presentCampaign } from './view'

export const getCampaign: Handler<'ops', 'getCampaign'> = async (call, { campaignId }) => {
  const campaign = await call.store.get('campaigns', campaignId)
  if (!campaign) return no({ code: 'campaignUnknown' })
  const plan = await planCampaign(call, campaign)
  if (!plan.ok) throw new Error(`campaign ${campaignId} was stored although its plan is refused: ${plan.refusal.code}`)
  return yes({ campaign: presentCampaign(campaign, plan.value.cost.codesPaid), cost: plan.value.cost })
}
