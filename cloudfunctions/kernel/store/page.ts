import type { Collection } from './collections'
import type { PageQuery, Scalar } from './store'
import { ForeignCursor, pageLimitMax } from './store'

/** A page query once checked against its index. */
export interface Walk {
  /** The index's leading fields and their values, in order. */
  equals: [field: string, value: Scalar][]
  /** All the index's fields but the id. */
  fields: readonly string[]
  /** The field that orders the page; absent where `equals` names them all, and ids order it. */
  sortField?: string
  /** Whether the index has the id at its end, which breaks ties; where it has not, there are none. */
  tiesById: boolean
  from?: string | number
  to?: string | number
  descending: boolean
  /** Start behind this place. */
  after?: Place
  limit: number
}

/** Where a page ended: the sort field's value (null where the document lacks it) and the id. */
export interface Place {
  key: Scalar
  id: string
}

/** The fields of a collection's index, the id at their end unless it is unique. */
export function fieldsOf({ indexes }: Pick<Collection, 'indexes'>, index: string): readonly string[] {
  const found = indexes[index]
  if (!found) throw new RangeError(`there is no index ${index}`)
  return found.fields
}

/**
 * Checks a page query against its index's fields, the id at their end among them; throws where the index can't answer it in
 * order or the limit is out of bounds.
 */
export function readPageQuery(indexed: readonly string[], query: PageQuery): Walk {
  const tiesById = indexed.at(-1) === '_id'
  const fields = tiesById ? indexed.slice(0, -1) : indexed
  const named = Object.keys(query.equals ?? {})
  const leading = fields.slice(0, named.length)
  if (leading.length < named.length || !leading.every((field) => named.includes(field))) {
    throw new RangeError(`an index on ${fields.join(', ')} can't answer for ${named.join(', ')}`)
  }
  if (fields.length > leading.length + 1)
    throw new RangeError(`an index on ${fields.join(', ')} is in no order by ${fields[leading.length]} and the id`)
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > pageLimitMax) {
    throw new RangeError(`a page has 1 to ${pageLimitMax} documents, not ${query.limit}`)
  }
  const { from, to } = query.range ?? {}
  const sortField = fields[leading.length]
  if (sortField === undefined && query.range)
    throw new RangeError('a range needs an index field that equals leaves open')
  return {
    equals: leading.map((field) => [field, query.equals?.[field] ?? null]),
    fields,
    sortField,
    tiesById,
    from,
    to,
    descending: query.order === 'descending',
    after: query.after === undefined ? undefined : readCursor(query.after),
    limit: query.limit,
  }
}

/** The page made of documents of which one more than the limit was asked for, so that the last page is known as such. */
export function pageOf<Document extends { _id: string }>(walk: Pick<Walk, 'limit' | 'sortField'>, found: Document[]) {
  const documents = found.slice(0, walk.limit)
  const last = documents[documents.length - 1]
  if (last === undefined) return { documents }
  const end = cursor(walk, last)
  return found.length > walk.limit ? { documents, end, next: end } : { documents, end }
}

/** The cursor of a place, for a page that goes on behind it. */
export const cursorAt = ({ key, id }: { key: unknown; id: string }): string =>
  Buffer.from(JSON.stringify([key ?? null, id])).toString('base64url')

function cursor(walk: Pick<Walk, 'sortField'>, last: { _id: string }): string {
  return cursorAt({ key: walk.sortField === undefined ? null : fieldAt(last, walk.sortField), id: last._id })
}

/** The place that a cursor of a page stands for. */
export function readCursor(text: string): Place {
  const [key, id] = parsed(Buffer.from(text, 'base64url').toString())
  const scalar = key === null || typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean'
  if (!scalar || typeof id !== 'string') throw new ForeignCursor()
  return { key, id }
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** The value at a dotted path, through plain objects only. Asked several times a call, so it makes no list of the steps. */
export function fieldAt(document: object, path: string): unknown {
  let value: unknown = document
  for (let from = 0, to = 0; to !== -1; from = to + 1) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    to = path.indexOf('.', from)
    value = (value as Record<string, unknown>)[to === -1 ? path.slice(from) : path.slice(from, to)]
  }
  return value
}
