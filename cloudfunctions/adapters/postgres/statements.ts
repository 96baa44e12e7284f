import type { Collection } from '../../kernel/store/collections'
import { fieldAt, type Walk } from '../../kernel/store/page'
import { keyOf } from './keys'
import { identifier, keyColumn, keyFields } from './schema'

/** A statement and what stands for its `$1`, `$2` …. */
export interface Statement {
  text: string
  values: unknown[]
}

/** What a collection's table is asked, made once. */
export function statementsOf(name: string, collection: Pick<Collection, 'indexes'>) {
  const table = identifier(name)
  const fields = keyFields(collection)
  const columns = ['id', 'doc', ...fields.map(keyColumn)]
  const places = columns.map((_, place) => `$${place + 1}`)
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`
  const overwrite = columns.slice(1).map((column) => `${column} = EXCLUDED.${column}`)
  const rowOf = (document: { _id: string }): unknown[] => [
    document._id,
    JSON.stringify(document),
    ...fields.map((field) => keyOf(fieldAt(document, field))),
  ]

  return {
    one: (id: string): Statement => ({ text: `SELECT doc FROM ${table} WHERE id = $1`, values: [id] }),
    /** The same, which is then nobody else's to write until the transaction ends. */
    held: (id: string): Statement => ({ text: `SELECT doc FROM ${table} WHERE id = $1 FOR UPDATE`, values: [id] }),
    many: (ids: readonly string[]): Statement => ({
      text: `SELECT doc FROM ${table} WHERE id = ANY($1::text[])`,
      values: [ids],
    }),
    create: (document: { _id: string }): Statement => ({ text: insert, values: rowOf(document) }),
    put: (document: { _id: string }): Statement => ({
      text: `${insert} ON CONFLICT (id) DO UPDATE SET ${overwrite.join(', ')}`,
      values: rowOf(document),
    }),
    remove: (id: string): Statement => ({ text: `DELETE FROM ${table} WHERE id = $1`, values: [id] }),
    page: (walk: Walk): Statement => page(table, walk),
  }
}

/** Rows along an index: the leading keys equal, the one that orders within its bounds, the id to break ties. */
function page(table: string, walk: Walk): Statement {
  const values: unknown[] = []
  const next = (value: unknown) => `$${values.push(value)}`
  const where = walk.equals.map(([field, value]) => `${keyColumn(field)} = ${next(keyOf(value))}`)
  const sort = walk.sortField === undefined ? undefined : keyColumn(walk.sortField)
  const [behind, direction] = walk.descending ? ['<', 'DESC'] : ['>', 'ASC']
  if (sort && walk.from !== undefined) where.push(`${sort} >= ${next(keyOf(walk.from))}`)
  if (sort && walk.to !== undefined) where.push(`${sort} <= ${next(keyOf(walk.to))}`)
  // A bound leaves out what is of another kind, null included: keys begin with their kind.
  const bound = walk.from ?? walk.to
  if (sort && bound !== undefined) where.push(`left(${sort}, 1) = ${next(keyOf(bound).slice(0, 1))}`)
  if (walk.after)
    where.push(
      sort
        ? `(${sort}, id) ${behind} (${next(keyOf(walk.after.key))}, ${next(walk.after.id)})`
        : `id ${behind} ${next(walk.after.id)}`,
    )
  const order = [...(sort ? [`${sort} ${direction}`] : []), `id ${direction}`].join(', ')
  const condition = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
  return { text: `SELECT doc FROM ${table}${condition} ORDER BY ${order} LIMIT ${next(walk.limit + 1)}`, values }
}
