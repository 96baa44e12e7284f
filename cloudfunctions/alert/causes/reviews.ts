import { causeId } from '../../../domain/alert/cause'
import { hourMs } from '../../../domain/calendar'
import { pageLimitMax } from '../../kernel/store/store'
import type { Finding } from './finding'

/** Posts and reports of which the oldest has waited for so many hours for somebody to decide. */
export const reviews: Finding = async ({ store }, hours, at) => {
  const page = await store.page('reviews', 'byState', { equals: { state: 'open' }, limit: pageLimitMax })
  const oldestAt = page.documents[0]?.openedAt
  if (oldestAt === undefined || at - oldestAt < hours * hourMs) return []
  return [
    {
      id: causeId('reviews'),
      kind: 'reviews',
      level: 'warn',
      subject: '',
      title: '',
      amount: page.documents.length,
      outOf: null,
      at: oldestAt,
      detail: '',
      isMore: page.next !== undefined,
    },
  ]
}
