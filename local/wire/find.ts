import { fieldAt } from '../../cloudfunctions/kernel/store/page'
import type { Engine } from '../engine/engine'
import { keyOf } from '../engine/fields'
import type { Scan } from '../engine/scan'
import type { Transaction } from '../engine/transaction'
import { isPlain, readDocument, type Data } from './ejson'
import { keyOfId } from './ids'
import { Query } from './language/mingo'
import { inOrder, type Order } from './language/order'
import { metresTo, readNear } from './language/query'
import { refuseUnsoundQuery } from './language/soundness'
import { clauses, planQuery, type Plan } from './plan'
import { databaseRefusal, WireRefusal } from './refusal'

/** Where documents are read from: as committed, or as an open transaction sees them. */
export interface Source {
  engine: Engine
  transaction?: Transaction
}

export interface Find {
  query: Data
  order?: Order
  skip?: number
  limit?: number
}

export interface Found {
  /** The engine's key of the document's id. */
  id: string
  /** As stored, to be sent as it is. */
  text: string
  document: Data
}

/** "16 MB per answer" (系统限制). */
export const answerBytesMax = 16 * 1024 * 1024
/** MongoDB's limit for a sort that no index serves. */
const sortBytesMax = 32 * 1024 * 1024
const chunkMax = 1000

/** The documents a query asks for, in order: an index narrows, mingo judges. */
export function find(
  source: Source,
  collection: string,
  { query, order = [], skip = 0, limit = Infinity }: Find,
): Found[] {
  const plan = planFor(source, collection, query, order)
  const near = order.length === 0 ? nearIn(query) : undefined
  const streamed = !near && plan.by === 'walk' && plan.ordered && !source.transaction?.differences(collection).size
  const end = skip + limit
  const result: Found[] = []
  let bytes = 0
  for (const found of candidates(source, collection, plan, streamed ? end : Infinity, matcher(query))) {
    bytes += found.text.length
    if (!streamed && order.length > 0 && bytes > sortBytesMax) throw sortTooBig()
    result.push(found)
    if (streamed && result.length >= end) break
  }
  return (streamed ? result : sorted(result, order, near)).slice(skip, end)
}

/** All documents that match, in no order, one at a time. */
export function matching(source: Source, collection: string, query: Data): Generator<Found> {
  return candidates(source, collection, planFor(source, collection, query, []), Infinity, matcher(query))
}

const planFor = ({ engine }: Source, collection: string, query: Data, order: Order) =>
  planQuery(engine.indexes(collection), query, order, (index) => !engine.hasArrays(collection, index))

function* candidates(
  source: Source,
  collection: string,
  plan: Plan,
  wanted: number,
  matches: (document: Data) => boolean,
): Generator<Found> {
  const documents =
    plan.by === 'ids' ? byIds(source, collection, plan.ids) : walk(source, collection, plan.scan, wanted)
  for (const found of documents) if (matches(found.document)) yield found
}

/** Some operators find out only from a document that they were asked for nonsense. */
export function matcher(query: Data): (document: Data) => boolean {
  if (Object.keys(query).length === 0) return () => true
  refuseUnsoundQuery(query)
  const compiled = inMongoWords(() => new Query(query))
  return (document) => inMongoWords(() => compiled.test(document))
}

function inMongoWords<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof WireRefusal) throw error
    throw databaseRefusal('Query', error instanceof Error ? error.message : String(error))
  }
}

const sortTooBig = () =>
  databaseRefusal(
    'Query',
    `Executor error during find command: OperationFailed: Sort operation used more than the maximum ${sortBytesMax} bytes ` +
      'of RAM. Add an index, or specify a smaller limit.',
  )

function* byIds({ engine, transaction }: Source, collection: string, ids: readonly string[]): Generator<Found> {
  for (const id of ids) {
    const text = transaction ? transaction.read(collection, id) : engine.read(collection, id)
    if (text !== undefined) yield { id, text, document: readDocument(text) }
  }
}

/**
 * Chunk by chunk, so that no statement stays open and a short answer reads little; ends with the collection. What a
 * transaction sees otherwise stands where it was, and what it added comes last.
 */
function* walk(source: Source, collection: string, scan: Omit<Scan, 'limit'>, wanted: number): Generator<Found> {
  const differences = new Map(source.transaction?.differences(collection))
  let after = scan.after
  for (let size = Math.min(wanted, chunkMax); ; size = chunkMax) {
    const texts = source.engine.texts(collection, { ...scan, after, limit: size })
    for (const text of texts) {
      const document = readDocument(text)
      const id = keyOfId(document['_id'])
      if (!differences.has(id)) yield { id, text, document }
      else yield* seenAs(differences, id)
    }
    const last = texts[texts.length - 1]
    if (texts.length < size || last === undefined) break
    after = placeOf(scan, last)
  }
  for (const id of [...differences.keys()]) yield* seenAs(differences, id)
}

function* seenAs(differences: Map<string, string | undefined>, id: string): Generator<Found> {
  const text = differences.get(id)
  differences.delete(id)
  if (text !== undefined) yield { id, text, document: readDocument(text) }
}

/** Read from the plain JSON, because that is what the index has. */
function placeOf(scan: Omit<Scan, 'limit'>, text: string) {
  const field = scan.fields[scan.equals?.length ?? 0]
  const key = field === undefined ? '' : keyOf(fieldAt(JSON.parse(text) as Data, field))
  return { key, id: keyOfId(readDocument(text)['_id']) }
}

interface Near {
  path: string
  asked: unknown
}

/** The place that a query wants to be near: without any other order, the nearest come first. */
function nearIn(query: Data): Near | undefined {
  for (const clause of clauses(query))
    for (const [path, condition] of Object.entries(clause))
      if (isPlain(condition) && '$nearSphere' in condition) return { path, asked: condition['$nearSphere'] }
  return undefined
}

function sorted(found: Found[], order: Order, near: Near | undefined): Found[] {
  if (order.length > 0) return inOrder(found, order, ({ document }) => document)
  if (!near) return found
  const { centre } = readNear(near.asked)
  const away = (one: Found) => ({ metres: metresTo(one.document, near.path, centre) })
  return inOrder(found, [['metres', 1]], away)
}
