import { gtin14Of } from '../../../domain/code/gtin'
import type { Product } from '../../../domain/code/product'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { isShowable } from '../../kernel/pictures/shown'
import { presentProduct } from './view'

/** Creates a product, or edits the one with the given id and version. A GTIN belongs to one product. */
export const saveProduct: Handler<'ops', 'saveProduct'> = async (call, { id, version, ...fields }) => {
  const gtin = gtin14Of(fields.gtin)
  if (!gtin) return no({ code: 'gtinInvalid' })
  if (![fields.picture, ...fields.morePictures].every((picture) => isShowable(call, picture)))
    return no({ code: 'pictureUnknown' })
  const productId = id ?? `p-${call.requestId}`
  const isTaken = async () => {
    const sameGtin = await call.store.page('products', 'byGtin', { equals: { gtin }, limit: 1 })
    return sameGtin.documents.some((other) => other._id !== productId)
  }
  if (await isTaken()) return no({ code: 'gtinTaken' })

  const saved = await once(call, async (transaction) => {
    const before = id ? await transaction.get('products', id) : undefined
    if (id && !before) return no({ code: 'productUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const { shelfLife, ...rest } = fields
    const product: Product = {
      ...rest,
      ...(shelfLife ? { shelfLife } : {}),
      gtin,
      _id: productId,
      createdAt: before?.createdAt ?? call.at,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('products', product) : transaction.create('products', product))
    return yes({
      value: { product: presentProduct(call, product) },
      subject: product._id,
      changed: { before, after: product },
    })
  })
  // Two desks may save the same GTIN at once: the index lets one of them through.
  return !saved.ok && saved.refusal.code === 'requestReused' && (await isTaken()) ? no({ code: 'gtinTaken' }) : saved
}
