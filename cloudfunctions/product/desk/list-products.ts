import { yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import { isDrawn } from '../../kernel/pictures/shown'
import { presentProduct } from './view'

export const listProducts: Handler<'ops', 'listProducts'> = async (call, { after, limit }) => {
  const [page, { pictures }] = await Promise.all([
    call.store.page('products', 'byTime', { order: 'descending', limit, ...(after ? { after } : {}) }),
    brandOf(call),
  ])
  return yes({
    products: page.documents.map((product) => presentProduct(call, product)),
    next: page.next ?? null,
    pictures: pictures.filter(isDrawn),
  })
}
