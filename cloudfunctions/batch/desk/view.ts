import type { InferOutput } from 'valibot'
import type { batchRow, printFileRow } from '../../../contract/batch/desk'
import type { stopCommandRow } from '../../../contract/batch/stop-views'
import { activatedCount, activeCount } from '../../../domain/code/active-count'
import type { Batch } from '../../../domain/code/batch'
import { bestBeforeOf } from '../../../domain/code/shelf-life'
import { stoppedCounts } from '../../../domain/code/stops'
import type { PrintFile, StopCommanded } from '../documents'
import { productOf } from '../../product/configuration'
import type { Call } from '../../kernel/ports/platform'

export async function presentBatch(call: Call, { _id, ...batch }: Batch): Promise<InferOutput<typeof batchRow>> {
  const product = await productOf(call, batch.productId)
  return {
    id: _id,
    ...batch,
    productName: product?.name ?? '',
    made: batch.made ?? null,
    bestBefore: bestBeforeOf(batch, product),
    activatedCount: activatedCount({ _id, ...batch }, call.at),
    activeCount: activeCount({ _id, ...batch }, call.at),
    stopped: stoppedCounts(batch.stops),
  }
}

export const presentPrintFile = ({ _id, ...file }: PrintFile): InferOutput<typeof printFileRow> => ({
  id: _id,
  ...file,
})

export const presentStopCommand = ({ _id, ...done }: StopCommanded): InferOutput<typeof stopCommandRow> => ({
  id: _id,
  ...done,
})
