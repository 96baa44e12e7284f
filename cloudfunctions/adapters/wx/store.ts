import type { CollectionName, CollectionTable, DocumentOf } from '../../kernel/store/collections'
import { checkChange } from '../../kernel/store/change'
import type { Walk } from '../../kernel/store/page'
import { fieldsOf, pageOf, readPageQuery } from '../../kernel/store/page'
import { idsOnce, inOrderOf } from '../../kernel/store/many'
import { orderly } from '../../kernel/store/orderly'
import type { RetryOptions } from '../../kernel/store/retry'
import { refusedForNow, untilServed } from '../../kernel/store/retry'
import type { Change, Committed, Conditions, PageQuery, Store, Transaction } from '../../kernel/store/store'
import { conditionsFor, changeFor, isIdle, walkFor } from './commands'
import { isConflict, isDuplicate, isMissing, isRefusedForNow, isTimedOut } from './errors'
import type { Database, Doc, Query, SdkTransaction } from './sdk'

/**
 * The store port on CloudBase, through the unmodified wx-server-sdk 4.0.2.
 *
 * @param cloudDatabase what the SDK's `cloud.database()` returns.
 */
export function wxStore(cloudDatabase: object, collections: CollectionTable, retry: RetryOptions = {}): Store {
  const database = cloudDatabase as Database

  /** A call outside transactions. What a quota refused was not done. */
  const asked = <T>(ask: () => Promise<T>): Promise<T> =>
    untilServed(() => ask().catch((error: unknown) => laterIf(isRefusedForNow(error), error)), retry)

  /** A call that changes nothing may be asked again where nobody knows whether it was answered. */
  function read<T>(ask: () => Promise<T>): Promise<T> {
    const mayGoOn = patience()
    return asked(() => untilServed(() => ask().catch((error: unknown) => laterIf(mayGoOn(error), error)), retry))
  }

  // The SDK's own runTransaction would not run again after the conflicts that happen: at a write they reach it without
  // the code it looks for.
  async function attempt<T>(work: (transaction: Transaction) => Promise<T>, mayGoOn: (error: unknown) => boolean) {
    const session = await read(() => database.startTransaction())
    const { transaction, failure, finish, settled } = orderly(operationsOf(session))
    let isCommitting = false
    try {
      const value = await work(transaction)
      finish()
      isCommitting = true
      await session.commit()
      return { committed: true, value } as const
    } catch (fault) {
      const { error, collection } = failure() ?? { error: fault, collection: undefined }
      // The server has dropped it.
      if (isConflict(error)) return refusedForNow
      if (isDuplicate(error) && collection) return { committed: false, exists: collection } as const
      await settled()
      // What is not rolled back keeps its locks for up to 30 s; the error that led here is the one to report.
      await session.rollback().catch(() => undefined)
      // Nobody knows what became of a commit that timed out: to run it again might do it twice.
      return laterIf(isRefusedForNow(error) || (!isCommitting && mayGoOn(error)), fault)
    }
  }

  return {
    get: (collection, id) => read(() => documentAt(collection, database.collection(collection).doc(id))),
    getMany: (collection, ids) => documentsAt(database, collection, ids, read),
    page: (collection, index, query) =>
      read(() => page(database, collection, fieldsOf(collections[collection], index), query)),
    create: (collection, document) => asked(() => create(database, collection, document)),
    updateIf: (collection, id, conditions, change) => updateIf(database, collection, id, conditions, change, asked),
    remove: (collection, id) =>
      asked(async () => {
        const { stats } = await database.collection(collection).doc(id).remove()
        return stats.removed === 1
      }),
    transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<Committed<T>> {
      const mayGoOn = patience()
      return untilServed(() => attempt(work, mayGoOn), retry)
    },
  }
}

/** Each takes seconds, of which a function has few. */
const timeoutsMax = 2

/** Whether an error is a time-out and not the last that one call waits for. */
function patience(): (error: unknown) => boolean {
  let timeouts = 0
  return (error) => isTimedOut(error) && ++timeouts <= timeoutsMax
}

function laterIf(isLater: boolean, error: unknown): typeof refusedForNow {
  if (isLater) return refusedForNow
  throw error
}

function operationsOf(session: SdkTransaction): Transaction {
  const doc = (collection: CollectionName, id: string) => session.collection(collection).doc(id)
  return {
    get: (collection, id) => documentAt(collection, doc(collection, id)),
    create: async (collection, document) => void (await session.collection(collection).add({ data: { ...document } })),
    put: async (collection, { _id, ...data }) => void (await doc(collection, _id).set({ data })),
    remove: async (collection, id) => void (await doc(collection, id).remove()),
  }
}

/** What is stored under a collection's name was written as that collection's document. */
async function documentAt<C extends CollectionName>(_collection: C, doc: Doc): Promise<DocumentOf<C> | undefined> {
  try {
    const { data } = await doc.get()
    return (data as DocumentOf<C> | null) ?? undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Without a limit CloudBase would answer the first hundred. */
async function documentsAt<C extends CollectionName>(
  database: Database,
  collection: C,
  ids: readonly string[],
  read: <T>(ask: () => Promise<T>) => Promise<T>,
) {
  const once = idsOnce(ids)
  if (once.length === 0) return []
  const wanted = database.collection(collection).where({ _id: database.command.in(once) })
  const { data } = await read(() => wanted.limit(once.length).get())
  return inOrderOf(ids, data as DocumentOf<C>[])
}

async function page<C extends CollectionName>(
  database: Database,
  collection: C,
  fields: readonly string[],
  query: PageQuery,
) {
  const walk = readPageQuery(fields, query)
  const direction = walk.descending ? 'desc' : 'asc'
  const found = ordered(database.collection(collection).where(walkFor(database.command, walk)), walk, direction)
  const { data } = await found.limit(walk.limit + 1).get()
  return pageOf(walk, data as DocumentOf<C>[])
}

function ordered(query: Query, walk: Walk, direction: 'asc' | 'desc') {
  const sorted = walk.sortField === undefined ? query : query.orderBy(walk.sortField, direction)
  return walk.tiesById ? sorted.orderBy('_id', direction) : sorted
}

async function create<C extends CollectionName>(database: Database, collection: C, document: DocumentOf<C>) {
  try {
    await database.collection(collection).add({ data: { ...document } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** A change that changes nothing is answered like a missed condition; asked again that often, someone is undoing it. */
const idleRunsMax = 5

async function updateIf<C extends CollectionName>(
  database: Database,
  collection: C,
  id: string,
  conditions: Conditions,
  change: Change,
  asked: <T>(ask: () => Promise<T>) => Promise<T>,
): Promise<boolean> {
  checkChange(change)
  const { command } = database
  const where = conditionsFor(command, id, conditions)
  const target = () => database.collection(collection).where(where)
  for (let run = 1; run <= idleRunsMax; run++) {
    const { stats } = await asked(() => target().update({ data: changeFor(command, change) }))
    if (stats.updated > 0) return true
    if (!isIdle.possible(change)) return false
    const { data } = await asked(() => target().limit(1).get())
    const present = data[0]
    if (typeof present !== 'object' || present === null) return false
    if (isIdle.on(present, change)) return true
  }
  throw new Error(`a document of ${collection} kept changing under a conditional update`)
}
