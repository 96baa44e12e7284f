import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentCampaign } from './view'

export const listCampaigns: Handler<'ops', 'listCampaigns'> = async (call, { after, limit }) => {
  const page = await call.store.page('campaigns', 'byTime', {
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({ campaigns: page.documents.map(presentCampaign), next: page.next ?? null })
}
