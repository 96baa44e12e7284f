/**
 * The same document under another name: every text that is an id, or holds one between other signs, names the new one.
 * Ids are letters, digits, `_` and `-`, so an id inside a longer one is left alone.
 */
export function renamed<Value>(value: Value, from: string, to: string): Value
export function renamed(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replace(wholeId(from), to)
  if (Array.isArray(value)) return value.map((each: unknown) => renamed(each, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, renamed(inner, from, to)]))
}

const wholeId = (id: string) => new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'g')
