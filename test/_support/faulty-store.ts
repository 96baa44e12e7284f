import type { Store, Transaction } from '../../cloudfunctions/kernel/store/store'

/** What an instance that dies leaves: the call was never made, or was made and nobody heard the answer. */
export type Death = 'before' | 'after'

/** A store that dies at its nth call, and how many calls were made. Every later call finds it dead. */
export interface FaultyStore {
  store: Store
  calls(): number
}

export class InstanceDied extends Error {}

export function faultyStore(sound: Store, dieAt: number, death: Death): FaultyStore {
  let calls = 0

  async function call<T>(run: () => Promise<T>): Promise<T> {
    calls += 1
    if (calls > dieAt || (calls === dieAt && death === 'before')) throw new InstanceDied('before a call')
    const value = await run()
    if (calls === dieAt) throw new InstanceDied('after a call')
    return value
  }

  const within = (transaction: Transaction): Transaction => ({
    get: (collection, id) => call(() => transaction.get(collection, id)),
    create: (collection, document) => call(() => transaction.create(collection, document)),
    put: (collection, document) => call(() => transaction.put(collection, document)),
    remove: (collection, id) => call(() => transaction.remove(collection, id)),
  })

  const store: Store = {
    get: (collection, id) => call(() => sound.get(collection, id)),
    getMany: (collection, ids) => call(() => sound.getMany(collection, ids)),
    page: (collection, index, query) => call(() => sound.page(collection, index, query)),
    create: (collection, document) => call(() => sound.create(collection, document)),
    updateIf: (collection, id, conditions, change) => call(() => sound.updateIf(collection, id, conditions, change)),
    remove: (collection, id) => call(() => sound.remove(collection, id)),
    async transact(work) {
      await call(async () => undefined)
      let mayCommit = true
      const ended = await sound.transact(async (transaction) => {
        const value = await work(within(transaction))
        // The commit is a call of its own: dying before it, nothing of the transaction is kept.
        mayCommit = !(calls + 1 === dieAt && death === 'before')
        if (!mayCommit) throw new InstanceDied('before a commit')
        return value
      })
      return call(async () => ended)
    },
  }
  return { store, calls: () => calls }
}
