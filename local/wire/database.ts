import { randomBytes } from 'node:crypto'
import type { Call } from '../engine/call'
import type { Engine } from '../engine/engine'
import { collectionNameForm, type Written } from '../engine/table'
import type { Transaction } from '../engine/transaction'
import { aggregate } from './aggregate'
import type { Data } from './ejson'
import { readDocument, writeEjson } from './ejson'
import type { Source } from './find'
import { answerBytesMax, find, matcher, matching } from './find'
import { keyOfId, namedId } from './ids'
import type { Parameters } from './parameters'
import { countOf, idOf, noServerDate, now, objectOf, orderOf, queryOf, refuseDollarKeys, textOf } from './parameters'
import { projected } from './project'
import type { Operation } from './refusal'
import { collectionExistsRefusal, databaseRefusal, invalidParameter } from './refusal'
import type { Transactions } from './transactions'
import { applyUpdate } from './update'

/** What an action answers beside `requestId`. */
export type Answer = Record<string, unknown>

export interface Action {
  /** How the call is counted. */
  call: Call['name']
  /** How MongoDB's refusals of it are headed. */
  operation: Operation
  run(context: Context, parameters: Parameters): Answer | Promise<Answer>
}

export interface Context {
  engine: Engine
  transactions: Transactions
}

/** "Function: 100 without limit, max 1000". */
const getStandard = 100
const getMax = 1000

/** The database actions of the CloudBase admin API, with the parameters and answers that wx-server-sdk 4.0.2 sends and reads. */
export const databaseActions: Record<string, Action> = {
  'database.addCollection': { call: 'create', operation: 'Insert', run: addCollection },
  'database.insertDocument': { call: 'create', operation: 'Insert', run: insert },
  'database.getDocument': { call: 'get', operation: 'Query', run: get },
  'database.modifyDocument': { call: 'update', operation: 'Update', run: modify },
  'database.modifyAndReturnDoc': { call: 'update', operation: 'Update', run: modifyAndReturn },
  'database.removeDocument': { call: 'remove', operation: 'Remove', run: remove },
  'database.calculateDocument': { call: 'count', operation: 'Query', run: count },
  'database.aggregateDocuments': { call: 'aggregate', operation: 'Aggregate', run: aggregateDocuments },
  'database.startTransaction': {
    call: 'start',
    operation: 'Query',
    run: ({ transactions }) => ({ transactionId: transactions.start() }),
  },
  'database.commitTransaction': { call: 'commit', operation: 'Update', run: commit },
  'database.abortTransaction': { call: 'abort', operation: 'Update', run: abort },
}

function addCollection({ engine }: Context, parameters: Parameters): Answer {
  const name = textOf(parameters, 'collectionName')
  if (!collectionNameForm.test(name)) throw invalidParameter(`${name} is not a collection name`)
  if (!engine.addCollection(name)) throw collectionExistsRefusal()
  return {}
}

async function insert(context: Context, parameters: Parameters): Promise<Answer> {
  const { collection, transaction, engine } = sourceOf(context, parameters)
  const { data } = parameters
  if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a list of documents')
  const insertedIds: unknown[] = []
  for (const text of data) {
    const document = objectOf(text, transaction ? noServerDate : now)
    refuseDollarKeys(document)
    const _id = document['_id'] === undefined ? randomBytes(16).toString('hex') : document['_id']
    const id = keyOfId(_id)
    const written = writtenOf({ ...document, _id })
    if (transaction) transaction.create(collection, id, written)
    else if (!(await createPlain(engine, collection, id, written))) throw taken(collection, _id)
    insertedIds.push(namedId(_id))
  }
  return { data: { insertedIds } }
}

const createPlain = (engine: Engine, collection: string, id: string, written: Written) =>
  engine.change(collection, id, (current) => (current === undefined ? written : undefined))

const taken = (collection: string, id: unknown) =>
  databaseRefusal(
    'Insert',
    'multiple write errors: [{write errors: [{E11000 duplicate key error collection: ' +
      `tnt-local.${collection} index: _id_ dup key: { _id: ${JSON.stringify(id)} }}]}, {<nil>}]`,
  )

function get(context: Context, parameters: Parameters): Answer {
  const source = sourceOf(context, parameters)
  const offset = countOf(parameters, 'offset', 0, Number.MAX_SAFE_INTEGER)
  const limit = countOf(parameters, 'limit', getStandard, getMax)
  const query = queryOf(parameters) ?? {}
  const found = find(source, source.collection, { query, order: orderOf(parameters), skip: offset, limit })
  const list = projected(found, parameters['projection'])
  refuseTooMuch(list)
  return { data: { list, offset, limit } }
}

function count(context: Context, parameters: Parameters): Answer {
  const source = sourceOf(context, parameters)
  const query = queryOf(parameters)
  if (query === undefined) return { data: { total: source.engine.count(source.collection) } }
  let total = 0
  for (const _ of matching(source, source.collection, query)) total++
  return { data: { total } }
}

async function modify(context: Context, parameters: Parameters): Promise<Answer> {
  const { updated, upsertedId } = await modified(context, parameters)
  return { data: { updated, upsert_id: upsertedId ?? null } }
}

async function modifyAndReturn(context: Context, parameters: Parameters): Promise<Answer> {
  const { updated, after } = await modified(context, { ...parameters, multi: false })
  return { data: { updated, doc: after ?? null } }
}

interface Modified {
  updated: number
  upsertedId?: unknown
  after?: string
}

async function modified(context: Context, parameters: Parameters): Promise<Modified> {
  const source = sourceOf(context, parameters)
  const query = queryOf(parameters)
  if (query === undefined) throw invalidParameter('query is required: an update of a whole collection is refused')
  const data = objectOf(parameters['data'], source.transaction ? noServerDate : now)
  if (parameters['merge'] !== true) return replaced(source, idOf(query), data)
  const ids = idsFound(source, query, isSingle(parameters))
  const matches = matcher(query)
  const update = (current: string | undefined) => updatedText(current, matches, data)
  const results = []
  // In turn: what comes after a document that is refused stays as it is.
  for (const id of ids) results.push(await writeOne(source, id, update))
  return { updated: results.filter(({ wrote }) => wrote).length, after: results[0]?.after }
}

const isSingle = (parameters: Parameters) => parameters['queryType'] === 'DOC' || parameters['multi'] === false

/** Of all documents that match, or of the first. */
const idsFound = (source: Target, query: Data, single: boolean): string[] =>
  single
    ? find(source, source.collection, { query, limit: 1 }).map(({ id }) => id)
    : Array.from(matching(source, source.collection, query), ({ id }) => id)

/** `set`: the whole document, made where it is missing. */
async function replaced(source: Target, _id: unknown, data: Data): Promise<Modified> {
  refuseDollarKeys(data)
  let existed = false
  const { wrote } = await writeOne(source, keyOfId(_id), (current) => {
    existed = current !== undefined
    const written = writtenOf(Object.assign({ _id }, data, { _id }))
    return written.text === current ? undefined : written
  })
  return existed ? { updated: wrote ? 1 : 0 } : { updated: 0, upsertedId: namedId(_id) }
}

function updatedText(current: string | undefined, matches: (document: Data) => boolean, update: Data) {
  if (current === undefined) return undefined
  const document = readDocument(current)
  if (!matches(document)) return undefined
  const before = writeEjson(document)
  applyUpdate(document, update)
  const written = writtenOf(document)
  return written.text === before ? undefined : written
}

async function remove(context: Context, parameters: Parameters): Promise<Answer> {
  const source = sourceOf(context, parameters)
  const query = queryOf(parameters)
  if (query === undefined) throw invalidParameter('query is required: a removal of a whole collection is refused')
  const ids = idsFound(source, query, isSingle(parameters))
  const matches = matcher(query)
  const gone = (current: string | undefined) =>
    current !== undefined && matches(readDocument(current)) ? ('remove' as const) : undefined
  const results = await Promise.all(ids.map((id) => writeOne(source, id, gone)))
  return { data: { deleted: results.filter(({ wrote }) => wrote).length } }
}

/** Writes what `decide` answers: in the transaction at once, else when nobody holds the document any more. */
async function writeOne(
  { engine, transaction, collection }: Target,
  id: string,
  decide: (current: string | undefined) => Written | 'remove' | undefined,
): Promise<{ wrote: boolean; after?: string }> {
  let after: string | undefined
  const noting = (current: string | undefined) => {
    const decided = decide(current)
    after = decided === undefined || decided === 'remove' ? current : decided.text
    return decided
  }
  if (!transaction) return { wrote: await engine.change(collection, id, noting), after }
  const decided = noting(transaction.read(collection, id))
  if (decided === 'remove') transaction.remove(collection, id)
  else if (decided) transaction.put(collection, id, decided)
  return { wrote: decided !== undefined, after }
}

function aggregateDocuments(context: Context, parameters: Parameters): Answer {
  const source = sourceOf(context, parameters)
  const list = aggregate(source, source.collection, parameters['stages'])
  refuseTooMuch(list)
  return { data: { list } }
}

async function commit({ transactions }: Context, parameters: Parameters): Promise<Answer> {
  const id = textOf(parameters, 'transactionId')
  const transaction = transactions.find(id)
  try {
    await transaction.commit()
  } finally {
    transactions.end(id)
  }
  return {}
}

function abort({ transactions }: Context, parameters: Parameters): Answer {
  const id = textOf(parameters, 'transactionId')
  transactions.find(id)
  transactions.end(id)
  return {}
}

type Target = Source & { collection: string; transaction?: Transaction }

function sourceOf({ engine, transactions }: Context, parameters: Parameters): Target {
  const collection = textOf(parameters, 'collectionName')
  engine.indexes(collection)
  const { transactionId } = parameters
  return {
    engine,
    collection,
    transaction: typeof transactionId === 'string' ? transactions.find(transactionId) : undefined,
  }
}

/** Dates and their like are objects in the stored text, and that is what an index has of them. */
function writtenOf(document: Data): Written {
  const text = writeEjson(document)
  if (Buffer.byteLength(text) > answerBytesMax)
    throw databaseRefusal('Update', 'BSONObjectTooLarge: the document exceeds 16777216 bytes')
  if (isDeeperThan(levelsMax, document))
    throw databaseRefusal('Update', `Document exceeds maximum nested object depth: ${levelsMax}`)
  return { text, document: text.includes('"$') ? (JSON.parse(text) as Data) : document }
}

/** MongoDB stores documents of at most so many levels. */
const levelsMax = 180

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner)))

function refuseTooMuch(list: readonly string[]) {
  let bytes = 0
  for (const text of list) bytes += Buffer.byteLength(text)
  if (bytes > answerBytesMax) throw databaseRefusal('Query', `the answer of ${bytes} bytes exceeds ${answerBytesMax}`)
}
