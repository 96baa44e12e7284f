import type { CollectionName, DocumentOf, IndexName } from '../collections'
import { collections } from '../collections'
import { checkChange } from '../change'
import type { Walk } from '../page'
import { pageOf, readPageQuery } from '../page'
import type { RetryOptions } from '../retry'
import { conflicted, untilUndisputed } from '../retry'
import type { Change, Committed, Conditions, PageQuery, Store, Transaction } from '../store'
import { conditionsFor, changeFor, isIdle, walkFor } from './commands'
import { isConflict, isDuplicate, isMissing } from './errors'
import type { Database, Doc, Query, SdkTransaction } from './sdk'

/**
 * The store port on CloudBase, through the unmodified wx-server-sdk 4.0.2.
 *
 * @param cloudDatabase what the SDK's `cloud.database()` returns.
 */
export function wxStore(cloudDatabase: object, retry: RetryOptions = {}): Store {
  const database = cloudDatabase as Database

  // The SDK's own runTransaction would not run again after the conflicts that happen: at a write they reach it without
  // the code it looks for.
  async function attempt<T>(work: (transaction: Transaction) => Promise<T>) {
    const session = await database.startTransaction()
    const { transaction, verdict } = observed(session)
    try {
      const value = await work(transaction)
      const refused = verdict()
      if (refused) throw refused.error
      await session.commit()
      return { committed: true, value } as const
    } catch (error) {
      const refused = verdict()
      if (refused?.kind === 'conflict' || isConflict(error)) return conflicted
      if (refused?.kind === 'duplicate') return { committed: false, exists: refused.collection } as const
      // The server ends it after 30 s in any case; the error that led here is the one to report.
      await session.rollback().catch(() => undefined)
      throw error
    }
  }

  return {
    get: (collection, id) => read(collection, database.collection(collection).doc(id)),
    page: (collection, index, query) => page(database, collection, index, query),
    create: (collection, document) => create(database, collection, document),
    updateIf: (collection, id, conditions, change) => updateIf(database, collection, id, conditions, change),
    async remove(collection, id) {
      const { stats } = await database.collection(collection).doc(id).remove()
      return stats.removed === 1
    },
    transact: <T>(work: (transaction: Transaction) => Promise<T>): Promise<Committed<T>> =>
      untilUndisputed(() => attempt(work), retry),
  }
}

type Verdict = { kind: 'conflict' | 'duplicate'; collection: CollectionName; error: unknown }

/** The port's transaction, and what ended it: the server drops it then, whatever the work makes of the error. */
function observed(session: SdkTransaction): { transaction: Transaction; verdict: () => Verdict | undefined } {
  let verdict: Verdict | undefined

  async function noting<T>(collection: CollectionName, call: () => Promise<T>): Promise<T> {
    if (verdict) throw verdict.error
    try {
      return await call()
    } catch (error) {
      if (isConflict(error)) verdict = { kind: 'conflict', collection, error }
      else if (isDuplicate(error)) verdict = { kind: 'duplicate', collection, error }
      throw error
    }
  }

  const doc = (collection: CollectionName, id: string) => session.collection(collection).doc(id)
  const transaction: Transaction = {
    get: (collection, id) => noting(collection, () => read(collection, doc(collection, id))),
    create: (collection, document) =>
      noting(collection, async () => void (await session.collection(collection).add({ data: { ...document } }))),
    put: (collection, { _id, ...data }) =>
      noting(collection, async () => void (await doc(collection, _id).set({ data }))),
    remove: (collection, id) => noting(collection, async () => void (await doc(collection, id).remove())),
  }
  return { transaction, verdict: () => verdict }
}

/** What is stored under a collection's name was written as that collection's document. */
async function read<C extends CollectionName>(_collection: C, doc: Doc): Promise<DocumentOf<C> | undefined> {
  try {
    const { data } = await doc.get()
    return (data as DocumentOf<C> | null) ?? undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function page<C extends CollectionName>(
  database: Database,
  collection: C,
  index: IndexName<C>,
  query: PageQuery,
) {
  const walk = readPageQuery(fieldsOf(collection, index), query)
  const direction = walk.descending ? 'desc' : 'asc'
  const found = ordered(database.collection(collection).where(walkFor(database.command, walk)), walk, direction)
  const { data } = await found.limit(walk.limit + 1).get()
  return pageOf(walk, data as DocumentOf<C>[])
}

function ordered(query: Query, walk: Walk, direction: 'asc' | 'desc') {
  const sorted = walk.sortField === undefined ? query : query.orderBy(walk.sortField, direction)
  return sorted.orderBy('_id', direction)
}

function fieldsOf<C extends CollectionName>(collection: C, index: IndexName<C>): readonly string[] {
  const indexes: Record<string, { fields: readonly string[] }> = collections[collection].indexes
  const found = indexes[index]
  if (!found) throw new RangeError(`${collection} has no index ${index}`)
  return found.fields
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
): Promise<boolean> {
  checkChange(change)
  const { command } = database
  const where = conditionsFor(command, id, conditions)
  const target = () => database.collection(collection).where(where)
  for (let run = 1; run <= idleRunsMax; run++) {
    const { stats } = await target().update({ data: changeFor(command, change) })
    if (stats.updated > 0) return true
    if (!isIdle.possible(change)) return false
    const { data } = await target().limit(1).get()
    const present = data[0]
    if (typeof present !== 'object' || present === null) return false
    if (isIdle.on(present, change)) return true
  }
  throw new Error(`${collection}/${id} kept changing under a conditional update`)
}
