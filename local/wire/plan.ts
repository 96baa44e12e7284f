import type { Key } from '../engine/fields'
import { keyOf } from '../engine/fields'
import type { Scan } from '../engine/scan'
import type { Indexes } from '../engine/table'
import type { Data } from './ejson'
import { isPlain } from './ejson'

/** Fields to sort by, in order; 1 ascending, -1 descending. */
export type Order = readonly [field: string, direction: 1 | -1][]

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

/** @param usable says whether an index can answer for all documents. */
export function planQuery(indexes: Indexes, query: Data, order: Order, usable: (index: string) => boolean): Plan {
  const ids = idsOf(query)
  if (ids) return { by: 'ids', ids }
  const demands = demandsOf(query)
  let best = { score: 0, scan: byId(demands, order), ordered: orderedBy(order, undefined, demands) }
  for (const [name, { fields }] of Object.entries(indexes)) {
    const candidate = alongIndex(fields, demands, order)
    if (candidate.score > best.score && usable(name)) best = candidate
  }
  return { by: 'walk', scan: best.scan, ordered: best.ordered }
}

function alongIndex(fields: readonly string[], demands: Map<string, Demand>, order: Order) {
  const equals: Key[] = []
  for (const field of fields) {
    const value = demands.get(field)?.equals
    if (value === undefined) break
    equals.push(value)
  }
  const sortField = fields[equals.length]
  const { from, to, toIncludesMissing } = (sortField === undefined ? undefined : demands.get(sortField)) ?? {}
  const ordered = orderedBy(order, sortField, demands)
  const descending = directionOf(order, demands) === -1
  const ranged = from !== undefined || to !== undefined
  // An equality narrows more than a range does, and a range more than mere order.
  const score = equals.length * 4 + (ranged ? 2 : 0) + (ordered && order.length > 0 ? 1 : 0)
  return { score, ordered, scan: { fields, equals, from, to, toIncludesMissing, descending } }
}

function byId(demands: Map<string, Demand>, order: Order): Omit<Scan, 'limit'> {
  const descending = directionOf(order, demands) === -1
  const { from, to } = demands.get('_id') ?? {}
  const start = orderedBy(order, undefined, demands) ? (descending ? to : from) : undefined
  return { fields: [], descending, after: typeof start === 'string' ? { key: '', id: start } : undefined }
}

/** Whether a walk along `sortField`, then ids in the same direction, is in the order asked for. */
function orderedBy(order: Order, sortField: string | undefined, demands: Map<string, Demand>): boolean {
  const wanted = open(order, demands)
  const direction = wanted[0]?.[1]
  const walked = sortField === undefined ? ['_id'] : [sortField, '_id']
  return wanted.every(([field, way], at) => field === walked[at] && way === direction)
}

const directionOf = (order: Order, demands: Map<string, Demand>) => open(order, demands)[0]?.[1] ?? 1

/** The order without the fields that are the same in all documents found. */
const open = (order: Order, demands: Map<string, Demand>) =>
  order.filter(([field]) => demands.get(field)?.equals === undefined)

/** The ids a query is limited to, if it is. */
function idsOf(query: Data): string[] | undefined {
  for (const clause of clauses(query)) {
    const id = clause['_id']
    if (typeof id === 'string') return [id]
    if (!isPlain(id)) continue
    if (typeof id['$eq'] === 'string') return [id['$eq']]
    if (Array.isArray(id['$in'])) return [...new Set(id['$in'].filter((one) => typeof one === 'string'))]
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

/** The query itself and what it joins by `$and`. */
function clauses(query: Data): Data[] {
  const joined = query['$and']
  return [query, ...(Array.isArray(joined) ? joined.filter(isPlain).flatMap(clauses) : [])]
}

const isScalar = (value: unknown) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || isFiniteNumber(value)
const isFiniteNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isBound = (value: unknown): value is string | number => typeof value === 'string' || isFiniteNumber(value)
