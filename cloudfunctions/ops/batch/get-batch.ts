import { no, yes } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'
import { presentBatch, presentPrintFile } from './view'

/** The print files shown beside a batch, newest first; older ones stay in the audit trail. */
const printFilesMax = 100

export const getBatch: Handler<'ops', 'getBatch'> = async (call, { batchId }) => {
  const [batch, files] = await Promise.all([
    call.store.get('batches', batchId),
    call.store.page('printFiles', 'byBatch', { equals: { batchId }, order: 'descending', limit: printFilesMax }),
  ])
  if (!batch) return no({ code: 'batchUnknown' })
  return yes({ batch: await presentBatch(call, batch), printFiles: files.documents.map(presentPrintFile) })
}
