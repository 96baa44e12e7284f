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

  /** Why another operation may not begin, if it may not. */
  function misuse(collection: CollectionName): Misused | undefined {
    if (underWay) return new Misused(`an operation on ${collection} began beside another one`)
    return count > transactionOperationsMax
      ? new Misused(`it takes more than ${transactionOperationsMax} operations`)
      : undefined
  }

  function inTurn<T>(collection: CollectionName, operate: () => Promise<T>): Promise<T> {
    if (failure) return Promise.reject(failure.error)
    count += 1
    const misused = misuse(collection)
    if (misused) {
      failure = { error: misused, collection }
      return Promise.reject(misused)
    }
    const operation = operate()
    underWay = operation
    // Without an async function around it, which takes V8 as long as a small operation does.
    return operation.then(
      (value) => {
        underWay = undefined
        return value
      },
      (error: unknown) => {
        underWay = undefined
        failure ??= { error, collection }
        throw error
      },
    )
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
