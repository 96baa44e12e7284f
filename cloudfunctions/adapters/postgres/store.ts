import type { Pool, PoolClient } from 'pg'
import { changed, meets } from '../../kernel/store/carry-out'
import { checkChange } from '../../kernel/store/change'
import type { CollectionName, CollectionTable, DocumentOf } from '../../kernel/store/collections'
import { idsOnce, inOrderOf } from '../../kernel/store/many'
import { orderly } from '../../kernel/store/orderly'
import { fieldsOf, pageOf, readPageQuery } from '../../kernel/store/page'
import { refusedForNow, untilServed, type RetryOptions } from '../../kernel/store/retry'
import type { Change, Committed, Conditions, Store, Transaction } from '../../kernel/store/store'
import { isAway, isConflict, isDuplicate } from './errors'
import { statementsOf, type Statement } from './statements'

type Statements = ReturnType<typeof statementsOf>

/**
 * The store port on PostgreSQL, or on what speaks its protocol. It uses nothing of a session but the transaction under way,
 * and no advisory locks, so that a pooler between them or another engine behind it is none of its business.
 *
 * A transaction reads one snapshot (REPEATABLE READ) and is refused where somebody else wrote what it writes: PostgreSQL lets
 * it wait for the other one to end first. A call outside transactions is one statement, but for a
 * conditional update, which is a short transaction of its own.
 */
export function postgresStore(pool: Pool, collections: CollectionTable, retry: RetryOptions = {}): Store {
  const statements = new Map(
    Object.entries(collections).map(([name, collection]) => [name, statementsOf(name, collection)]),
  )
  const of = (collection: CollectionName): Statements => {
    const known = statements.get(collection)
    if (!known) throw new RangeError(`there is no collection ${collection}`)
    return known
  }

  /** A statement outside transactions that changes nothing, which may be asked again where the server went away. */
  const read = (statement: Statement): Promise<string[]> =>
    untilServed(() => documentsIn(pool, statement).catch((error: unknown) => laterIf(isAway(error), error)), retry)

  /** One that changes something: asked again only where it is certain that nothing was changed. */
  const written = (statement: Statement): Promise<number> =>
    untilServed(() => countOf(pool, statement).catch((error: unknown) => laterIf(isConflict(error), error)), retry)

  /** A connection; none while the server is away. */
  const connected = (): Promise<PoolClient | undefined> =>
    pool.connect().catch((error: unknown) => {
      if (isAway(error)) return undefined
      throw error
    })

  async function attempt<T>(work: (transaction: Transaction) => Promise<T>) {
    const client = await connected()
    if (client === undefined) return refusedForNow
    const { transaction, failure, finish, settled } = orderly(operationsOn(client, of))
    let isCommitting = false
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
      const value = await work(transaction)
      finish()
      isCommitting = true
      await client.query('COMMIT')
      client.release()
      return { committed: true, value } as const
    } catch (fault) {
      const { error, collection } = failure() ?? { error: fault, collection: undefined }
      await settled()
      await rolledBack(client)
      if (isConflict(error)) return refusedForNow
      if (isDuplicate(error) && collection) return { committed: false, exists: collection } as const
      // Nobody knows what became of a commit whose answer was lost: to run it again might do it twice.
      return laterIf(isAway(error) && !isCommitting, fault)
    }
  }

  return {
    get: async (collection, id) => parsed(collection, (await read(of(collection).one(id)))[0]),
    async getMany(collection, ids) {
      const once = idsOnce(ids)
      if (once.length === 0) return []
      return inOrderOf(ids, parsedAll(collection, await read(of(collection).many(once))))
    },
    async page(collection, index, query) {
      const walk = readPageQuery(fieldsOf(collections[collection], index), query)
      return pageOf(walk, parsedAll(collection, await read(of(collection).page(walk))))
    },
    create: (collection, document) =>
      written(of(collection).create(document)).then(
        () => true,
        (error: unknown) => {
          if (isDuplicate(error)) return false
          throw error
        },
      ),
    async updateIf(collection, id, conditions, change) {
      checkChange(change)
      return untilServed(() => updatedIf(of(collection), id, conditions, change), retry)
    },
    remove: async (collection, id) => (await written(of(collection).remove(id))) === 1,
    transact: <T>(work: (transaction: Transaction) => Promise<T>): Promise<Committed<T>> =>
      untilServed(() => attempt(work), retry),
  }

  /**
   * What does not meet the conditions is told at once, whoever writes it just now. What does is held while it is judged anew
   * and written: whoever else wants it waits, and is served in the order they came.
   */
  async function updatedIf(statements: Statements, id: string, conditions: Conditions, change: Change) {
    if (!met(await read(statements.one(id)), conditions)) return false
    const client = await connected()
    if (client === undefined) return refusedForNow
    try {
      await client.query('BEGIN')
      const held = await documentsIn(client, statements.held(id))
      const document = met(held, conditions)
      if (document) {
        changed(document, change)
        if (JSON.stringify(document) !== held[0]) await countOf(client, statements.put(document))
      }
      await client.query('COMMIT')
      client.release()
      return document !== undefined
    } catch (error) {
      await rolledBack(client)
      return laterIf(isConflict(error), error)
    }
  }
}

/** The document that was found, where it meets the conditions. */
function met([text]: readonly string[], conditions: Conditions) {
  if (text === undefined) return undefined
  const document = JSON.parse(text) as Record<string, unknown> & { _id: string }
  return meets(document, conditions) ? document : undefined
}

/** Ends a transaction with nothing written. A connection on which even this fails is not used again. */
async function rolledBack(client: PoolClient): Promise<void> {
  const broken = await client.query('ROLLBACK').then(
    () => undefined,
    (reason: unknown) => (reason instanceof Error ? reason : true),
  )
  client.release(broken)
}

function operationsOn(client: PoolClient, of: (collection: CollectionName) => Statements): Transaction {
  return {
    get: async (collection, id) => parsed(collection, (await documentsIn(client, of(collection).one(id)))[0]),
    create: async (collection, document) => void (await countOf(client, of(collection).create(document))),
    put: async (collection, document) => void (await countOf(client, of(collection).put(document))),
    remove: async (collection, id) => void (await countOf(client, of(collection).remove(id))),
  }
}

type Asked = Pick<PoolClient, 'query'> | Pick<Pool, 'query'>

async function documentsIn(asked: Asked, statement: Statement): Promise<string[]> {
  const { rows } = await asked.query<{ doc: string }>(statement)
  return rows.map(({ doc }) => doc)
}

const countOf = async (asked: Asked, statement: Statement): Promise<number> =>
  (await asked.query(statement)).rowCount ?? 0

function laterIf(isLater: boolean, error: unknown): typeof refusedForNow {
  if (isLater) return refusedForNow
  throw error
}

/** What is stored under a collection's name was written as that collection's document. */
const parsed = <C extends CollectionName>(_collection: C, text: string | undefined): DocumentOf<C> | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as DocumentOf<C>)

const parsedAll = <C extends CollectionName>(_collection: C, texts: readonly string[]): DocumentOf<C>[] =>
  texts.map((text) => JSON.parse(text) as DocumentOf<C>)
