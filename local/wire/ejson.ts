import { BSONRegExp, EJSON } from 'bson'

export type Data = Record<string, unknown>

/**
 * Reads what the SDK sends: canonical EJSON. Numbers become JavaScript numbers, dates Dates, regular expressions RegExps
 * (`EJSON.parse` makes BSONRegExps, which match nothing), `serverDate()` the time given.
 */
export function readEjson(text: string, serverDate: (offsetMs: number) => Date): unknown {
  return revived(EJSON.parse(text, { relaxed: true }), serverDate)
}

function revived(value: unknown, serverDate: (offsetMs: number) => Date): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^gimsuy]/g, ''))
  if (Array.isArray(value)) return value.map((item) => revived(item, serverDate))
  if (!isPlain(value)) return value
  const wanted = value['$tcb_server_date']
  if (isPlain(wanted)) return serverDate(Number(wanted['offset'] ?? 0))
  for (const key of Object.keys(value)) value[key] = revived(value[key], serverDate)
  return value
}

/** Reads a stored document; nearly all are plain JSON, and parsing those as EJSON would cost seven times as much. */
export function readDocument(text: string): Data {
  return (text.includes('"$') ? EJSON.parse(text, { relaxed: true }) : JSON.parse(text)) as Data
}

/** A document as it is stored and sent. Whole seconds are written with their milliseconds, so that dates sort as text. */
export function writeEjson(document: unknown): string {
  const text = EJSON.stringify(document, { relaxed: true })
  return text.includes('"$date"') ? text.replace(/(\{"\$date":"[^".]*)Z"\}/g, '$1.000Z"}') : text
}

export function isPlain(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** Equality of values as they would be stored. */
export const same = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && writeEjson([one]) === writeEjson([other]))
