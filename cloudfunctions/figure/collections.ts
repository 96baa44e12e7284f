import { collection } from '../kernel/store/collections'
import type { BatchFigures, BrandHour, HourFigures } from './documents'

export const collections = {
  figures: collection<HourFigures>()({ kept: 'always', indexes: { byCampaign: { fields: ['campaignId', 'hour'] } } }),
  batchFigures: collection<BatchFigures>()({ kept: 'always', indexes: {} }),
  brandHours: collection<BrandHour>()({ kept: 'always', indexes: { byHour: { fields: ['hour'] } } }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
