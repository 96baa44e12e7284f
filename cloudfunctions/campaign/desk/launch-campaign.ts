import type { Campaign } from '../../../domain/campaign/campaign'
import { moveCampaign } from '../../../domain/campaign/campaign-life'
import { isWithdrawn } from '../../../domain/code/batch-life'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { planCampaign, setAsideBy } from './plan'
import { presentCampaign } from './view'

/**
 * Puts a draft live, in one transaction: the campaign, its claim on every batch, and its budget less what is set aside
 * for codes that were promised their points. What it can cost must still be what the operator was shown. Codes that were
 * paid before are not paid again: a draw with more winners than the rest could pay is refused.
 */
export const launchCampaign: Handler<'ops', 'launchCampaign'> = async (call, { campaignId, version, pointsMax }) => {
  const draft = await call.store.get('campaigns', campaignId)
  if (!draft) return no({ code: 'campaignUnknown' })
  const plan = await planCampaign(call, draft)
  if (!plan.ok) return plan

  return once(call, async (transaction) => {
    const campaign = await transaction.get('campaigns', campaignId)
    if (!campaign) return no({ code: 'campaignUnknown' })
    const launched = moveCampaign(campaign, 'launch')
    if (!launched.ok) return launched
    if (campaign.version !== version || plan.value.cost.pointsMax !== pointsMax)
      return no({ code: 'changedMeanwhile', version: campaign.version })
    if (campaign.closesAt <= call.at) return no({ code: 'campaignIncomplete', missing: 'window' })
    if (campaign.batchIds.length === 0) return no({ code: 'campaignIncomplete', missing: 'batches' })
    const { winners, codes, codesPaid } = plan.value.cost
    if (winners > codes - codesPaid) return no({ code: 'winnersExceedCodes', winners, codes: codes - codesPaid })
    const setAside = setAsideBy(plan.value, campaign.budgetPoints)
    if (!setAside.ok) return setAside
    const claimed = await claimBatches(transaction, campaign)
    if (!claimed.ok) return claimed
    const live: Campaign = {
      ...launched.value,
      setAside: setAside.value,
      codesPaidBefore: codesPaid,
      launchedAt: call.at,
    }
    await transaction.put('campaigns', live)
    const left = (live.budgetPoints ?? 0) - (setAside.value?.points ?? 0)
    if (live.budgetPoints !== null) await transaction.put('budgets', { _id: campaignId, left })
    return yes({
      value: { campaign: presentCampaign(live) },
      subject: campaignId,
      changed: { before: campaign, after: live },
    })
  })
}

/** A batch is in one campaign at a time; a campaign that has ended gives its batches up. */
async function claimBatches(transaction: Transaction, campaign: Campaign) {
  for (const batchId of campaign.batchIds) {
    const batch = await transaction.get('batches', batchId)
    if (!batch) return no({ code: 'batchUnknown' })
    if (isWithdrawn(batch)) return no({ code: 'batchWithdrawn', batchId, label: batch.label })
    const rival = batch.campaignId === null ? undefined : await transaction.get('campaigns', batch.campaignId)
    if (rival && rival.state !== 'ended') return no({ code: 'campaignOverlaps', batchId, campaignName: rival.name })
    await transaction.put('batches', { ...batch, campaignId: campaign._id, version: batch.version + 1 })
  }
  return yes(null)
}
