import type { CollectionName, CollectionTable, Index, IndexName } from '../store/collections'
import { pageLimitMax } from '../store/store'
import { rewrite, schemaVersionOf, wasRaised } from '../store/versioned'
import { pass, type Pass } from './pass'

/**
 * Writes documents of older versions as the newest, so that indexes find them by what was added and the next release need
 * not know their shape: one pass for each version of a collection. What an instance of the version before still writes
 * meanwhile is brought up when it is read.
 */
export const rewritingPasses = (collections: CollectionTable): Pass[] =>
  (Object.keys(collections) as CollectionName[])
    .filter((name) => schemaVersionOf(collections[name]) > 0)
    .map((name) => rewriting(collections, name))

function rewriting<C extends CollectionName>(collections: CollectionTable, collection: C): Pass {
  const index = wholeIndexOf(collections, collection)
  return pass(
    `rewrite-${collection}-${schemaVersionOf(collections[collection])}`,
    ({ store }, after) => store.page(collection, index, { limit: pageLimitMax, ...(after ? { after } : {}) }),
    async ({ store }, document) => wasRaised(document) && (await rewrite(store, collection, document._id)),
  )
}

/** An index along which all of a collection is one walk: of a single field, for whoever knows no value of any. */
function wholeIndexOf<C extends CollectionName>(collections: CollectionTable, collection: C): IndexName<C> {
  const { indexes }: { indexes: Record<string, Index> } = collections[collection]
  const whole = Object.entries(indexes).find(([, { fields }]) => fields.filter((field) => field !== '_id').length <= 1)
  if (!whole) throw new Error(`${collection} has no index to be gone through along`)
  return whole[0] as IndexName<C>
}
