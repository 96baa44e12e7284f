import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'

export const listAlerts: Handler<'ops', 'listAlerts'> = async ({ store }, { after, limit }) => {
  const page = await store.page('alerts', 'byTime', { order: 'descending', limit, ...(after ? { after } : {}) })
  return yes({
    alerts: page.documents.map(({ _id: id, roles: _told, ...alert }) => ({ ...alert, id })),
    next: page.next ?? null,
  })
}
