import type { Key } from './fields'
import { column, lowest } from './fields'

/** A walk along one index, or along the ids where `fields` is empty; or in the order in which documents came. */
export interface Scan {
  /** The index's fields in order, without the id. */
  fields: readonly string[]
  /** With no fields: as documents came, which is how MongoDB reads what nothing sorts. Of `after` only the id counts. */
  byArrival?: boolean
  /** Values for its leading fields. */
  equals?: readonly Key[]
  /** Inclusive bounds on the first field that `equals` leaves open. */
  from?: Key
  to?: Key
  /** `to` alone leaves out documents without the field; with this it does not. */
  toIncludesMissing?: boolean
  descending?: boolean
  /** Start behind this place of the same walk. */
  after?: { key: Key; id: string }
  limit: number
}

export interface Sql {
  text: string
  parameters: Key[]
}

/**
 * The SQL of a walk. A row value `(a, id) > (?, ?)` is not used for a range by SQLite on expression indexes, so the
 * place to start from is a plain bound on the sort field plus a condition on the ties.
 */
export function scanSql(table: string, scan: Scan): Sql {
  if (scan.byArrival) return arrivalSql(table, scan)
  const equals = scan.equals ?? []
  const sortField = scan.fields[equals.length]
  const conditions = scan.fields.slice(0, equals.length).map((field) => `${column(field)}=?`)
  const parameters: Key[] = [...equals]
  const add = (condition: string, ...values: Key[]) => {
    conditions.push(condition)
    parameters.push(...values)
  }
  if (sortField !== undefined) {
    for (const [condition, value] of bounds(column(sortField), scan)) add(condition, ...value)
  }
  if (scan.after) {
    const beyond = scan.descending ? '<' : '>'
    if (sortField === undefined) add(`id${beyond}?`, scan.after.id)
    else add(`(${column(sortField)}${beyond}? OR id${beyond}?)`, scan.after.key, scan.after.id)
  }
  const direction = scan.descending ? ' DESC' : ''
  const order = sortField === undefined ? `id${direction}` : `${column(sortField)}${direction},id${direction}`
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
  parameters.push(scan.limit)
  return { text: `SELECT doc FROM ${table}${where} ORDER BY ${order} LIMIT ?`, parameters }
}

function arrivalSql(table: string, { after, limit }: Scan): Sql {
  const where = after ? ` WHERE rowid>(SELECT rowid FROM ${table} WHERE id=?)` : ''
  return {
    text: `SELECT doc FROM ${table}${where} ORDER BY rowid LIMIT ?`,
    parameters: [...(after ? [after.id] : []), limit],
  }
}

/** Bounds compare like with like, as MongoDB does: in SQLite every number is below every text. */
function bounds(name: string, { from, to, toIncludesMissing, descending, after }: Scan): [string, Key[]][] {
  const low = after && !descending ? after.key : from
  const high = after && descending ? after.key : to
  const kind = typeof (from ?? to)
  const result: [string, Key[]][] = []
  if (low !== undefined) result.push([`${name}>=?`, [low]])
  else if (to !== undefined && !toIncludesMissing)
    result.push(kind === 'string' ? [`${name}>=''`, []] : [`${name}>?`, [lowest]])
  if (high !== undefined) result.push([`${name}<=?`, [high]])
  else if (from !== undefined && kind === 'number') result.push([`${name}<''`, []])
  return result
}
