import { createHash } from 'node:crypto'
import { printCodesMax } from '../../../contract/words/batch'
import { no, yes } from '../../../domain/result'
import type { Batch } from '../../../domain/code/batch'
import { brandOf } from '../../brand/configuration'
import type { PrintFile } from '../documents'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import { csvPrint } from '../print/csv'
import { labelSheets } from '../print/labels'
import type { Handler } from '../../kernel/call/serve'
import { presentPrintFile } from './view'

interface Part {
  form: PrintFile['form']
  fromSerial: number
  count: number
}

/**
 * Writes one print file over a serial range. A repeated request writes the same bytes to the same place, so sheets are
 * dated by their batch and not by the moment.
 */
export const printBatch: Handler<'ops', 'printBatch'> = async (call, { batchId, ...part }) => {
  const codesMax = printCodesMax[part.form]
  if (part.count > codesMax) return no({ code: 'partUnknown', partsMax: codesMax })
  const batch = await call.store.get('batches', batchId)
  if (!batch) return no({ code: 'batchUnknown' })
  if (part.fromSerial + part.count > batch.size) return no({ code: 'rangeOutsideBatch', serialMax: batch.size - 1 })

  const printFile = await writePart(call, batch, part)
  return once(call, async (transaction) => {
    await transaction.create('printFiles', printFile)
    return yes({ value: { printFile: presentPrintFile(printFile) }, subject: batchId })
  })
}

async function writePart(call: OperatorCall, batch: Batch, part: Part): Promise<PrintFile> {
  const toSerial = part.fromSerial + part.count - 1
  const name = `batch-${batch.number}-${part.fromSerial}-${toSerial}.${part.form === 'csv' ? 'csv' : 'pdf'}`
  const hash = createHash('sha256')
  const written = await call.files.write(
    `print/${call.requestId}/${name}`,
    hashed(await contentOf(call, batch, part), hash),
  )
  return {
    _id: `f-${call.requestId}`,
    batchId: batch._id,
    form: part.form,
    fromSerial: part.fromSerial,
    toSerial,
    name,
    ...written,
    sha256: hash.digest('hex'),
    createdAt: call.at,
    createdBy: call.operator.name,
    downloads: 0,
  }
}

async function contentOf(call: OperatorCall, batch: Batch, { form, fromSerial, count }: Part) {
  const key = call.keys.all.get(batch.keyVersion)
  if (!key)
    throw new Error(`batch ${batch.number} was sealed under key version ${batch.keyVersion}, which is not in the ring`)
  const brand = await brandOf(call)
  const run = { key, batchNumber: batch.number, fromSerial, count, origin: brand.codeOrigin }
  return form === 'csv' ? csvPrint(run) : labelSheets({ ...run, printedAt: batch.mintedAt })
}

async function* hashed(content: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
}
