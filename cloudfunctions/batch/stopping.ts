import type { Batch } from '../../domain/code/batch'
import { rangesAsked, stopSerials, type StopOrder } from '../../domain/code/batch-life'
import { union } from '../../domain/code/ranges'
import type { StopCommand } from '../../domain/code/stops'
import { no, yes, type Result } from '../../domain/result'
import type { OperatorCall } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'
import { presentBatch } from './desk/view'
import { noticeOf, type NoticeTyped } from './notice'

interface Asked {
  batchId: string
  version: number
}

/** Every command to a batch is the same three steps: read it as the operator saw it, decide, write it. */
export async function commandBatch<Refusal extends { code: string }>(
  transaction: Transaction,
  call: OperatorCall,
  { batchId, version }: Asked,
  decide: (batch: Batch) => Result<Batch, Refusal>,
) {
  const batch = await transaction.get('batches', batchId)
  if (!batch) return no({ code: 'batchUnknown' })
  if (batch.version !== version) return no({ code: 'changedMeanwhile', version: batch.version })
  const decided = decide(batch)
  if (!decided.ok) return decided
  await transaction.put('batches', decided.value)
  const changed = { before: batch, after: decided.value }
  return yes({ value: { batch: await presentBatch(call, decided.value) }, subject: batchId, changed })
}

export interface StopAsked extends Asked {
  ranges?: { fromSerial: number; toSerial: number }[] | undefined
  notice?: NoticeTyped | undefined
  reason?: string | undefined
}

/** Stops serials, or lets them go on, and writes that into the batch's history. */
export async function stopped(transaction: Transaction, call: OperatorCall, asked: StopAsked, command: StopCommand) {
  const order: StopOrder = { command, ranges: asked.ranges, notice: noticeOf(asked.notice) }
  let serials = 0
  const done = await commandBatch(transaction, call, asked, (batch) => {
    const decided = stopSerials(batch, order)
    if (!decided.ok) return decided
    serials = decided.value.effect.changed + decided.value.effect.renewed
    return yes(decided.value.batch)
  })
  if (!done.ok) return done
  await transaction.create('stopCommands', {
    _id: `s-${call.requestId}`,
    batchId: asked.batchId,
    command,
    ranges: union(rangesAsked(done.value.changed.before, asked.ranges)),
    reason: asked.reason ?? '',
    notice: order.notice ?? null,
    serials,
    by: call.operator.name,
    at: call.at,
  })
  return done
}
