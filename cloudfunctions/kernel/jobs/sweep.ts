import type { Platform } from '../ports/platform'
import type { CollectionName, CollectionTable, IndexName } from '../store/collections'
import { pageLimitMax } from '../store/store'
import { hasTime, inTurns, type Slice } from './slice'

/** Pages of each collection in one run; what is left waits for the next. */
const pagesMax = 20

/**
 * Removes what is over, as long as each collection keeps its documents: remembered requests, sessions, used member codes,
 * wrong tries, old reports and notices. A page of each in turn, so that a collection with much to remove keeps none waiting.
 */
export async function sweep(platform: Platform, collections: CollectionTable): Promise<Slice> {
  const now = platform.now()
  const pages = namesIn(collections).flatMap((name) => pagesOver(platform, collections, name, now))
  // Where runs end early, each begins elsewhere; by the clock those that are so far apart as there are pages would not.
  const [chance = 0] = platform.random(1)
  const first = chance % Math.max(1, pages.length)
  let due = [...pages.slice(first), ...pages.slice(0, first)]
  let done = 0
  for (let rounds = 0; rounds < pagesMax && due.length > 0 && hasTime(platform); rounds += 1) {
    const left = []
    for (const removePage of due) {
      const page = hasTime(platform) ? await removePage() : { removed: 0, more: true }
      done += page.removed
      if (page.more) left.push(removePage)
    }
    due = left
  }
  return { done, failed: 0, more: due.length > 0 }
}

const namesIn = (collections: CollectionTable) => Object.keys(collections) as CollectionName[]

type RemovePage = () => Promise<{ removed: number; more: boolean }>

/** Removes one page of a collection's documents that are over each time it is called; none where they stay. */
function pagesOver<C extends CollectionName>(
  { store }: Platform,
  collections: CollectionTable,
  collection: C,
  now: number,
): RemovePage[] {
  const { kept } = collections[collection]
  if (typeof kept === 'string') return []
  const query = { range: { to: now - kept.forMs }, limit: pageLimitMax }
  return [
    async () => {
      let removed = 0
      const page = await store.page(collection, kept.by as IndexName<C>, query)
      await inTurns(page.documents, async ({ _id }) => {
        if (await store.remove(collection, _id)) removed += 1
      })
      return { removed, more: page.next !== undefined }
    },
  ]
}
