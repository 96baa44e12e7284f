import type { Store, Transaction } from '../../../cloudfunctions/kernel/store/store'

/** A store whose process dies before the nth call inside a transaction; after all of them, once it has committed. */
export function crashingAt(store: Store, nth: number): Store {
  return {
    ...store,
    async transact(work) {
      let calls = 0
      const before = async <Value>(call: () => Promise<Value>): Promise<Value> => {
        if (calls++ === nth) throw new Error('crashed')
        return call()
      }
      const dying = (transaction: Transaction): Transaction => ({
        get: (collection, id) => before(() => transaction.get(collection, id)),
        create: (collection, document) => before(() => transaction.create(collection, document)),
        put: (collection, document) => before(() => transaction.put(collection, document)),
        remove: (collection, id) => before(() => transaction.remove(collection, id)),
      })
      const ended = await store.transact((transaction) => work(dying(transaction)))
      if (calls <= nth) throw new Error('crashed')
      return ended
    },
  }
}
