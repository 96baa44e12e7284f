/** What SQLite can compare: booleans are 1 and 0, and a missing field or null is `lowest`. */
export type Key = string | number

/** Stands for null and for a missing field in every index: below all numbers and texts, as MongoDB sorts null. */
export const lowest = -Infinity

/** A value as the index stores it; must agree with `indexed` below. */
export function keyOf(value: unknown): Key {
  if (value === undefined || value === null) return lowest
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return JSON.stringify(value)
}

/** SQLite's path of a dotted field, e.g. `$."scan"."batchId"`. */
export const jsonPath = (field: string): string =>
  '$' +
  field
    .split('.')
    .map((step) => `."${step.replace(/["\\]/g, '')}"`)
    .join('')

/** The SQL expression that an index keeps for a field; 9e999 is how SQLite spells infinity. */
export const indexed = (field: string): string => `ifnull(json_extract(doc,${quoted(jsonPath(field))}),-9e999)`

export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`

export const identifier = (name: string): string => `"${name.replace(/"/g, '""')}"`
