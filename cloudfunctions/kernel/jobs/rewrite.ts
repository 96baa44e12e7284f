import type { Platform } from '../ports/platform'
import type { CollectionName, CollectionTable, Index, IndexName } from '../store/collections'
import { pageLimitMax } from '../store/store'
import { rewrite, schemaVersionOf, wasRaised } from '../store/versioned'
import { hasTime, inTurns, logFault, type Slice } from './slice'

/** Pages of all collections in one run; the next goes on behind them. */
const pagesMax = 20

/** The progress of a pass that has come to its end. */
const passed = 'passed'

/**
 * Writes documents of older versions as the newest, so that indexes find them by what was added and the next release need
 * not know their shape. Each version of a collection is passed through once, along one of its indexes; what an instance of
 * the version before still writes meanwhile is brought up when it is read.
 */
export async function rewriteDocuments(platform: Platform, collections: CollectionTable): Promise<Slice> {
  const changed = namesIn(collections).filter((name) => schemaVersionOf(collections[name]) > 0)
  const slice = { done: 0, failed: 0, more: false }
  let pagesLeft = pagesMax
  for (const collection of changed) {
    const pass = `rewrite-${collection}-${schemaVersionOf(collections[collection])}`
    let after = (await platform.store.get('progress', pass))?.after
    while (after !== passed && pagesLeft > 0 && hasTime(platform)) {
      after = await rewritePage(platform, collections, collection, after, slice)
      await keep(platform, pass, after)
      pagesLeft -= 1
    }
    slice.more ||= after !== passed
  }
  return slice
}

const namesIn = (collections: CollectionTable) => Object.keys(collections) as CollectionName[]

/** Rewrites what one page holds and answers where the pass goes on. A document that fails stays as it is: it is brought up whenever it is read. */
async function rewritePage<C extends CollectionName>(
  platform: Platform,
  collections: CollectionTable,
  collection: C,
  after: string | undefined,
  slice: Slice,
): Promise<string> {
  const index = wholeIndexOf(collections, collection)
  const query = { limit: pageLimitMax, ...(after ? { after } : {}) }
  const page = await platform.store.page(collection, index, query)
  const stale = page.documents.filter(wasRaised)
  await inTurns(stale, async ({ _id }) => {
    try {
      if (await rewrite(platform.store, collection, _id)) slice.done += 1
    } catch (fault) {
      slice.failed += 1
      logFault(platform, _id, fault)
    }
  })
  return page.next ?? passed
}

const keep = ({ store }: Platform, pass: string, after: string) =>
  store.transact((transaction) => transaction.put('progress', { _id: pass, after }))

/** An index along which all of a collection is one walk: of a single field, for whoever knows no value of any. */
function wholeIndexOf<C extends CollectionName>(collections: CollectionTable, collection: C): IndexName<C> {
  const { indexes }: { indexes: Record<string, Index> } = collections[collection]
  const whole = Object.entries(indexes).find(([, { fields }]) => fields.filter((field) => field !== '_id').length <= 1)
  if (!whole) throw new Error(`${collection} has no index to be gone through along`)
  return whole[0] as IndexName<C>
}
