import type { InferOutput } from 'valibot'
import type { campaignRow } from '../../../contract/ops/campaign'
import { readExpiry, sayExpiry } from '../../../domain/points/policies'
import type { Campaign } from '../../../domain/campaign/campaign'
import { readLimit, readReward, sayBudget, sayLimit, sayPaidBefore, sayReward } from '../../../domain/campaign/rules'

type SaidRules = Pick<Campaign, 'reward' | 'limits' | 'expiry' | 'budgetPoints'>

/** The rules as sentences; a draft's half-filled rule says nothing yet. */
export function sayRules({ reward, limits, expiry, budgetPoints }: SaidRules, codesPaidBefore: number): string[] {
  const read = readReward(reward)
  const lasts = expiry && readExpiry(expiry)
  return [
    ...(read.ok ? [sayReward(read.value, codesPaidBefore)] : []),
    ...(codesPaidBefore > 0 ? [sayPaidBefore(codesPaidBefore)] : []),
    ...limits.map(readLimit).flatMap((limit) => (limit.ok ? [sayLimit(limit.value)] : [])),
    ...(read.ok && budgetPoints !== null ? [sayBudget(read.value, budgetPoints)] : []),
    ...(lasts?.ok ? [sayExpiry(lasts.value)] : []),
  ]
}

/** `codesPaid`: how many of a draft's codes were paid before, where that was looked up. */
export const presentCampaign = ({ _id, ...campaign }: Campaign, codesPaid = 0): InferOutput<typeof campaignRow> => ({
  id: _id,
  ...campaign,
  says: sayRules(campaign, campaign.codesPaidBefore ?? codesPaid),
})
