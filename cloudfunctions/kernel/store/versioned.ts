import type { Collection, CollectionName, CollectionTable, DocumentOf } from './collections'
import type { Page, Store, Transaction } from './store'

/**
 * One step of a collection's documents to their next shape: pure, and without effect on a document that has it, since code
 * of the version before may write one back. What it adds to an index is found by it once `migrateDocuments` has been there.
 */
export type Upcast<After extends { _id: string } = { _id: string }> = (before: never) => After

type Versioned = { _id: string; schemaVersion?: number }

/** How many steps a collection's documents have taken; 0 where they are what they always were. */
export const schemaVersionOf = ({ upcasts = [] }: Pick<Collection, 'upcasts'>): number => upcasts.length

/**
 * A store whose documents are of the newest version, whatever version wrote them: each is brought up as it is read, and
 * carries `schemaVersion` once it is written. A collection without upcasts is passed through as it is. A document of a
 * version to come is left as it is: it has what this version knows, since fields are taken away one release later.
 */
export function versioned(store: Store, collections: CollectionTable): Store {
  const upcastsOf = (collection: CollectionName): readonly Upcast[] => collections[collection].upcasts ?? []
  const read = <C extends CollectionName>(collection: C, document: DocumentOf<C>) =>
    raised(document, upcastsOf(collection)) as DocumentOf<C>
  /** Most collections are what they always were, and nothing is done about them. */
  const changes = (collection: CollectionName) => upcastsOf(collection).length > 0
  const readOne = async <C extends CollectionName>(collection: C, reading: Promise<DocumentOf<C> | undefined>) => {
    const document = await reading
    return document && read(collection, document)
  }
  const stamped = <C extends CollectionName>(collection: C, document: DocumentOf<C>): DocumentOf<C> => {
    const schemaVersion = upcastsOf(collection).length
    return schemaVersion > 0 ? { ...document, schemaVersion } : document
  }

  const inside = (transaction: Transaction): Transaction => ({
    get: (collection, id) => {
      const reading = transaction.get(collection, id)
      return changes(collection) ? readOne(collection, reading) : reading
    },
    create: (collection, document) => transaction.create(collection, stamped(collection, document)),
    put: (collection, document) => transaction.put(collection, stamped(collection, document)),
    remove: (collection, id) => transaction.remove(collection, id),
  })

  const raisedStore: Store = {
    get: (collection, id) => {
      const reading = store.get(collection, id)
      return changes(collection) ? readOne(collection, reading) : reading
    },
    getMany: async (collection, ids) => {
      const documents = await store.getMany(collection, ids)
      return changes(collection) ? documents.map((document) => document && read(collection, document)) : documents
    },
    page: async (collection, index, query) => {
      const page = await store.page(collection, index, query)
      return changes(collection) ? raisedPage(page, (document) => read(collection, document)) : page
    },
    create: (collection, document) => store.create(collection, stamped(collection, document)),
    // A change of some fields is made to a document of this version only: an older one is brought up first.
    updateIf: async (collection, id, conditions, change) => {
      const schemaVersion = upcastsOf(collection).length
      if (schemaVersion === 0) return store.updateIf(collection, id, conditions, change)
      const current = { ...conditions, schemaVersion: { equals: schemaVersion } }
      if (await store.updateIf(collection, id, current, change)) return true
      // Whether it was another's version or a condition that refused, nobody says; and somebody else may have brought it up.
      const found = await raisedStore.get(collection, id)
      if (!found) return false
      if (wasRaised(found)) await rewrite(raisedStore, collection, id)
      return store.updateIf(collection, id, current, change)
    },
    remove: (collection, id) => store.remove(collection, id),
    transact: (work) => store.transact((transaction) => work(inside(transaction))),
  }
  return raisedStore
}

/** Writes one document as its newest version; false where it is that already, or there is none. */
export async function rewrite(store: Store, collection: CollectionName, id: string): Promise<boolean> {
  const ended = await store.transact(async (transaction) => {
    const document = await transaction.get(collection, id)
    if (!document || !wasRaised(document)) return false
    await transaction.put(collection, document)
    return true
  })
  return ended.committed && ended.value
}

const raisedDocuments = new WeakSet()

/** Whether a document lies in the store in an older shape than it was read in. */
export const wasRaised = (document: object): boolean => raisedDocuments.has(document)

function raised(document: Versioned, upcasts: readonly Upcast[]): Versioned {
  const { schemaVersion = 0 } = document
  if (schemaVersion >= upcasts.length) return document
  const newest = upcasts.slice(schemaVersion).reduce<Versioned>((before, upcast) => upcast(before as never), document)
  const copy = { ...newest }
  raisedDocuments.add(copy)
  return copy
}

const raisedPage = <Document>(page: Page<Document>, read: (document: Document) => Document): Page<Document> => ({
  ...page,
  documents: page.documents.map(read),
})
