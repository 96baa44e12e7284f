import { yes } from '../../../domain/result'
import { subjectsOf } from '../../community/subjects'
import type { Handler } from '../../kernel/call/serve'
import { presentRow } from './view'

/** What waits, oldest first; or what was decided, latest first. */
export const listReviews: Handler<'ops', 'listReviews'> = async (call, { state, lane, after, limit }) => {
  const { store } = call
  const more = { limit, ...(after ? { after } : {}) }
  const closed = () => store.page('reviews', 'byClosing', { equals: { state }, order: 'descending', ...more })
  const inLane = (name: string) => store.page('reviews', 'byLane', { equals: { state, lane: name }, ...more })
  const open = () => store.page('reviews', 'byState', { equals: { state }, ...more })
  const page = await (state === 'closed' ? closed() : lane ? inLane(lane) : open())
  const subjects = await subjectsOf(
    store,
    page.documents.map(({ _id }) => _id),
  )
  // One whose text is gone with its author is no longer in the list.
  const reviews = page.documents.flatMap((review, place) => {
    const subject = subjects[place]
    return subject ? [presentRow(call, review, subject)] : []
  })
  return yes({ reviews, next: page.next ?? null })
}
