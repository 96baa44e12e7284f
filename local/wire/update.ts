import type { Data } from './ejson'
import { isPlain, same } from './ejson'
import { Query } from './language/mingo'
import { compared, inOrder } from './language/order'
import { placeAt, removeAt, valueAt } from './place'
import { refuseDollarKeys } from './parameters'
import { databaseRefusal } from './refusal'

/**
 * Applies MongoDB's update operators to a document in place, with MongoDB's refusals: mingo's own `update` lets `$inc`
 * of a text, `$set` through null and `$push` to a non-list pass in silence.
 */
export function applyUpdate(document: Data, update: Data): void {
  const entries = Object.entries(update).flatMap(([operator, fields]) =>
    Object.entries(isPlain(fields) ? fields : {}).map(([path, value]) => ({ operator, path, value })),
  )
  refuseOverlaps(
    entries.flatMap(({ operator, path, value }) => (operator === '$rename' ? [path, String(value)] : [path])),
  )
  for (const { operator, path, value } of entries) {
    const apply = operators[operator]
    if (!apply) throw databaseRefusal('Update', `Unknown modifier: ${operator}`)
    if (path === '_id' || path.startsWith('_id.')) {
      throw databaseRefusal('Update', `Performing an update on the path '_id' would modify the immutable field '_id'`)
    }
    refusePath(path)
    refuseDollarKeys(operator === '$pull' ? undefined : storedBy(value), 'Update')
    apply(document, path, value)
  }
}

/** What an operator's value stores: that of `$push` and its like is named by `$each`. */
const storedBy = (value: unknown): unknown => (isPlain(value) && '$each' in value ? value['$each'] : value)

function refusePath(path: string) {
  const steps = path.split('.')
  if (steps.includes(''))
    throw databaseRefusal('Update', `The update path '${path}' contains an empty field name, which is not allowed.`)
  if (steps[0]?.startsWith('$'))
    throw databaseRefusal('Update', `The dollar ($) prefixed field '${path}' is not valid for storage.`)
}

function refuseOverlaps(paths: readonly string[]) {
  const sorted = [...paths].sort()
  for (const [at, path] of sorted.entries()) {
    const next = sorted[at + 1]
    if (next === path || next?.startsWith(`${path}.`)) {
      throw databaseRefusal('Update', `Updating the path '${next}' would create a conflict at '${path}'`)
    }
  }
}

type Operator = (document: Data, path: string, value: unknown) => void

const operators: Record<string, Operator> = {
  $set: (document, path, value) => placeAt(document, path).write(value),
  $unset: (document, path) => removeAt(document, path),
  $setOnInsert: () => undefined,
  $inc: arithmetic('$inc', (present, value) => present + value, 0),
  $mul: arithmetic('$mul', (present, value) => present * value, 0),
  $bit: (document, path, value) => {
    const { and = -1, or = 0, xor = 0 } = value as { and?: number; or?: number; xor?: number }
    arithmetic('$bit', (present) => ((present & and) | or) ^ xor, 0)(document, path, 0)
  },
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $rename(document, path, target) {
    if (typeof target !== 'string') throw databaseRefusal('Update', 'The to field for $rename must be a string')
    refusePath(target)
    for (const each of [path, target])
      if (isInList(document, each))
        throw databaseRefusal('Update', `The source and target field for $rename cannot be an array element: '${each}'`)
    const value = valueAt(document, path)
    if (value === undefined) return
    removeAt(document, path)
    placeAt(document, target).write(value)
  },
  $push: (document, path, value) =>
    push(document, path, isPlain(value) && '$each' in value ? value : { $each: [value] }),
  $addToSet(document, path, value) {
    const values = isPlain(value) && Array.isArray(value['$each']) ? value['$each'] : [value]
    const list = [...listAt(document, path, '$addToSet')]
    for (const one of values) if (!list.some((item) => same(item, one))) list.push(one)
    placeAt(document, path).write(list)
  },
  $pop(document, path, value) {
    if (valueAt(document, path) === undefined) return
    const list = listAt(document, path, '$pop')
    placeAt(document, path).write(Number(value) < 0 ? list.slice(1) : list.slice(0, -1))
  },
  $pull(document, path, condition) {
    if (valueAt(document, path) === undefined) return
    const unwanted = pulled(condition)
    placeAt(document, path).write(listAt(document, path, '$pull').filter((item) => !unwanted(item)))
  },
  $pullAll(document, path, values) {
    if (!Array.isArray(values)) throw databaseRefusal('Update', '$pullAll requires an array argument')
    if (valueAt(document, path) === undefined) return
    placeAt(document, path).write(
      listAt(document, path, '$pullAll').filter((item) => !values.some((one) => same(one, item))),
    )
  },
}

/** Whether the way to a path leads through a list. */
const isInList = (document: Data, path: string): boolean =>
  path.split('.').some((_, at, steps) => at > 0 && Array.isArray(valueAt(document, steps.slice(0, at).join('.'))))

function arithmetic(name: string, calculate: (present: number, value: number) => number, start: number): Operator {
  return (document, path, value) => {
    if (typeof value !== 'number') {
      throw databaseRefusal(
        'Update',
        `Cannot ${verbs[name]} with non-numeric argument: {${path}: ${JSON.stringify(value)}}`,
      )
    }
    const place = placeAt(document, path)
    const present = place.read()
    if (present !== undefined && typeof present !== 'number') {
      const field = path.split('.').pop()
      throw databaseRefusal(
        'Update',
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${JSON.stringify(document['_id'])}} has the field ` +
          `'${field}' of non-numeric type ${typeName(present)}`,
      )
    }
    place.write(calculate(present ?? start, value))
  }
}

const verbs: Record<string, string> = { $inc: 'increment', $mul: 'multiply', $bit: 'change bits' }

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  return typeof value === 'boolean' ? 'bool' : typeof value
}

function extreme(wins: (order: number) => boolean): Operator {
  return (document, path, value) => {
    const place = placeAt(document, path)
    const present = place.read()
    if (present === undefined || wins(compared(value, present))) place.write(value)
  }
}

function push(document: Data, path: string, value: Data) {
  const each = Array.isArray(value['$each']) ? value['$each'] : []
  const list = [...listAt(document, path, '$push')]
  const position = typeof value['$position'] === 'number' ? value['$position'] : list.length
  list.splice(position, 0, ...each)
  const sorted = value['$sort'] === undefined ? list : sortedBy(list, value['$sort'])
  const slice = value['$slice']
  if (typeof slice !== 'number') placeAt(document, path).write(sorted)
  else placeAt(document, path).write(slice >= 0 ? sorted.slice(0, slice) : sorted.slice(slice))
}

function sortedBy(list: unknown[], order: unknown): unknown[] {
  const fields = typeof order === 'number' ? { item: order } : order
  const ways = Object.entries(fields ?? {}).map(([field, way]) => [field, Number(way) < 0 ? -1 : 1] as const)
  return inOrder(list, ways, typeof order === 'number' ? (item) => ({ item }) : (item) => item)
}

function listAt(document: Data, path: string, operator: string): unknown[] {
  const value = valueAt(document, path)
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  const found = `{${path.split('.').pop()}: ${JSON.stringify(value)}}`
  throw databaseRefusal(
    'Update',
    `The field '${path}' must be an array but is of type ${typeName(value)} in document ${found} (${operator})`,
  )
}

/** What `$pull` takes out: equal values, or those that meet a condition. */
function pulled(condition: unknown): (item: unknown) => boolean {
  if (condition instanceof RegExp) return (item) => typeof item === 'string' && condition.test(item)
  if (!isPlain(condition)) return (item) => same(item, condition)
  const ofValue = Object.keys(condition).some((key) => key.startsWith('$'))
  const query = new Query(ofValue ? { item: condition } : condition)
  return (item) => (ofValue ? query.test({ item }) : isPlain(item) && query.test(item))
}
