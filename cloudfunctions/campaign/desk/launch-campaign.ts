import type { Campaign } from '../../../domain/campaign/campaign'
import { moveCampaign } from '../../../domain/campaign/campaign-life'
import { isWithdrawn } from '../../../domain/code/batch-life'
import { withdrawnCount } from '../../../domain/code/active-count'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { claimBatches } from './claim-batches'
import { planCampaign, setAsideBy, type Plan } from './plan'
import { presentCampaign } from './view'

/**
 * Puts a draft live, once its batches are claimed: the campaign, and its budget less what is set aside for codes that were
 * promised their points, in one transaction. What it can cost must still be what the operator was shown. Codes that were paid
 * before or are withdrawn pay nobody: a draw with more winners than the rest could pay is refused.
 */
export const launchCampaign: Handler<'ops', 'launchCampaign'> = async (call, { campaignId, version, pointsMax }) => {
  const draft = await call.store.get('campaigns', campaignId)
  if (!draft) return no({ code: 'campaignUnknown' })
  const plan = await planCampaign(call, draft)
  if (!plan.ok) return plan

  const seen = { version, pointsMax, at: call.at }
  // What is refused anyway takes no batch from anybody; what was done before is answered from what was stored.
  if (readiness(draft, plan.value, seen).ok) {
    const claimed = await claimBatches(call, draft)
    if (!claimed.ok) return claimed
  }
  return once(call, async (transaction) => {
    const campaign = await transaction.get('campaigns', campaignId)
    if (!campaign) return no({ code: 'campaignUnknown' })
    const ready = readiness(campaign, plan.value, seen)
    if (!ready.ok) return ready
    const { launched, setAside, codesPaid } = ready.value
    const live: Campaign = {
      ...launched,
      setAside,
      codesPaidBefore: codesPaid,
      launchedAt: call.at,
    }
    await transaction.put('campaigns', live)
    const left = (live.budgetPoints ?? 0) - (setAside?.points ?? 0)
    if (live.budgetPoints !== null) await transaction.put('budgets', { _id: campaignId, left })
    return yes({
      value: { campaign: presentCampaign(live) },
      subject: campaignId,
      changed: { before: campaign, after: live },
    })
  })
}

interface Seen {
  version: number
  pointsMax: number
  at: number
}

/** Whether a draft may go live as the operator saw it, and what its promises take from the budget. */
function readiness(campaign: Campaign, plan: Plan, { version, pointsMax, at }: Seen) {
  const launched = moveCampaign(campaign, 'launch')
  if (!launched.ok) return launched
  if (campaign.version !== version || plan.cost.pointsMax !== pointsMax)
    return no({ code: 'changedMeanwhile', version: campaign.version })
  if (campaign.closesAt <= at) return no({ code: 'campaignIncomplete', missing: 'window' })
  if (campaign.batchIds.length === 0) return no({ code: 'campaignIncomplete', missing: 'batches' })
  const withdrawn = plan.batches.find(isWithdrawn)
  if (withdrawn) return no({ code: 'batchWithdrawn', batchId: withdrawn._id, label: withdrawn.label })
  const { winners, codes, codesPaid } = plan.cost
  // A code that was paid and then withdrawn counts twice: nobody knows which, and fewer are promised.
  const payable = Math.max(0, codes - codesPaid - plan.batches.reduce((sum, batch) => sum + withdrawnCount(batch), 0))
  if (winners > payable) return no({ code: 'winnersExceedCodes', winners, codes: payable })
  const setAside = setAsideBy(plan, campaign.budgetPoints)
  return setAside.ok ? yes({ launched: launched.value, setAside: setAside.value, codesPaid }) : setAside
}
