import { yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import { presentProduct } from './view'

export const listProducts: Handler<'ops', 'listProducts'> = async (call, { after, limit }) => {
  const [page, { brand }] = await Promise.all([
    call.store.page('products', 'byTime', { order: 'descending', limit, ...(after ? { after } : {}) }),
    programOf(call),
  ])
  return yes({ products: page.documents.map(presentProduct), next: page.next ?? null, pictures: brand.pictures })
}
