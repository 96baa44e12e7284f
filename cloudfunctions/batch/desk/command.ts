import { withdrawnFreelyMax } from '../../../contract/words/batch'
import { decideBatch, type BatchCommand } from '../../../domain/code/batch-life'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'
import { presentBatch } from './view'

interface Asked {
  batchId: string
  version: number
}

/** Every command to a batch is the same three steps: read it as the operator saw it, decide, write it. */
export const commandBatch = (call: OperatorCall, asked: Asked, command: BatchCommand) =>
  once(call, (transaction) => commanded(transaction, call, asked, command))

interface Withdrawal extends Asked {
  label?: string | undefined
  reason?: string | undefined
}

/** A command that nothing leads back from: the operator has typed which batch is meant, and why. */
export const withdrawBatch = (call: OperatorCall, asked: Withdrawal, code: 'void' | 'recall') =>
  once(call, async (transaction) => {
    const batch = await transaction.get('batches', asked.batchId)
    if (batch && batch.size > withdrawnFreelyMax) {
      const { label, size: codes } = batch
      if (asked.label !== label) return no({ code: 'batchNameMistyped', label, codes })
      if (asked.reason === undefined) return no({ code: 'withdrawalReasonMissing', codes })
    }
    return commanded(transaction, call, asked, { code })
  })

async function commanded(
  transaction: Transaction,
  call: OperatorCall,
  { batchId, version }: Asked,
  command: BatchCommand,
) {
  const batch = await transaction.get('batches', batchId)
  if (!batch) return no({ code: 'batchUnknown' })
  if (batch.version !== version) return no({ code: 'changedMeanwhile', version: batch.version })
  const decided = decideBatch(batch, command, call.at)
  if (!decided.ok) return decided
  await transaction.put('batches', decided.value)
  const changed = { before: batch, after: decided.value }
  return yes({ value: { batch: await presentBatch(call, decided.value) }, subject: batchId, changed })
}
