import { decideBatch, type BatchCommand } from '../../../domain/code/batch-life'
import { no, yes } from '../../../domain/result'
import { once } from '../../_kernel/once'
import type { OperatorCall } from '../../_kernel/platform'
import { presentBatch } from './view'

/** Every command to a batch is the same three steps: read it as the operator saw it, decide, write it. */
export const commandBatch = (call: OperatorCall, batchId: string, version: number, command: BatchCommand) =>
  once(call, async (transaction) => {
    const batch = await transaction.get('batches', batchId)
    if (!batch) return no({ code: 'batchUnknown' })
    if (batch.version !== version) return no({ code: 'changedMeanwhile', version: batch.version })
    const decided = decideBatch(batch, command, call.at)
    if (!decided.ok) return decided
    await transaction.put('batches', decided.value)
    return yes({ value: { batch: await presentBatch(call, decided.value) }, subject: batchId })
  })
