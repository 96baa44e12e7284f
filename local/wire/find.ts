import { Query } from 'mingo'
import { fieldAt } from '../../cloudfunctions/_kernel/page'
import type { Engine } from '../engine/engine'
import { keyOf } from '../engine/fields'
import type { Scan } from '../engine/scan'
import type { Transaction } from '../engine/transaction'
import type { Data } from './ejson'
import { readDocument } from './ejson'
import type { Order, Plan } from './plan'
import { planQuery } from './plan'
import { databaseRefusal } from './refusal'

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

/** Scripts in queries ($where, $function) are refused, as the cloud refuses them. */
export const mingoOptions = { scriptEnabled: false }

/** The documents a query asks for, in order: an index narrows, mingo judges. */
export function find(
  source: Source,
  collection: string,
  { query, order = [], skip = 0, limit = Infinity }: Find,
): Found[] {
  const plan = planFor(source, collection, query, order)
  const streamed = plan.by === 'walk' && plan.ordered && !source.transaction?.differences(collection).size
  const end = skip + limit
  const result: Found[] = []
  let bytes = 0
  for (const found of candidates(source, collection, plan, streamed ? end : Infinity, matcher(query))) {
    bytes += found.text.length
    if (!streamed && order.length > 0 && bytes > sortBytesMax) throw sortTooBig()
    result.push(found)
    if (streamed && result.length >= end) break
  }
  return (streamed ? result : sorted(result, order)).slice(skip, end)
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

export function matcher(query: Data): (document: Data) => boolean {
  if (Object.keys(query).length === 0) return () => true
  try {
    const compiled = new Query(query, mingoOptions)
    return (document) => compiled.test(document)
  } catch (error) {
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

/** Chunk by chunk, so that no statement stays open and a short answer reads little; ends with the collection. */
function* walk(source: Source, collection: string, scan: Omit<Scan, 'limit'>, wanted: number): Generator<Found> {
  const differences = source.transaction?.differences(collection)
  let after = scan.after
  for (let size = Math.min(wanted, chunkMax); ; size = chunkMax) {
    const texts = source.engine.texts(collection, { ...scan, after, limit: size })
    for (const text of texts) {
      const document = readDocument(text)
      const id = String(document['_id'])
      if (!differences?.has(id)) yield { id, text, document }
    }
    const last = texts[texts.length - 1]
    if (texts.length < size || last === undefined) break
    after = placeOf(scan, last)
  }
  for (const [id, text] of differences ?? []) if (text !== undefined) yield { id, text, document: readDocument(text) }
}

/** Read from the plain JSON, because that is what the index has. */
function placeOf(scan: Omit<Scan, 'limit'>, text: string) {
  const document = JSON.parse(text) as { _id: string }
  const field = scan.fields[scan.equals?.length ?? 0]
  return { key: field === undefined ? '' : keyOf(fieldAt(document, field)), id: document._id }
}

function sorted(found: Found[], order: Order): Found[] {
  if (order.length === 0) return found
  const byId = new Map(found.map((one) => [one.id, one]))
  const documents = found.map(({ document }) => document)
  const ordered = new Query({}, mingoOptions).find<Data>(documents).sort(Object.fromEntries(order)).all()
  return ordered.flatMap(({ _id }) => byId.get(String(_id)) ?? [])
}
