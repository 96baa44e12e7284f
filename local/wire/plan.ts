import type { Key } from '../engine/fields'
import { keyOf } from '../engine/fields'
import type { Scan } from '../engine/scan'
import type { Indexes } from '../engine/table'
import { isPlain, type Data } from './ejson'
import { keyOfId } from './ids'
import type { Order } from './language/order'

/** How to come by a superset of the documents that a query asks for. */
export type Plan =
  | { by: 'ids'; ids: string[] }
  /** `ordered`: the walk meets the documents in the order asked for. */
  | { by: 'walk'; scan: Omit<Scan, 'limit'>; ordered: boolean }

/** What a query demands of one field; bounds are inclusive except `_id`'s. */
interface Demand {
  equals?: Key
  from?: Key
  to?: Key
  /** The upper bound came from a negation, which a document without the field meets too. */
  toIncludesMissing?: boolean
}

/**
 * A walk is called ordered only where the index as it is declared has the order asked for, the id included: where it has not,
 * MongoDB fetches every match and sorts.
 *
 * @param usable says whether an index can answer for all documents.
 */
export function planQuery(indexes: Indexes, query: Data, order: Order, usable: (index: string) => boolean): Plan {
  const ids = idsOf(query)
  if (ids) return { by: 'ids', ids }
  const demands = demandsOf(query)
  let best = { score: 0, ...alongNothing(demands, order) }
  for (const [name, { fields }] of Object.entries(indexes)) {
    const candidate = alongIndex(fields, demands, order)
    if (candidate.score > best.score && usable(name)) best = candidate
  }
  return { by: 'walk', scan: best.scan, ordered: best.ordered }
}

function alongIndex(indexed: readonly string[], demands: Map<string, Demand>, order: Order) {
  const fields = indexed.filter((field) => field !== '_id')
  const equals: Key[] = []
  for (const field of fields) {
    const value = demands.get(field)?.equals
    if (value === undefined) break
    equals.push(value)
  }
  const sortField = fields[equals.length]
  const { from, to, toIncludesMissing } = (sortField === undefined ? undefined : demands.get(sortField)) ?? {}
  const fixed = fields.slice(0, equals.length)
  const ordered = orderedBy(order, indexed.slice(equals.length), fixed)
  const descending = directionOf(order, fixed) === -1
  const ranged = from !== undefined || to !== undefined
  // An equality narrows more than a range does, and a range more than mere order.
  const score = equals.length * 4 + (ranged ? 2 : 0) + (ordered && order.length > 0 ? 1 : 0)
  return { score, ordered, scan: { fields, equals, from, to, toIncludesMissing, descending } }
}

/** Along the ids where they narrow or sort, as documents came where nothing does. */
function alongNothing(demands: Map<string, Demand>, order: Order): { scan: Omit<Scan, 'limit'>; ordered: boolean } {
  const { from, to } = demands.get('_id') ?? {}
  const ordered = orderedBy(order, ['_id'], [])
  if (from === undefined && to === undefined && order[0]?.[0] !== '_id')
    return { scan: { fields: [], byArrival: true }, ordered }
  const descending = directionOf(order, []) === -1
  const start = ordered ? (descending ? to : from) : undefined
  return {
    scan: { fields: [], descending, after: typeof start === 'string' ? { key: '', id: start } : undefined },
    ordered,
  }
}

/** Whether a walk is in the order asked for; it goes by the first field of its index that no equality fixes, then by the id. */
function orderedBy(order: Order, [first, second]: readonly string[], fixed: readonly string[]): boolean {
  const wanted = open(order, fixed)
  const direction = wanted[0]?.[1]
  const walked = first !== '_id' && second === '_id' ? [first, second] : [first]
  return wanted.every(([field, way], at) => field === walked[at] && way === direction)
}

const directionOf = (order: Order, fixed: readonly string[]) => open(order, fixed)[0]?.[1] ?? 1

/**
 * The order without the fields that are the same in all documents found. An equality fixes what an index holds of a field,
 * but not a list that has the value among others.
 */
const open = (order: Order, fixed: readonly string[]) => order.filter(([field]) => !fixed.includes(field))

/** The ids a query is limited to, if it is. */
function idsOf(query: Data): string[] | undefined {
  for (const clause of clauses(query)) {
    if (!('_id' in clause)) continue
    const id = clause['_id']
    if (isId(id)) return [keyOfId(id)]
    if (!isPlain(id)) continue
    if (isId(id['$eq'])) return [keyOfId(id['$eq'])]
    if (Array.isArray(id['$in']) && id['$in'].every(isId)) return [...new Set(id['$in'].map(keyOfId))].sort()
  }
  return undefined
}

function demandsOf(query: Data): Map<string, Demand> {
  const demands = new Map<string, Demand>()
  for (const clause of clauses(query)) {
    for (const [field, condition] of Object.entries(clause)) {
      if (!field.startsWith('$')) demands.set(field, { ...demands.get(field), ...demandOf(field, condition) })
    }
  }
  return demands
}

/**
 * Only what a field's index answers; everything else is left to the filter that follows. A negated bound is planned on
 * the understanding that an indexed field has one type: the declared ones do.
 */
function demandOf(field: string, condition: unknown): Demand {
  if (isScalar(condition)) return { equals: keyOf(condition) }
  if (!isPlain(condition)) return {}
  const { $eq, $gt, $gte, $lt, $lte, $not } = condition
  if ('$eq' in condition && isScalar($eq)) return { equals: keyOf($eq) }
  const demand: Demand = {}
  const from = $gte ?? $gt
  const to = $lte ?? $lt
  if (isBound(from) && !(field === '_id' && $gte !== undefined)) demand.from = from
  if (isBound(to) && !(field === '_id' && $lte !== undefined)) demand.to = to
  const above = isPlain($not) ? ($not['$gt'] ?? $not['$gte']) : undefined
  if (demand.to === undefined && isBound(above)) Object.assign(demand, { to: above, toIncludesMissing: true })
  return demand
}

const isId = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  (typeof value === 'object' && value !== null && 'toHexString' in value)

/** The query itself and what it joins by `$and`. */
export function clauses(query: Data): Data[] {
  const joined = query['$and']
  return [query, ...(Array.isArray(joined) ? joined.filter(isPlain).flatMap(clauses) : [])]
}

const isScalar = (value: unknown) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || isFiniteNumber(value)
const isFiniteNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isBound = (value: unknown): value is string | number => typeof value === 'string' || isFiniteNumber(value)
