import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { planCampaign } from './plan'
import { presentCampaign, presentChange } from './view'

/** More versions than a campaign of a year has; older ones stay in the audit trail. */
const changesMax = 100

export const getCampaign: Handler<'ops', 'getCampaign'> = async (call, { campaignId }) => {
  const [campaign, changes] = await Promise.all([
    call.store.get('campaigns', campaignId),
    call.store.page('campaignChanges', 'byCampaign', {
      equals: { campaignId },
      order: 'descending',
      limit: changesMax,
    }),
  ])
  if (!campaign) return no({ code: 'campaignUnknown' })
  const plan = await planCampaign(call, campaign)
  if (!plan.ok) throw new Error(`campaign ${campaignId} was stored although its plan is refused: ${plan.refusal.code}`)
  return yes({
    campaign: presentCampaign(campaign, plan.value.cost.codesPaid),
    cost: plan.value.cost,
    changes: changes.documents.map(presentChange),
  })
}
