import type { Campaign } from '../../../domain/campaign/campaign'
import type { BudgetTooSmall } from '../../../domain/campaign/set-aside'
import { no, yes, type Result } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { movedCampaign, storeMoved } from './command'
import { planCampaign, setAsideBy, type Plan } from './plan'

/** Lets a paused campaign pay again, once its winners' points are set aside. */
export const resumeCampaign: Handler<'ops', 'resumeCampaign'> = async (call, input) => {
  const paused = await call.store.get('campaigns', input.campaignId)
  if (!paused) return no({ code: 'campaignUnknown' })
  const plan = await planCampaign(call, paused)
  if (!plan.ok) return plan
  return once(call, async (transaction) => {
    const moved = await movedCampaign(transaction, input, 'resume')
    if (!moved.ok) return moved
    const secured = await secure(transaction, moved.value, plan.value)
    return secured.ok ? yes(await storeMoved(transaction, secured.value)) : secured
  })
}

/** A draw whose prizes are not set aside yet takes them from what is left of its budget, or stays where it is. */
async function secure(
  transaction: Transaction,
  campaign: Campaign,
  plan: Plan,
): Promise<Result<Campaign, BudgetTooSmall>> {
  if (campaign.budgetPoints === null || campaign.setAside || plan.reward.code === 'fixed') return yes(campaign)
  const left = (await transaction.get('budgets', campaign._id))?.left ?? 0
  const setAside = setAsideBy(plan, left)
  if (!setAside.ok) return setAside
  await transaction.put('budgets', { _id: campaign._id, left: left - (setAside.value?.points ?? 0) })
  return yes({ ...campaign, setAside: setAside.value })
}
