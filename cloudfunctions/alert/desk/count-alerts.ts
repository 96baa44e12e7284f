import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax } from '../../kernel/store/store'

export const countAlerts: Handler<'ops', 'countAlerts'> = async (call) => {
  const query = { equals: { state: 'open' }, order: 'descending', limit: pageLimitMax } as const
  const { documents, next } = await call.store.page('alerts', 'byState', query)
  const own = call.operator.roles.map(({ role }) => role)
  const open = documents.filter(({ roles }) => roles.some((role) => own.includes(role)))
  return yes({ open: open.length, isMore: next !== undefined })
}
