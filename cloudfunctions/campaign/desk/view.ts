import type { InferOutput } from 'valibot'
import type { campaignChangeRow, campaignRow } from '../../../contract/campaign/desk'
import type { draftPromiseView } from '../../../contract/rule/views'
import { readExpiry } from '../../../domain/points/policies'
import type { Campaign } from '../../../domain/campaign/campaign'
import { readLimit, readReward } from '../../../domain/campaign/rules'
import type { CampaignChange } from '../documents'

type Rules = Pick<Campaign, 'reward' | 'limits' | 'expiry' | 'budgetPoints'>

/** What the rules promise; a draft's half-filled rule promises nothing yet. */
export function promiseOf(
  { reward, limits, expiry, budgetPoints }: Rules,
  codesPaidBefore: number,
): InferOutput<typeof draftPromiseView> {
  const read = readReward(reward)
  const lasts = expiry && readExpiry(expiry)
  return {
    reward: read.ok ? read.value : null,
    pointsMax: budgetPoints,
    codesPaidBefore,
    limits: limits.map(readLimit).flatMap((limit) => (limit.ok ? [limit.value] : [])),
    expiry: lasts?.ok ? lasts.value : null,
  }
}

/** `codesPaid`: how many of a draft's codes were paid before, where that was looked up. */
export const presentCampaign = ({ _id, ...campaign }: Campaign, codesPaid = 0): InferOutput<typeof campaignRow> => ({
  id: _id,
  ...campaign,
  promise: promiseOf(campaign, campaign.codesPaidBefore ?? codesPaid),
})

export const presentChange = ({ _id, ...change }: CampaignChange): InferOutput<typeof campaignChangeRow> => ({
  id: _id,
  ...change,
})
