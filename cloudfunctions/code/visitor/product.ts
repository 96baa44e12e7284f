import { bestBeforeOf } from '../../../domain/code/shelf-life'
import { no, yes } from '../../../domain/result'
import { batchOf } from '../../batch/configuration'
import type { Handler } from '../../kernel/call/serve'
import { productOf } from '../../product/configuration'

/** What consumers read of a product: its page, from a scan or from a picture of it. */
export const product: Handler<'code', 'product'> = async (call, { productId, batchId }) => {
  const [known, batch] = await Promise.all([productOf(call, productId), batchId ? batchOf(call, batchId) : undefined])
  if (!known) return no({ code: 'productUnknown' })
  // Nobody has an item in hand of a batch that was never switched on.
  const isOut = batch?.productId === productId && batch.activations.some(({ at }) => at <= call.at)
  const { name, tagline, gtin, picture, morePictures = [], description = '', shelfLife } = known
  return yes({
    name,
    tagline,
    gtin,
    pictures: [picture, ...morePictures],
    description,
    shelfLife: shelfLife ?? null,
    batch: isOut
      ? { madeOn: batch.made?.on ?? null, bestBefore: bestBeforeOf(batch, known), lot: batch.made?.lot ?? '' }
      : null,
  })
}
