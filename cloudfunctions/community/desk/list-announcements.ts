import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentAnnouncement } from './view'

export const listAnnouncements: Handler<'ops', 'listAnnouncements'> = async (call, { after, limit }) => {
  const query = { order: 'descending', limit, ...(after ? { after } : {}) } as const
  const page = await call.store.page('announcements', 'byEnd', query)
  return yes({ announcements: page.documents.map(presentAnnouncement), next: page.next ?? null })
}
