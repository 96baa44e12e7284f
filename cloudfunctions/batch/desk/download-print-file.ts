import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentPrintFile } from './view'

/** Hands out a link to a print file: whoever has it has every code in it, so each is counted and audited. */
export const downloadPrintFile: Handler<'ops', 'downloadPrintFile'> = async (call, { printFileId }) => {
  const known = await call.store.get('printFiles', printFileId)
  if (!known) return no({ code: 'printFileUnknown' })
  const url = await call.files.temporaryUrl(known.fileId)
  return once(call, async (transaction) => {
    const file = await transaction.get('printFiles', printFileId)
    const batch = file && (await transaction.get('batches', file.batchId))
    if (!file || !batch) return no({ code: 'printFileUnknown' })
    const counted = { ...file, downloads: file.downloads + 1 }
    await transaction.put('printFiles', counted)
    await transaction.put('batches', { ...batch, downloads: batch.downloads + 1 })
    return yes({ value: { url, printFile: presentPrintFile(counted) }, subject: batch._id })
  })
}
