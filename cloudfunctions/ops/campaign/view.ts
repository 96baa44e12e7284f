import type { InferOutput } from 'valibot'
import type { campaignRow } from '../../../contract/ops/campaign'
import type { Campaign } from '../../../domain/campaign/campaign'
import { readLimit, readReward, sayLimit, sayReward } from '../../../domain/campaign/rules'

/** The rules as sentences; a draft's half-filled rule says nothing yet. */
export function sayRules({ reward, limits }: Pick<Campaign, 'reward' | 'limits'>): string[] {
  const read = readReward(reward)
  return [
    ...(read.ok ? [sayReward(read.value)] : []),
    ...limits.map(readLimit).flatMap((limit) => (limit.ok ? [sayLimit(limit.value)] : [])),
  ]
}

export const presentCampaign = ({ _id, ...campaign }: Campaign): InferOutput<typeof campaignRow> => ({
  id: _id,
  ...campaign,
  says: sayRules(campaign),
})
