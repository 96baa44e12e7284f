import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { brandOf } from '../../brand/configuration'
import { batchTotal } from '../scanned'
import { presentBatch, presentPrintFile, presentStopCommand } from './view'

/** The print files and commands shown beside a batch, newest first; older ones stay in the audit trail. */
const linesMax = 100

export const getBatch: Handler<'ops', 'getBatch'> = async (call, { batchId }) => {
  const newest = { equals: { batchId }, order: 'descending', limit: linesMax } as const
  const [batch, files, commands, undos, figures, brand] = await Promise.all([
    call.store.get('batches', batchId),
    call.store.page('printFiles', 'byBatch', newest),
    call.store.page('stopCommands', 'byBatch', newest),
    call.store.page('activationUndos', 'byBatch', newest),
    batchTotal(call, batchId),
    brandOf(call),
  ])
  if (!batch) return no({ code: 'batchUnknown' })
  return yes({
    batch: await presentBatch(call, batch),
    printFiles: files.documents.map(presentPrintFile),
    stops: batch.stops,
    stopCommands: commands.documents.map(presentStopCommand),
    undos: undos.documents.map(({ _id, ...undo }) => ({ id: _id, ...undo })),
    brandPhone: brand.contact?.phone ?? '',
    figures,
  })
}
