import type { Platform } from '../ports/platform'
import { hasTime } from '../jobs/slice'
import type { Consumer } from './consume'
import { placeIn } from './consume'
import { merged, placeOf, type Happened } from './merge'
import { settledUntil, type Stream } from './stream'

/** Pages of 200 in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/**
 * Declares a consumer that does not wait until what happened has settled: its streams are walked to their very end, and
 * what is not settled yet is walked again by the run after. So its work has to exist once by ids of its own, and what it
 * makes is not to be forgotten: it may have moved on since.
 *
 * @param work does what is left to do about documents, and answers how many of them there was anything to do about.
 */
export const follow = <Document extends { _id: string }>(
  name: string,
  streams: readonly Stream<Document>[],
  work: (platform: Platform, happened: readonly Happened<Document>[]) => Promise<number>,
): Consumer => ({
  name,
  streams,
  makes: {},
  run: async (platform) => {
    const at = platform.now()
    let [done, reachedAt] = [0, at]
    let after = await placeIn(platform, name)
    for (let pages = 0; pages < pagesMax && hasTime(platform); pages += 1) {
      const happened = await merged(platform, streams, after, at)
      const last = happened.at(-1)
      if (!last) return { done, failed: 0, more: false, behindMs: 0 }
      done += await work(platform, happened)
      await remember(platform, name, happened.filter((each) => each.at <= settledUntil(at)).at(-1))
      after = placeOf(last)
      reachedAt = last.at
    }
    return { done, failed: 0, more: true, behindMs: at - reachedAt }
  },
})

/** Moves the walk's start; another run that got further meanwhile has only done the same. */
async function remember({ store }: Platform, name: string, last: Happened | undefined): Promise<void> {
  if (last) await store.transact((transaction) => transaction.put('progress', { _id: name, after: placeOf(last) }))
}
