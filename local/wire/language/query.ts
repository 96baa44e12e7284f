import { $gte as gteOf, $lte as lteOf } from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { isPlain, type Data } from '../ejson'
import { databaseRefusal } from '../refusal'
import { distanceMetres, intersect, liesAround, liesWithin, shapeOf, type Position, type Shape } from './geometry'
import { Query } from './mingo'

type Matches = (document: Data) => boolean

/** What a path leads to, with lists on the way unfolded. */
const found = (document: Data, path: string): unknown => resolve(document, path, { unwrapArray: true })

const anyOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? [value, ...value] : [value])

/** Operators of several conditions; the others say something of one value. */
const joining = new Set(['$and', '$or', '$nor', '$expr'])

/** One element meets all of it. What names fields is met by objects only: a scalar has none, not even absent ones. */
export function $elemMatch(path: string, criteria: unknown): Matches {
  if (!isPlain(criteria)) throw databaseRefusal('Query', '$elemMatch needs an Object')
  const names = Object.keys(criteria)
  const isOfValue = names.length > 0 && names.every((name) => name.startsWith('$') && !joining.has(name))
  const query = new Query(isOfValue ? { item: criteria } : criteria)
  const test = (item: unknown) => (isOfValue ? query.test({ item }) : isPlain(item) && query.test(item))
  return (document) => {
    const value = found(document, path)
    return Array.isArray(value) && value.some(test)
  }
}

/** Against null and NaN a range is an equality: null is met where the field is absent, too. */
const ranged = (bare: unknown) => (path: string, bound: unknown, options: Options) => {
  if (bound !== null && !Number.isNaN(bound)) return (bare as Ranged)(path, bound, options)
  const query = new Query({ [path]: bound })
  return (document: Data) => query.test(document)
}

type Ranged = (path: string, bound: unknown, options: Options) => Matches

export const $gte = ranged(gteOf)
export const $lte = ranged(lteOf)

/** Every one of them is the value or in the list; each as if it stood alone. */
export function $all(path: string, wanted: unknown): Matches {
  if (!Array.isArray(wanted)) throw databaseRefusal('Query', '$all needs an array')
  const queries = wanted.map((one: unknown) => {
    const stands = one instanceof RegExp || (isPlain(one) && '$elemMatch' in one)
    return new Query({ [path]: stands ? one : { $eq: one } })
  })
  return (document) => queries.length > 0 && queries.every((query) => query.test(document))
}

/** The remainder of a number, its fraction cut off; of nothing else. */
export function $mod(path: string, operands: unknown): Matches {
  const [divisor, remainder] = Array.isArray(operands) ? operands.map((one) => Math.trunc(Number(one))) : []
  if (divisor === undefined || remainder === undefined || Number.isNaN(divisor) || Number.isNaN(remainder))
    throw databaseRefusal('Query', 'malformed mod, needs two numbers')
  if (divisor === 0) throw databaseRefusal('Query', 'divisor cannot be 0')
  return (document) =>
    anyOf(found(document, path)).some((value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder)
}

/** Matches only; who finds also sorts by the distance. */
export function $nearSphere(path: string, near: unknown): Matches {
  const { centre, maxMetres, minMetres } = readNear(near)
  return (document) => {
    const metres = metresTo(document, path, centre)
    return metres !== undefined && metres <= maxMetres && metres >= minMetres
  }
}

/** Metres from a centre to the nearest point at a path. */
export function metresTo(document: Data, path: string, centre: Position): number | undefined {
  const value = found(document, path)
  const shapes = [value, ...(Array.isArray(value) ? value : [])].flatMap((one) => shapeOf(one) ?? [])
  const metres = shapes.flatMap(({ points, lines, polygons }) =>
    [...points, ...lines.flat(), ...polygons.flat(2)].map((point) => distanceMetres(point, centre)),
  )
  return metres.length > 0 ? Math.min(...metres) : undefined
}

export function readNear(near: unknown): { centre: Position; maxMetres: number; minMetres: number } {
  const { $geometry, $maxDistance, $minDistance } = isPlain(near) ? near : {}
  const [centre] = shapeOf($geometry)?.points ?? []
  if (!centre) throw databaseRefusal('Query', '$nearSphere needs a point')
  return { centre, maxMetres: Number($maxDistance ?? Infinity), minMetres: Number($minDistance ?? 0) }
}

export function $geoWithin(path: string, area: unknown): Matches {
  const { $geometry, $centerSphere } = isPlain(area) ? area : {}
  if (Array.isArray($centerSphere)) {
    const [centre] = shapeOf($centerSphere[0])?.points ?? []
    if (!centre) throw databaseRefusal('Query', '$centerSphere needs a centre')
    return ofShape(path, (shape) => liesAround(shape, centre, Number($centerSphere[1])))
  }
  const within = shapeOf($geometry)
  if (!within || within.polygons.length === 0)
    throw databaseRefusal('Query', '$geoWithin needs a Polygon or MultiPolygon')
  return ofShape(path, (shape) => liesWithin(shape, within))
}

export function $geoIntersects(path: string, area: unknown): Matches {
  const other = shapeOf(isPlain(area) ? area['$geometry'] : undefined)
  if (!other) throw databaseRefusal('Query', '$geoIntersects needs a geometry')
  return ofShape(path, (shape) => intersect(shape, other))
}

function ofShape(path: string, test: (shape: Shape) => boolean): Matches {
  return (document) => {
    const shape = shapeOf(found(document, path))
    return shape !== undefined && test(shape)
  }
}
