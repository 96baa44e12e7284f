import { collection } from '../kernel/store/collections'
import type { Organisation } from './documents'

export const collections = {
  organisations: collection<Organisation>()({
    kept: 'always',
    indexes: {
      byName: { fields: ['name'] },
      byKind: { fields: ['kind', 'name'], unique: true },
      byDealer: { fields: ['dealerId', 'name'] },
    },
  }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
