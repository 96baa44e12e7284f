import { hourMs } from '../../../domain/calendar'
import type { Slice } from '../../kernel/jobs/slice'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'

/** A note holds until the next one, which comes within the hour: what is older was left by a timer that stood still. */
export const noteHoldsMs = hourMs

/** Notes how many texts wait for a reviewer, up to a page of them. A note is nothing that waited to be done. */
export async function noteWaiting({ store, now }: Platform): Promise<Slice> {
  const at = now()
  const [open, latest] = await Promise.all([
    store.page('reviews', 'byState', { equals: { state: 'open' }, limit: pageLimitMax }),
    store.page('waitingNotes', 'byTime', { order: 'descending', limit: 1 }),
  ])
  const waiting = open.documents.length
  const [last] = latest.documents
  if (!last || last.waiting !== waiting || at - last.at >= noteHoldsMs)
    await store.create('waitingNotes', { _id: String(at), at, waiting })
  return { done: 0, failed: 0, more: false }
}
