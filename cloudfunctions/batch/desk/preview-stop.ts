import { rangesAsked, stopSerials } from '../../../domain/code/batch-life'
import { countIn, union } from '../../../domain/code/ranges'
import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { noticeOf } from '../notice'
import { scannedIn, scannedOfBatch } from '../scanned'

/** What a command by range would come to, worked out by the rule that would carry it out. */
export const previewStop: Handler<'ops', 'previewStop'> = async (call, { batchId, command, ranges, notice }) => {
  const batch = await call.store.get('batches', batchId)
  if (!batch) return no({ code: 'batchUnknown' })
  const decided = stopSerials(batch, { command, ranges, notice: noticeOf(notice) })
  if (!decided.ok) return decided
  const asked = union(rangesAsked(batch, ranges))
  const isWhole = countIn(asked) === batch.size
  const scanned = isWhole ? await scannedOfBatch(call, batchId, batch.size) : await scannedIn(call, batchId, asked)
  return yes({ version: batch.version, ...decided.value.effect, ...scanned })
}
