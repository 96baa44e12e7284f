import type { Campaign } from '../../domain/campaign/campaign'
import { collection } from '../kernel/store/collections'
import type { Budget, CampaignChange } from './documents'

export const collections = {
  campaigns: collection<Campaign>()({
    kept: 'always',
    indexes: { byTime: { fields: ['createdAt'] }, byState: { fields: ['state', 'createdAt'] } },
  }),
  campaignChanges: collection<CampaignChange>()({
    kept: 'always',
    indexes: { byCampaign: { fields: ['campaignId', 'at'] }, byTime: { fields: ['at'] } },
  }),
  budgets: collection<Budget>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
