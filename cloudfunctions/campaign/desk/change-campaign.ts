import type { Campaign } from '../../../domain/campaign/campaign'
import { changeLiving, type LivingChange } from '../../../domain/campaign/living'
import { setAsideAgain, type BudgetTooSmall } from '../../../domain/campaign/set-aside'
import { no, yes, type Result } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { termsOf } from '../ending'
import { campaignSeen } from './command'
import { planCampaign, type Plan } from './plan'
import { presentCampaign } from './view'

/** Changes a running campaign where it takes nothing from anybody: a new version of it, with its line in the history. */
export const changeCampaign: Handler<'ops', 'changeCampaign'> = async (
  call,
  { reason, campaignId, version, ...asked },
) => {
  const running = await call.store.get('campaigns', campaignId)
  if (!running) return no({ code: 'campaignUnknown' })
  const plan = await planCampaign(call, running)
  if (!plan.ok) throw new Error(`campaign ${campaignId} was stored although its plan is refused: ${plan.refusal.code}`)
  const change = definedOf(asked)
  return once(call, async (transaction) => {
    const seen = await campaignSeen(transaction, { campaignId, version })
    if (!seen.ok) return seen
    const before = seen.value
    const changed = changeLiving(before, change, call.at)
    if (!changed.ok) return changed
    const secured = await secureMore(transaction, before, changed.value, plan.value)
    if (!secured.ok) return secured
    const after = secured.value
    await transaction.put('campaigns', after)
    await transaction.create('campaignChanges', {
      _id: `c-${call.requestId}`,
      campaignId,
      kind: 'changed',
      version: after.version,
      before: termsOf(before),
      after: termsOf(after),
      by: call.operator.name,
      reason,
      at: call.at,
    })
    return yes({ value: { campaign: presentCampaign(after) }, subject: campaignId, changed: { before, after } })
  })
}

/** What was sent and is not absent: a budget that is null is none, one that is absent stays. */
const definedOf = (asked: { [Field in keyof LivingChange]?: LivingChange[Field] | undefined }): LivingChange =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))

/** Puts what a budget grew by where it is leased from, once winners' prizes are set aside from it. */
async function secureMore(
  transaction: Transaction,
  before: Campaign,
  after: Campaign,
  { reward, cost }: Plan,
): Promise<Result<Campaign, BudgetTooSmall>> {
  if (before.budgetPoints === null || after.budgetPoints === before.budgetPoints) return yes(after)
  if (after.budgetPoints === null) return yes({ ...after, setAside: null })
  const left = (await transaction.get('budgets', after._id))?.left ?? 0
  const secured = setAsideAgain({
    reward,
    codes: cost.codes,
    codesPaid: cost.codesPaid,
    multiplierPercent: cost.multiplierPercentMax,
    before: before.setAside ?? null,
    budgetPoints: after.budgetPoints,
    left: left + after.budgetPoints - before.budgetPoints,
  })
  if (!secured.ok) return secured
  await transaction.put('budgets', { _id: after._id, left: secured.value.left })
  return yes({ ...after, setAside: secured.value.setAside })
}
