import type { Campaign } from '../../domain/campaign/campaign'
import { collection } from '../kernel/store/collections'
import type { BatchFigures, BrandHour, Budget, HourFigures } from './documents'

export const collections = {
  campaigns: collection<Campaign>()({
    kept: 'always',
    indexes: { byTime: { fields: ['createdAt'] }, byState: { fields: ['state', 'createdAt'] } },
  }),
  budgets: collection<Budget>()({ kept: 'always', indexes: {} }),
  figures: collection<HourFigures>()({ kept: 'always', indexes: { byCampaign: { fields: ['campaignId', 'hour'] } } }),
  batchFigures: collection<BatchFigures>()({ kept: 'always', indexes: {} }),
  brandHours: collection<BrandHour>()({ kept: 'always', indexes: { byHour: { fields: ['hour'] } } }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
