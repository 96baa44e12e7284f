import { noFigures } from '../../../domain/campaign/figures'
import { no, yes } from '../../../domain/result'
import { figuresUpToNow } from '../../figure/figures'
import type { Handler } from '../../kernel/call/serve'
import { presentBatch, presentPrintFile } from './view'

/** The print files shown beside a batch, newest first; older ones stay in the audit trail. */
const printFilesMax = 100

export const getBatch: Handler<'ops', 'getBatch'> = async (call, { batchId }) => {
  const readTotal = async () => ({
    hourly: new Map(),
    total: (await call.store.get('batchFigures', batchId)) ?? noFigures,
  })
  const [batch, files, { total }] = await Promise.all([
    call.store.get('batches', batchId),
    call.store.page('printFiles', 'byBatch', { equals: { batchId }, order: 'descending', limit: printFilesMax }),
    figuresUpToNow(call, readTotal, (added) => added.batchId === batchId),
  ])
  if (!batch) return no({ code: 'batchUnknown' })
  const { scans, paid, points } = total
  return yes({
    batch: await presentBatch(call, batch),
    printFiles: files.documents.map(presentPrintFile),
    figures: { scans, paid, points },
  })
}
