import { Query } from 'mingo'
import type { Data } from './ejson'
import { writeEjson } from './ejson'
import type { Found } from './find'
import { mingoOptions } from './find'
import { now, objectOf } from './parameters'

/** Documents as they are sent: verbatim as stored, unless a projection picks fields. */
export function projected(found: readonly Found[], projection: unknown): string[] {
  if (projection === undefined || projection === '') return found.map(({ text }) => text)
  const fields = objectOf(projection, now)
  if (Object.keys(fields).length === 0) return found.map(({ text }) => text)
  const documents = found.map(({ document }) => document)
  return new Query({}, mingoOptions).find<Data>(documents, fields).all().map(writeEjson)
}
