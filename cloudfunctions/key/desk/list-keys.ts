import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentKey } from './view'

/** As many as a brand has systems, and those that ended lately. */
export const keysListedMax = 100

export const listKeys: Handler<'ops', 'listKeys'> = async (call) => {
  const page = await call.store.page('apiKeys', 'byTime', { order: 'descending', limit: keysListedMax })
  return yes({ keys: page.documents.map(presentKey) })
}
