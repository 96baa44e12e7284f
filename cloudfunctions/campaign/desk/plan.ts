import type { Campaign } from '../../../domain/campaign/campaign'
import { costOf, noMultipliers, winnersOf, type Cost, type Multipliers } from '../../../domain/campaign/cost'
import { readLimit, readReward, type Reward } from '../../../domain/campaign/rules'
import { setAsideFrom } from '../../../domain/campaign/set-aside'
import type { Batch } from '../../../domain/code/batch'
import { addFigures, noFigures } from '../../../domain/campaign/figures'
import { multiplierPercentOf } from '../../../domain/member/benefits'
import { readExpiry } from '../../../domain/points/policies'
import { no, yes, type Result } from '../../../domain/result'
import type { RuleRefusal } from '../../../domain/rule'
import { programOf } from '../../brand/configuration'
import { figuresUpToNow } from '../../figure/figures'
import type { Call } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'

export type CampaignFields = Pick<
  Campaign,
  'name' | 'opensAt' | 'closesAt' | 'batchIds' | 'reward' | 'limits' | 'expiry' | 'tierMultiplied' | 'budgetPoints'
> &
  Partial<Pick<Campaign, 'launchedAt' | 'codesPaidBefore'>>

export type PlanRefusal =
  | RuleRefusal
  | { code: 'batchUnknown' }
  | { code: 'campaignIncomplete'; missing: 'window' }
  | { code: 'winnersExceedCodes'; winners: number; codes: number }

export interface Plan {
  reward: Reward
  cost: Cost
  batches: Batch[]
}

/** Reads a campaign's fields, finds its batches and works out what it can cost at most. */
export async function planCampaign(call: Call, fields: CampaignFields): Promise<Result<Plan, PlanRefusal>> {
  if (fields.closesAt <= fields.opensAt) return no({ code: 'campaignIncomplete', missing: 'window' })
  const reward = readReward(fields.reward)
  if (!reward.ok) return reward
  for (const limit of fields.limits.map(readLimit)) if (!limit.ok) return limit
  const expiry = fields.expiry && readExpiry(fields.expiry)
  if (expiry && !expiry.ok) return expiry
  const found = await call.store.getMany('batches', [...new Set(fields.batchIds)])
  const batches = found.flatMap((batch) => batch ?? [])
  if (batches.length < found.length) return no({ code: 'batchUnknown' })
  const codes = batches.reduce((sum, batch) => sum + batch.size, 0)
  const winners = winnersOf(reward.value)
  // A draft may be saved before its batches are chosen.
  if (codes > 0 && winners > codes) return no({ code: 'winnersExceedCodes', winners, codes })
  const codesPaid = fields.launchedAt ? (fields.codesPaidBefore ?? 0) : await codesPaidOf(call, batches)
  const multipliers = fields.tierMultiplied ? multipliersOf(await programOf(call)) : noMultipliers
  return yes({
    reward: reward.value,
    cost: costOf({ reward: reward.value, codes, codesPaid, multipliers, budgetPoints: fields.budgetPoints }),
    batches,
  })
}

/** How many of the batches' codes were paid up to this moment; a batch that no campaign ever held has none. */
async function codesPaidOf(call: Call, batches: readonly Batch[]): Promise<number> {
  const held = batches.filter(({ campaignId }) => campaignId !== null).map(({ _id }) => _id)
  if (held.length === 0) return 0
  const read = async () => {
    const figures = await call.store.getMany('batchFigures', held)
    return { hourly: new Map(), total: figures.reduce((sum, each) => addFigures(sum, each ?? noFigures), noFigures) }
  }
  const { total } = await figuresUpToNow(call, read, ({ batchId }) => held.includes(batchId))
  return total.paid
}

const multipliersOf = ({ tiers, memberDays }: ReadyProgram): Multipliers => ({
  tiers: tiers.map(({ benefits }) => multiplierPercentOf(benefits)),
  memberDays: memberDays.map(({ percent }) => percent),
})

/** What of a budget is set aside for what the plan promises; null where there is no budget or nothing to keep. */
export const setAsideBy = ({ reward, cost }: Plan, budgetPoints: number | null) =>
  budgetPoints === null
    ? yes(null)
    : setAsideFrom({
        reward,
        codes: cost.codes,
        codesPaid: cost.codesPaid,
        multiplierPercent: cost.multiplierPercentMax,
        budgetPoints,
      })
