import type { CollectionName, DocumentOf, IndexName } from '../../cloudfunctions/kernel/store/collections'
import { checkChange } from '../../cloudfunctions/kernel/store/change'
import { pageOf, readPageQuery } from '../../cloudfunctions/kernel/store/page'
import { idsOnce, inOrderOf } from '../../cloudfunctions/kernel/store/many'
import { orderly } from '../../cloudfunctions/kernel/store/orderly'
import type { RetryOptions } from '../../cloudfunctions/kernel/store/retry'
import { refusedForNow, untilServed } from '../../cloudfunctions/kernel/store/retry'
import type {
  Change,
  Committed,
  Conditions,
  PageQuery,
  Store,
  Transaction as PortTransaction,
} from '../../cloudfunctions/kernel/store/store'
import type { Call } from '../engine/call'
import { watched } from '../engine/call'
import type { Engine } from '../engine/engine'
import { keyOf } from '../engine/fields'
import type { Refusal } from '../engine/refusal'
import { isRefusal } from '../engine/refusal'
import type { Written } from '../engine/table'
import type { Transaction } from '../engine/transaction'
import { changed, meets } from '../../cloudfunctions/kernel/store/carry-out'

export interface EmbeddedStoreOptions extends RetryOptions {
  engine: Engine
  /** Hears of every database call, in the same units as CloudBase counts them. */
  onCall?: (call: Call) => void
  /** How long each call takes before it reaches the engine; asked at every call. */
  latencyMs?: () => number
}

/**
 * The store port on an engine in this process. Writes resolve once they are on the disk, and so do reads: what they saw is
 * certain. Only a transaction sees more, and its end waits for that.
 */
export function embeddedStore({ engine, onCall, latencyMs, ...retry }: EmbeddedStoreOptions): Store {
  const call = watched(onCall, latencyMs)

  async function attempt<T>(work: (transaction: PortTransaction) => Promise<T>) {
    const transaction = await call('start', undefined, () => engine.begin())
    const { transaction: inOrder, finish, settled } = orderly(portTransaction(transaction, call))
    try {
      const value = await work(inOrder)
      finish()
      await call('commit', undefined, () => transaction.commit())
      return { committed: true, value } as const
    } catch (fault) {
      // The engine's word counts, whatever the work made of the refusal it met.
      const refusal = transaction.refusal()
      if (refusal?.kind === 'conflict') return refusedForNow
      if (refusal?.kind === 'duplicate') {
        await engine.durable()
        return { committed: false, exists: collectionOf(refusal) } as const
      }
      await settled()
      await call('abort', undefined, () => transaction.abort())
      throw fault
    }
  }

  return {
    get: (collection, id) => call('get', collection, () => certain(engine, collection, id)),
    getMany: async (collection, ids) => {
      const once = idsOnce(ids)
      if (once.length === 0) return []
      return inOrderOf(ids, await call('getMany', collection, () => allCertain(engine, collection, once)))
    },
    page: <C extends CollectionName>(collection: C, index: IndexName<C>, query: PageQuery) =>
      call('page', collection, () => page(engine, collection, index, query)),
    create: (collection, document) => call('create', collection, () => create(engine, collection, document)),
    updateIf: (collection, id, conditions, change) =>
      call('update', collection, () => updateIf(engine, collection, id, conditions, change)),
    remove: (collection, id) =>
      call('remove', collection, () =>
        engine.change(collection, id, (current) => (current === undefined ? undefined : 'remove')),
      ),
    transact: <T>(work: (transaction: PortTransaction) => Promise<T>): Promise<Committed<T>> =>
      untilServed(() => attempt(work), retry),
  }
}

/** A document as it is read from outside any transaction: at once, or once it is on the disk. */
function certain<C extends CollectionName>(engine: Engine, collection: C, id: string) {
  const document = parsed(collection, engine.read(collection, id))
  return engine.isWritten(collection, id) ? document : engine.durable().then(() => document)
}

/** The same of several: what they come to together is as certain as the latest of them. */
function allCertain<C extends CollectionName>(engine: Engine, collection: C, ids: readonly string[]) {
  const documents = ids.flatMap((id) => parsed(collection, engine.read(collection, id)) ?? [])
  if (ids.every((id) => engine.isWritten(collection, id))) return documents
  return engine.durable().then(() => documents)
}

type Watch = ReturnType<typeof watched>

const portTransaction = (transaction: Transaction, call: Watch): PortTransaction => ({
  get: (collection, id) => call('get', collection, () => parsed(collection, transaction.read(collection, id))),
  create: (collection, document) =>
    call('create', collection, () => transaction.create(collection, document._id, written(document))),
  put: (collection, document) =>
    call('put', collection, () => transaction.put(collection, document._id, written(document))),
  remove: (collection, id) => call('remove', collection, () => void transaction.remove(collection, id)),
})

function page<C extends CollectionName>(engine: Engine, collection: C, index: IndexName<C>, query: PageQuery) {
  const fields = engine.indexes(collection)[index]?.fields
  if (!fields) throw new RangeError(`${collection} has no index ${index}`)
  const walk = readPageQuery(fields, query)
  const found = engine.array(collection, {
    fields: walk.fields,
    equals: walk.equals.map(([, value]) => keyOf(value)),
    from: walk.from,
    to: walk.to,
    descending: walk.descending,
    after: walk.after && { key: keyOf(walk.after.key), id: walk.after.id },
    limit: walk.limit + 1,
  })
  return pageOf(walk, JSON.parse(found) as DocumentOf<C>[])
}

async function create<C extends CollectionName>(engine: Engine, collection: C, document: DocumentOf<C>) {
  try {
    const next = written(document)
    return await engine.change(collection, document._id, (current) => (current === undefined ? next : undefined))
  } catch (error) {
    if (!isRefusal(error, 'duplicate')) throw error
    await engine.durable()
    return false
  }
}

async function updateIf<C extends CollectionName>(
  engine: Engine,
  collection: C,
  id: string,
  conditions: Conditions,
  change: Change,
) {
  checkChange(change)
  let met = false
  await engine.change(collection, id, (current) => {
    const document = current === undefined ? undefined : (JSON.parse(current) as Record<string, unknown>)
    met = document !== undefined && meets(document, conditions)
    if (!met || document === undefined) return undefined
    changed(document, change)
    const text = JSON.stringify(document)
    return text === current ? undefined : { text, document }
  })
  return met
}

const written = (document: { _id: string }): Written => ({ text: JSON.stringify(document), document })

/** What is stored under a collection's name was written as that collection's document. */
const parsed = <C extends CollectionName>(_collection: C, text: string | undefined): DocumentOf<C> | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as DocumentOf<C>)

const collectionOf = (refusal: Refusal): CollectionName => refusal.facts.collection as CollectionName
