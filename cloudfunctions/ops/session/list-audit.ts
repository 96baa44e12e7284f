import { yes } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'

export const listAudit: Handler<'ops', 'listAudit'> = async (call, { after, limit }) => {
  const page = await call.store.page('audit', 'byTime', {
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({ lines: page.documents.map(({ _id, ...line }) => ({ id: _id, ...line })), next: page.next ?? null })
}
