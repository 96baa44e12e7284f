import { evalExpr } from 'mingo/core'
import { $dayOfWeek, $dayOfYear, $round as roundOf, $trunc as truncOf } from 'mingo/operators/expression'
import type { Any, AnyObject, Options } from 'mingo/types'
import { databaseRefusal } from '../refusal'

const daysOfWeek = 7

/** Weeks begin on Sunday; the days before the year's first are week 0. */
function $week(document: AnyObject, expression: Any, options: Options): number | null {
  const [dayOfYear, dayOfWeek] = [$dayOfYear, $dayOfWeek].map((of): unknown => of(document, expression, options))
  if (typeof dayOfYear !== 'number' || typeof dayOfWeek !== 'number') return null
  return Math.floor((dayOfYear - dayOfWeek + daysOfWeek) / daysOfWeek)
}

/** A number alone, or with how many places to keep. */
const $round = alone(roundOf)
const $trunc = alone(truncOf)

type Rounding = (document: AnyObject, expression: Any, options: Options) => unknown

function alone(rounding: Rounding): Rounding {
  return (document, expression, options) =>
    rounding(document, Array.isArray(expression) ? expression : [expression], options)
}

/** The place of one text in another, counted in characters. */
const $indexOfCP = placeOf('$indexOfCP', (text) => [...text])

/** The place of one text in another, counted in the bytes of UTF-8. */
const $indexOfBytes = placeOf('$indexOfBytes', (text) => [...Buffer.from(text)])

function placeOf(name: string, unitsOf: (text: string) => readonly (string | number)[]) {
  return (document: AnyObject, expression: Any, options: Options): number | null => {
    const [text, wanted, from = 0, to]: unknown[] = argumentsOf(name, document, expression, options)
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof wanted !== 'string')
      throw databaseRefusal('Aggregate', `${name} requires a string`)
    const [units, sought] = [unitsOf(text), unitsOf(wanted)]
    const end = Math.min(units.length, Number(to ?? units.length))
    for (let at = Number(from); at + sought.length <= end; at += 1)
      if (sought.every((unit, offset) => units[at + offset] === unit)) return at
    return -1
  }
}

/** So many bytes from a place on; a negative count takes all that follow, a negative place none. */
function $substrBytes(document: AnyObject, expression: Any, options: Options): string {
  const [value, from, count] = argumentsOf('$substrBytes', document, expression, options)
  if (typeof from !== 'number' || typeof count !== 'number')
    throw databaseRefusal('Aggregate', '$substrBytes: starting index and length must be numbers')
  if (from < 0) return ''
  const bytes = Buffer.from(asText(value))
  const part = bytes.subarray(from, count < 0 ? undefined : from + count)
  const text = part.toString()
  if (!Buffer.from(text).equals(part))
    throw databaseRefusal(
      'Aggregate',
      '$substrBytes: Invalid range, starting or ending in the middle of a UTF-8 character.',
    )
  return text
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw databaseRefusal('Aggregate', "can't convert a value to a string")
}

function argumentsOf(name: string, document: AnyObject, expression: Any, options: Options): unknown[] {
  const values: unknown = evalExpr(document, expression, options)
  if (!Array.isArray(values)) throw databaseRefusal('Aggregate', `${name} needs a list of arguments`)
  return values
}

/** What stands in mingo's place, by its name in MongoDB. */
export const ownExpressions = { $week, $round, $trunc, $indexOfCP, $indexOfBytes, $substrBytes, $substr: $substrBytes }
