import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentBatch } from './view'

export const listBatches: Handler<'ops', 'listBatches'> = async (call, { after, limit }) => {
  const page = await call.store.page('batches', 'byNumber', {
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({
    batches: await Promise.all(page.documents.map((batch) => presentBatch(call, batch))),
    next: page.next ?? null,
  })
}
