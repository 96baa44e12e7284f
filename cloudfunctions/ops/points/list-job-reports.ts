import { yes } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'

export const listJobReports: Handler<'ops', 'listJobReports'> = async (call, { after, limit }) => {
  const page = await call.store.page('jobReports', 'byTime', {
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({ reports: page.documents.map(({ _id, ...report }) => ({ id: _id, ...report })), next: page.next ?? null })
}
