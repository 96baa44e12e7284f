import type { Change, Conditions } from './store'
import { fieldAt } from './page'

type Condition = Conditions[string]
type Data = Record<string, unknown>

/** Whether a document meets every condition, as the same conditions would be judged by MongoDB. */
export function meets(document: Data, conditions: Conditions): boolean {
  for (const path in conditions) {
    const condition = conditions[path]
    if (condition && !meetsOne(fieldAt(document, path), condition)) return false
  }
  return true
}

/** An array meets a comparison where one of its values does. */
function meetsOne(value: unknown, condition: Condition): boolean {
  const some = (test: (single: unknown) => boolean) => test(value) || (Array.isArray(value) && value.some(test))
  if ('equals' in condition) return some((single) => (single ?? null) === condition.equals)
  if ('atLeast' in condition) return some((single) => typeof single === 'number' && single >= condition.atLeast)
  if ('atMost' in condition) return some((single) => typeof single === 'number' && single <= condition.atMost)
  if ('contains' in condition) return some((single) => single === condition.contains)
  if ('lacks' in condition) return !some((single) => single === condition.lacks)
  return value === undefined
}

/** Changes a document in place; throws where MongoDB refuses, with nothing of the document written by anyone. */
export function changed(document: Data, { set, increase, append, withdraw, drop }: Change): void {
  for (const path in set) {
    if (set[path] !== undefined) {
      const { parent, field } = place(document, path)
      parent[field] = set[path]
    }
  }
  for (const path in increase) {
    const { parent, field } = place(document, path)
    const present = parent[field] ?? (field in parent ? null : 0)
    if (typeof present !== 'number') throw new TypeError(`${path} is not a number and can't be increased`)
    parent[field] = present + (increase[path] ?? 0)
  }
  for (const path in append) {
    const { parent, field } = place(document, path)
    parent[field] = [...list(field in parent ? parent[field] : [], path), append[path]]
  }
  for (const path in withdraw) {
    const values = fieldAt(document, path)
    if (values === undefined) continue
    const { parent, field } = place(document, path)
    parent[field] = list(values, path).filter((value) => value !== withdraw[path])
  }
  for (const path of drop ?? []) {
    if (fieldAt(document, path) === undefined) continue
    const { parent, field } = place(document, path)
    Reflect.deleteProperty(parent, field)
  }
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${path} is not a list`)
  return value
}

/** Where a path ends; makes the objects on the way, but does not replace null or a scalar with one. */
function place(document: Data, path: string): { parent: Data; field: string } {
  const steps = path.split('.')
  const field = steps.pop() ?? path
  let parent = document
  for (const step of steps) {
    const next = step in parent ? parent[step] : (parent[step] = {})
    if (typeof next !== 'object' || next === null || Array.isArray(next)) {
      throw new TypeError(`${path} leads through ${step}, which is not an object`)
    }
    parent = next as Data
  }
  return { parent, field }
}
