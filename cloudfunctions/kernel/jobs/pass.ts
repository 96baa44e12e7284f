import type { Platform } from '../ports/platform'
import type { Page } from '../store/store'
import { hasTime, inTurns, logFault, type Slice } from './slice'

/** Something done once about every document there is when a release brings it: afterwards whoever writes one does it. */
export interface Pass {
  /** Names its progress; one that has to be done again has another name. */
  name: string
  /** Does one page's work and adds to the slice; answers where to go on, undefined at the end. */
  step(platform: Platform, after: string | undefined, slice: Slice): Promise<string | undefined>
}

/**
 * Declares a pass.
 *
 * @param pageAfter a page of the documents, along an index that the work changes for none of them.
 * @param work answers whether there was anything to do; done again it does nothing more.
 */
export const pass = <Document extends { _id: string }>(
  name: string,
  pageAfter: (platform: Platform, after: string | undefined) => Promise<Page<Document>>,
  work: (platform: Platform, document: Document) => Promise<boolean>,
): Pass => ({
  name,
  step: async (platform, after, slice) => {
    const page = await pageAfter(platform, after)
    await inTurns(page.documents, async (document) => {
      try {
        if (await work(platform, document)) slice.done += 1
      } catch (fault) {
        slice.failed += 1
        logFault(platform, document._id, fault)
      }
    })
    return page.next
  },
})

/** Pages of all passes in one run; the next goes on behind them. */
const pagesMax = 20

/** The progress of a pass that has come to its end. */
const ended = 'ended'

/** Takes up every pass that has not come to its end, in bounded slices. A document that fails is left as it is. */
export async function goThrough(platform: Platform, passes: readonly Pass[]): Promise<Slice> {
  const slice = { done: 0, failed: 0, more: false }
  const places = await platform.store.getMany(
    'progress',
    passes.map(({ name }) => name),
  )
  let pagesLeft = pagesMax
  for (const [number, { name, step }] of passes.entries()) {
    let after = places[number]?.after
    while (after !== ended && pagesLeft > 0 && hasTime(platform)) {
      after = (await step(platform, after, slice)) ?? ended
      await keep(platform, name, after)
      pagesLeft -= 1
    }
    slice.more ||= after !== ended
  }
  return slice
}

const keep = ({ store }: Platform, _id: string, after: string) =>
  store.transact((transaction) => transaction.put('progress', { _id, after }))
