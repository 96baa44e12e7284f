import { isPlain, type Data } from './ejson'
import { databaseRefusal } from './refusal'

/** A place in a document that a dotted path names; its parents exist. */
export interface Place {
  read(): unknown
  write(value: unknown): void
}

/** MongoDB refuses to fill more than this many places before an index with nulls. */
const paddingMax = 1_500_000

/** Finds the place and makes the objects that lead to it; refuses, as MongoDB does, to turn null or a scalar into one. */
export function placeAt(document: Data, path: string): Place {
  const steps = path.split('.')
  const last = steps.pop() ?? path
  let parent: Data | unknown[] = document
  let parentName = ''
  for (const [at, step] of steps.entries()) {
    const next = childOf(parent, step)
    if (next === undefined) {
      const made: Data = {}
      writeChild(parent, step, made, parentName)
      parent = made
    } else if (isContainer(next)) parent = next
    else throw cannotCreate(steps[at + 1] ?? last, step, next)
    parentName = step
  }
  const container = parent
  return {
    read: () => childOf(container, last),
    write: (value) => writeChild(container, last, value, parentName),
  }
}

/** The value at a path, undefined where nothing is there. */
export function valueAt(document: Data, path: string): unknown {
  let value: unknown = document
  for (const step of path.split('.')) {
    if (!isContainer(value)) return undefined
    value = childOf(value, step)
  }
  return value
}

/** Takes a field out; in a list, leaves null in its place. */
export function removeAt(document: Data, path: string): void {
  if (valueAt(document, path) === undefined) return
  const steps = path.split('.')
  const last = steps.pop() ?? path
  const parent = steps.length === 0 ? document : valueAt(document, steps.join('.'))
  if (Array.isArray(parent)) parent[Number(last)] = null
  else if (isContainer(parent)) Reflect.deleteProperty(parent, last)
}

function childOf(container: Data | unknown[], step: string): unknown {
  if (Array.isArray(container)) return isIndex(step) ? container[Number(step)] : undefined
  return Object.hasOwn(container, step) ? container[step] : undefined
}

function writeChild(container: Data | unknown[], step: string, value: unknown, name: string) {
  if (!Array.isArray(container)) container[step] = value
  else if (!isIndex(step)) throw cannotCreate(step, name, container)
  else {
    if (Number(step) - container.length > paddingMax)
      throw databaseRefusal('Update', "can't backfill more than 1500000 elements")
    while (container.length < Number(step)) container.push(null)
    container[Number(step)] = value
  }
}

const isIndex = (step: string) => /^\d{1,9}$/.test(step)

const isContainer = (value: unknown): value is Data | unknown[] =>
  typeof value === 'object' && value !== null && (Array.isArray(value) || isPlain(value))

const cannotCreate = (field: string, parent: string, value: unknown) =>
  databaseRefusal('Update', `Cannot create field '${field}' in element {${parent}: ${JSON.stringify(value)}}`)
