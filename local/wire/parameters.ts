import { BSONError } from 'bson'
import type { Data } from './ejson'
import { isPlain, readEjson } from './ejson'
import type { Order } from './language/order'
import { databaseRefusal, invalidParameter, type Operation } from './refusal'

/** A request's body: the action's parameters, and much that concerns only the SDK. */
export type Parameters = Readonly<Record<string, unknown>>

export function textOf(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (typeof value !== 'string' || value === '') throw invalidParameter(`${name} is missing`)
  return value
}

/** `query` as sent: absent or empty without a `where()`. */
export function queryOf(parameters: Parameters): Data | undefined {
  const { query } = parameters
  if (query === undefined || query === null || query === '') return undefined
  return objectOf(query, now)
}

/** Text of canonical EJSON that must hold an object. */
export function objectOf(text: unknown, serverDate: ServerDate): Data {
  const value = typeof text === 'string' ? parsed(text, serverDate) : undefined
  if (!isPlain(value)) throw invalidParameter('not the text of an EJSON object')
  return value
}

export type ServerDate = (offsetMs: number) => Date

export const now: ServerDate = (offsetMs) => new Date(Date.now() + offsetMs)

/** A comment in Tencent's transaction test says that the server refuses `serverDate()` there. */
export const noServerDate: ServerDate = () => {
  throw databaseRefusal('Insert', 'serverDate is not supported in a transaction')
}

function parsed(text: string, serverDate: ServerDate): unknown {
  try {
    return readEjson(text, serverDate)
  } catch (error) {
    if (error instanceof SyntaxError && /regular expression/i.test(error.message))
      throw databaseRefusal('Query', error.message)
    if (error instanceof SyntaxError || error instanceof BSONError) throw invalidParameter('not EJSON')
    throw error
  }
}

/**
 * The order of a query. JSON objects keep the order of their keys, which is the order of the SDK's `orderBy` calls.
 */
export function orderOf(parameters: Parameters): Order {
  const { order } = parameters
  if (typeof order !== 'string' || order === '') return []
  return Object.entries(objectOf(order, now)).map(([field, direction]) => [field, Number(direction) < 0 ? -1 : 1])
}

/** A whole number from `least` to `most`, or `standard` where it is absent. */
export function countOf(parameters: Parameters, name: string, standard: number, most: number): number {
  const value = parameters[name] ?? standard
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParameter(`${name} is not a count`)
  return Math.min(value, most)
}

/** The one id a `doc()` call is about. */
export function idOf(query: Data | undefined): unknown {
  const id = query?.['_id']
  const value = isPlain(id) && '$eq' in id ? id['$eq'] : id
  if (value === undefined) throw invalidParameter('_id is missing')
  return value
}

/** "Field names starting with `$` are refused on insert" (Tencent's test). */
export function refuseDollarKeys(value: unknown, operation: Operation = 'Insert'): void {
  if (Array.isArray(value)) return value.forEach((each) => refuseDollarKeys(each, operation))
  if (!isPlain(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$')) {
      throw databaseRefusal(operation, `The dollar ($) prefixed field '${key}' in '${key}' is not valid for storage.`)
    }
    refuseDollarKeys(inner, operation)
  }
}
