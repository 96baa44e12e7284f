import type { Campaign } from '../../domain/campaign/campaign'
import { endCampaign } from '../../domain/campaign/campaign-life'
import { yes } from '../../domain/result'
import type { Transaction } from '../kernel/store/store'

/**
 * Ends a campaign in a transaction: what is left of its budget is nobody's from then on, so no instance leases more of it.
 * Scans under way may still be paid from what was leased or set aside for them, which the figures count. `by` is null where
 * its window closed.
 */
export async function storeEnded(transaction: Transaction, campaign: Campaign, by: string | null, at: number) {
  const ended = endCampaign(campaign, at)
  if (!ended.ok) return ended
  await transaction.put('campaigns', ended.value)
  if (campaign.budgetPoints !== null) await transaction.put('budgets', { _id: campaign._id, left: 0 })
  await transaction.create('campaignChanges', {
    _id: `${campaign._id}:ended`,
    campaignId: campaign._id,
    kind: 'ended',
    version: ended.value.version,
    before: termsOf(campaign),
    after: termsOf(ended.value),
    by,
    reason: '',
    at,
  })
  return yes(ended.value)
}

export const termsOf = ({ name, opensAt, closesAt, budgetPoints }: Campaign) => ({
  name,
  opensAt,
  closesAt,
  budgetPoints,
})
