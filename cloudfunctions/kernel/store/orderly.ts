import type { CollectionName } from './collections'
import type { Transaction } from './store'
import { Misused, transactionOperationsMax } from './store'

/** What an operation of a transaction met, and on which collection. */
export interface Failure {
  error: unknown
  collection: CollectionName
}

/** A transaction as its work sees it, and as the adapter that runs it does. */
export interface Orderly {
  transaction: Transaction
  /** The first thing that went wrong; whatever the work made of it, nothing may be committed then. */
  failure(): Failure | undefined
  /** Throws the failure, or that an operation is still under way: called when the work is over, before the commit. */
  finish(): void
  /** Resolves once no operation is under way: a rollback beside one would be refused like any other. */
  settled(): Promise<void>
}

/**
 * Keeps a transaction to what CloudBase takes of one: an operation at a time, at most `transactionOperationsMax`, and none
 * after one was refused. On every adapter alike, so that work which breaks this breaks in its own tests.
 */
export function orderly(operations: Transaction): Orderly {
  let failure: Failure | undefined
  let underWay: Promise<unknown> | undefined
  let count = 0

  function fail(collection: CollectionName, error: unknown): never {
    failure ??= { error, collection }
    throw error
  }

  async function inTurn<T>(collection: CollectionName, operate: () => Promise<T>): Promise<T> {
    if (failure) throw failure.error
    if (underWay) fail(collection, new Misused(`an operation on ${collection} began beside another one`))
    count += 1
    if (count > transactionOperationsMax)
      fail(collection, new Misused(`it takes more than ${transactionOperationsMax} operations`))
    const operation = operate()
    underWay = operation
    try {
      return await operation
    } catch (error) {
      return fail(collection, error)
    } finally {
      underWay = undefined
    }
  }

  return {
    transaction: {
      get: (collection, id) => inTurn(collection, () => operations.get(collection, id)),
      create: (collection, document) => inTurn(collection, () => operations.create(collection, document)),
      put: (collection, document) => inTurn(collection, () => operations.put(collection, document)),
      remove: (collection, id) => inTurn(collection, () => operations.remove(collection, id)),
    },
    failure: () => failure,
    finish() {
      if (failure) throw failure.error
      if (underWay) throw new Misused('its work ended before an operation did')
    },
    settled: async () => void (await underWay?.catch(() => undefined)),
  }
}
