import { reviewCauses, reviewLanes } from '../../../contract/words/community'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax } from '../../kernel/store/store'

/** One page of what waits says how it stands; a brand with more waiting needs hands, not a number. */
export const countReviews: Handler<'ops', 'countReviews'> = async ({ store }) => {
  const page = await store.page('reviews', 'byState', { equals: { state: 'open' }, limit: pageLimitMax })
  const open = page.documents
  return yes({
    waiting: open.length,
    isMore: page.next !== undefined,
    oldestAt: open[0]?.openedAt ?? null,
    byLane: reviewLanes.map((lane) => ({ lane, waiting: open.filter((review) => review.lane === lane).length })),
    byCause: reviewCauses.map((cause) => ({
      cause,
      waiting: open.filter(({ causes }) => causes.includes(cause)).length,
    })),
  })
}
