import type { Batch } from '../../domain/code/batch'
import { collection } from '../kernel/store/collections'
import type { Counter, PrintFile } from './documents'

export const collections = {
  batches: collection<Batch>()({
    kept: 'always',
    indexes: {
      byNumber: { fields: ['number'], unique: true },
      byProduct: { fields: ['productId', 'number'] },
    },
  }),
  printFiles: collection<PrintFile>()({ kept: 'always', indexes: { byBatch: { fields: ['batchId', 'createdAt'] } } }),
  counters: collection<Counter>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
