import type { Batch } from '../../../domain/code/batch'
import { batchNumberMax } from '../../../domain/code/key'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentBatch } from './view'

/** Mints a batch: one document and the next batch number, however many codes. */
export const mintBatch: Handler<'ops', 'mintBatch'> = (call, { productId, label, size, made }) =>
  once(call, async (transaction) => {
    if (!(await transaction.get('products', productId))) return no({ code: 'productUnknown' })
    const number = ((await transaction.get('counters', 'batches'))?.last ?? 0) + 1
    if (number > batchNumberMax) throw new Error(`batch numbers are used up at ${batchNumberMax}`)
    const batch: Batch = {
      _id: String(number),
      number,
      productId,
      label,
      size,
      keyVersion: call.keys.newest.version,
      state: 'minted',
      activations: [],
      stops: [],
      ...(made ? { made } : {}),
      mintedAt: call.at,
      mintedBy: call.operator.name,
      campaignId: null,
      downloads: 0,
      version: 1,
    }
    await transaction.put('counters', { _id: 'batches', last: number })
    await transaction.create('batches', batch)
    return yes({ value: { batch: await presentBatch(call, batch) }, subject: batch._id })
  })
