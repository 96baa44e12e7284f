import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentOrganisation } from './view'

export const listOrganisations: Handler<'ops', 'listOrganisations'> = async (call, { after, limit }) => {
  const page = await call.store.page('organisations', 'byName', { limit, ...(after ? { after } : {}) })
  return yes({ organisations: page.documents.map(presentOrganisation), next: page.next ?? null })
}
