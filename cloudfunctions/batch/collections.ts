import type { Batch } from '../../domain/code/batch'
import { collection } from '../kernel/store/collections'
import type { ActivationUndo, Counter, PrintFile, StopCommanded } from './documents'
import { stopsByRange } from './upcasts/stops-by-range'

export const collections = {
  batches: collection<Batch>()({
    kept: 'always',
    upcasts: [stopsByRange],
    indexes: {
      byNumber: { fields: ['number'], unique: true },
      byProduct: { fields: ['productId', 'number'] },
    },
  }),
  printFiles: collection<PrintFile>()({ kept: 'always', indexes: { byBatch: { fields: ['batchId', 'createdAt'] } } }),
  stopCommands: collection<StopCommanded>()({ kept: 'always', indexes: { byBatch: { fields: ['batchId', 'at'] } } }),
  activationUndos: collection<ActivationUndo>()({
    kept: 'always',
    indexes: { byBatch: { fields: ['batchId', 'at'] }, byState: { fields: ['state', 'settlesAt'] } },
  }),
  counters: collection<Counter>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
