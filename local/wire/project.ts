import { isPlain, writeEjson, type Data } from './ejson'
import type { Found } from './find'
import { Query } from './language/mingo'
import { now, objectOf } from './parameters'
import { databaseRefusal } from './refusal'

/** Documents as they are sent: verbatim as stored, unless a projection picks fields. */
export function projected(found: readonly Found[], projection: unknown): string[] {
  if (projection === undefined || projection === '') return found.map(({ text }) => text)
  const asked = objectOf(projection, now)
  if (Object.keys(asked).length === 0) return found.map(({ text }) => text)
  return found.map(({ document }) => writeEjson(picked(document, asked)))
}

/** What of a document a projection keeps, its fields in the document's order. */
export function picked(document: Data, asked: Data): Data {
  const fields = Object.entries(asked)
  const plain = fields.filter(([, how]) => !isPlain(how))
  const ways = new Set(plain.filter(([field]) => field !== '_id').map(([, how]) => isTrue(how)))
  if (ways.size > 1)
    throw databaseRefusal('Query', 'Cannot do exclusion on some fields and inclusion on others in one projection')
  const special = fields.filter(([, how]) => isPlain(how))
  // A slice alone leaves all other fields; whatever else computes a field picks it.
  const includes = ways.has(true) || (ways.size === 0 && special.some(([, how]) => isPlain(how) && !('$slice' in how)))
  const wantsId = !('_id' in asked) || isTrue(asked['_id'])
  const onlyId = fields.length === 1 && '_id' in asked && wantsId
  const tree = treeOf([...plain.filter(([field]) => field !== '_id').map(([field]) => field)])
  const sliced = special.filter(([, how]) => isPlain(how) && '$slice' in how).map(([field]) => field)
  const kept = includes || onlyId ? included(document, withPaths(tree, sliced)) : excluded(document, tree)
  const result: Data = {}
  if (wantsId && '_id' in document) result['_id'] = document['_id']
  for (const [field, value] of Object.entries(kept)) if (field !== '_id') result[field] = value
  for (const [field, how] of special) compute(result, document, field, how as Data)
  return result
}

const isTrue = (how: unknown): boolean => how === true || (typeof how === 'number' && how !== 0)

/** Dotted paths as a tree; a leaf is `true`. */
type Tree = Map<string, Tree | true>

const treeOf = (paths: readonly string[]): Tree => withPaths(new Map(), paths)

function withPaths(tree: Tree, paths: readonly string[]): Tree {
  for (const path of paths) {
    const steps = path.split('.')
    const last = steps.pop() ?? path
    let place = tree
    for (const step of steps) {
      const next = place.get(step)
      if (next === true) break
      const inner: Tree = next ?? new Map<string, Tree | true>()
      place.set(step, inner)
      place = inner
    }
    place.set(last, true)
  }
  return tree
}

function included(document: Data, tree: Tree): Data {
  const result: Data = {}
  for (const [field, value] of Object.entries(document)) {
    const wanted = tree.get(field)
    if (wanted === true) result[field] = value
    else if (wanted && isPlain(value)) result[field] = included(value, wanted)
    else if (wanted && Array.isArray(value)) result[field] = value.filter(isPlain).map((one) => included(one, wanted))
  }
  return result
}

function excluded(document: Data, tree: Tree): Data {
  const result: Data = {}
  for (const [field, value] of Object.entries(document)) {
    const unwanted = tree.get(field)
    if (unwanted === true) continue
    if (unwanted && isPlain(value)) result[field] = excluded(value, unwanted)
    else if (unwanted && Array.isArray(value))
      result[field] = value.map((one: unknown) => (isPlain(one) ? excluded(one, unwanted) : one))
    else result[field] = value
  }
  return result
}

/** `$slice`, `$elemMatch` and expressions of one field. */
function compute(result: Data, document: Data, field: string, how: Data) {
  const [shown] = new Query({}).find<Data>([document], { [field]: how }).all()
  const top = field.split('.')[0] ?? field
  if (shown && top in shown) result[top] = shown[top]
  else Reflect.deleteProperty(result, top)
}
