import type { InferOutput } from 'valibot'
import type { scannedItem } from '../../contract/member/timeline'
import { formatCode } from '../../domain/code/alphabet'
import { sealCode } from '../../domain/code/seal'
import type { OperatorCall } from '../kernel/ports/platform'
import { batchOf } from './configuration'

/** An item as whoever asks about it can name it; null where its batch or its key is gone. */
export async function itemOf(
  call: OperatorCall,
  { batchId, serial }: { batchId: string; serial: number },
): Promise<InferOutput<typeof scannedItem> | null> {
  const batch = await batchOf(call, batchId)
  const key = batch && call.keys.all.get(batch.keyVersion)
  if (!batch || !key) return null
  return {
    code: formatCode(sealCode(key, batch.number, serial)),
    serial,
    batchId: batch._id,
    batchNumber: batch.number,
    batchLabel: batch.label,
  }
}
