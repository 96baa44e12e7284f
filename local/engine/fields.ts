/** What SQLite can compare: booleans are 1 and 0, and a missing field or null is `lowest`. */
export type Key = string | number

/** Stands for null and for a missing field in every index: below all numbers and texts, as MongoDB sorts null. */
export const lowest = -Infinity

/** A value as an index has it: what JSON would make of it first, which knows no number that is not finite. */
export function keyOf(value: unknown): Key {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : lowest
  if (value === undefined || value === null) return lowest
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

export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`

export const identifier = (name: string): string => `"${name.replace(/"/g, '""')}"`

/** The name of the column that keeps a field's keys; apart from `id` and `doc`, whatever a field is called. */
export const columnName = (field: string): string => `key ${field}`

/** The same in SQL. In back quotes: SQLite takes an unknown name in double quotes for a text. */
export const column = (field: string): string => `\`${columnName(field).replace(/`/g, '``')}\``
