import { randomInt } from 'node:crypto'
import { Lazy, type Iterator } from 'mingo/lazy'
import type { Any, AnyObject, SortSpec } from 'mingo/types'
import { isPlain, type Data } from '../ejson'
import { placeAt, valueAt } from '../place'
import { databaseRefusal } from '../refusal'
import { shapeOf } from './geometry'
import { Aggregator, Query } from './mingo'
import { inOrder } from './order'
import { metresTo } from './query'

/** In MongoDB's order, lists by their least or greatest value. */
function $sort(documents: Iterator, order: SortSpec): Iterator {
  const fields = Object.entries(order).map(([field, way]) => [field, Number(way) < 0 ? -1 : 1] as const)
  if (fields.length === 0) throw databaseRefusal('Aggregate', '$sort stage must have at least one sort key')
  return documents.transform((all) => Lazy(inOrder(all, fields, (document) => document)))
}

/** As MongoDB makes a `$group` of it: a value at a boundary opens its bucket, and a bucket of nothing is none. */
function $bucket(documents: Iterator, asked: Any): Iterator {
  const { groupBy, boundaries, output = { count: { $sum: 1 } }, ...others } = asked as Data
  if (!Array.isArray(boundaries) || boundaries.length < 2 || !isPlain(output))
    throw databaseRefusal('Aggregate', '$bucket requires at least two boundaries, and an object for its output')
  const branches = boundaries.slice(1).map((to: unknown, at) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: boundaries[at] }] }, { $lt: [groupBy, { $literal: to }] }] },
    then: { $literal: boundaries[at] },
  }))
  const otherwise = 'default' in others ? { default: { $literal: others['default'] } } : {}
  const grouped = { $group: { ...output, _id: { $switch: { branches, ...otherwise } } } }
  return documents.transform((all) => Lazy(new Aggregator([grouped, { $sort: { _id: 1 } }]).run(all as AnyObject[])))
}

/** So many different documents by chance. */
function $sample(documents: Iterator, { size }: { size: number }): Iterator {
  return documents.transform((all) => {
    const drawn = all.map((document) => ({ document, lot: randomInt(lotsMax) }))
    return Lazy(
      inOrder(drawn, [['lot', 1]], (one) => one)
        .map(({ document }) => document)
        .slice(0, size),
    )
  })
}

/** So many that two documents hardly ever draw the same. */
const lotsMax = 2 ** 47

/** The documents around a point, nearest first, each with its distance in metres. */
function $geoNear(documents: Iterator, asked: Any): Iterator {
  const {
    near,
    distanceField,
    query,
    key,
    includeLocs,
    maxDistance,
    minDistance,
    distanceMultiplier = 1,
  } = asked as Data
  const [centre] = shapeOf(near)?.points ?? []
  if (!centre || typeof distanceField !== 'string')
    throw databaseRefusal('Aggregate', '$geoNear requires a near point and a distanceField')
  const wanted = new Query(isPlain(query) ? query : {})
  const isWithin = (metres: number) => metres <= Number(maxDistance ?? Infinity) && metres >= Number(minDistance ?? 0)
  return documents.transform((all) => {
    const around = (all as Data[]).flatMap((document) => {
      const path = typeof key === 'string' ? key : placeIn(document)
      const metres = path === undefined || !wanted.test(document) ? undefined : metresTo(document, path, centre)
      return path === undefined || metres === undefined || !isWithin(metres) ? [] : [{ document, path, metres }]
    })
    const nearest = inOrder(around, [['metres', 1]], (one) => one).map(({ document, path, metres }): AnyObject => {
      const shown = structuredClone(document)
      placeAt(shown, distanceField).write(metres * Number(distanceMultiplier))
      if (typeof includeLocs === 'string') placeAt(shown, includeLocs).write(valueAt(document, path))
      return shown
    })
    return Lazy(nearest)
  })
}

/** Without a key MongoDB takes the collection's one index of places; here, the document's first place. */
const placeIn = (document: Data): string | undefined =>
  Object.keys(document).find((field) => isPlain(document[field]) && shapeOf(document[field]) !== undefined)

/** How many there are; of none there is no document. */
function $count(documents: Iterator, field: string): Iterator {
  return documents.transform((all) => Lazy(all.length === 0 ? [] : [{ [field]: all.length }]))
}

/** What stands in mingo's place, by its name in MongoDB. */
export const ownStages = { $count, $sort, $bucket, $sample, $geoNear }
