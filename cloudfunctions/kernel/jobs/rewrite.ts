import type { CollectionName, CollectionTable, IndexName } from '../store/collections'
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
  const [index] = Object.keys(collections[collection].indexes) as IndexName<C>[]
  if (!index) throw new Error(`${collection} has no index to be gone through along`)
  return pass(
    `rewrite-${collection}-${schemaVersionOf(collections[collection])}`,
    ({ store }, after) => store.page(collection, index, { limit: pageLimitMax, ...(after ? { after } : {}) }),
    async ({ store }, document) => wasRaised(document) && (await rewrite(store, collection, document._id)),
  )
}
