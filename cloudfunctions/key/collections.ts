import { collection } from '../kernel/store/collections'
import type { ApiKey, KeyMinute } from './documents'

export const collections = {
  apiKeys: collection<ApiKey>()({ kept: 'always', indexes: { byTime: { fields: ['createdAt'] } } }),
  keyMinutes: collection<KeyMinute>()({
    kept: { by: 'byExpiry', forMs: 0 },
    indexes: { byExpiry: { fields: ['expiresAt'] } },
  }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
