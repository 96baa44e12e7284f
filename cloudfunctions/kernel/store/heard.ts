import type { CollectionName } from './collections'
import { Busy, type Store, type Transaction } from './store'

/** Hears of a database call as it begins: its name, and of which collection, if any. */
export type Hear = (name: string, collection?: CollectionName) => void

/**
 * The same store, its calls heard as CloudBase counts them: a transaction's start, each of its operations, and its end. A
 * transaction that runs again is heard again.
 */
export function heard(store: Store, hear: Hear): Store {
  return {
    get(collection, id) {
      hear('get', collection)
      return store.get(collection, id)
    },
    getMany(collection, ids) {
      if (ids.length > 0) hear('getMany', collection)
      return store.getMany(collection, ids)
    },
    page(collection, index, query) {
      hear('page', collection)
      return store.page(collection, index, query)
    },
    create(collection, document) {
      hear('create', collection)
      return store.create(collection, document)
    },
    updateIf(collection, id, conditions, change) {
      hear('update', collection)
      return store.updateIf(collection, id, conditions, change)
    },
    remove(collection, id) {
      hear('remove', collection)
      return store.remove(collection, id)
    },
    async transact(work) {
      let runs = 0
      hear('start')
      try {
        return await store.transact(async (transaction) => {
          if (++runs > 1) hear('start')
          const value = await work(heardTransaction(transaction, hear))
          hear('commit')
          return value
        })
      } catch (fault) {
        // What kept meeting conflicts has been ended by the database.
        if (!(fault instanceof Busy)) hear('abort')
        throw fault
      }
    },
  }
}

const heardTransaction = (transaction: Transaction, hear: Hear): Transaction => ({
  get(collection, id) {
    hear('get', collection)
    return transaction.get(collection, id)
  },
  create(collection, document) {
    hear('create', collection)
    return transaction.create(collection, document)
  },
  put(collection, document) {
    hear('put', collection)
    return transaction.put(collection, document)
  },
  remove(collection, id) {
    hear('remove', collection)
    return transaction.remove(collection, id)
  },
})
