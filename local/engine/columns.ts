import type Database from 'libsql'
import { column, columnName, identifier, jsonPath, quoted } from './fields'
import type { Indexes } from './table'

/** The fields along which a collection has indexes; its table keeps their keys in columns of their own, as it does the id. */
export const indexedFields = (indexes: Indexes): readonly string[] => [
  ...new Set(Object.values(indexes).flatMap(({ fields }) => fields.filter((field) => field !== '_id'))),
]

/** Makes a collection's table as declared; one that was declared otherwise keeps its documents. Call in a transaction. */
export function declareTable(database: Database.Database, name: string, indexes: Indexes): void {
  const table = identifier(name)
  const fields = indexedFields(indexes)
  const columns = ['id TEXT PRIMARY KEY NOT NULL', 'doc TEXT NOT NULL', ...fields.map(column)]
  database.exec(`CREATE TABLE IF NOT EXISTS ${table}(${columns.join(',')})`)
  const present = namesOf(database, `SELECT name FROM pragma_table_info(?)`, name)
  const missing = fields.filter((field) => !present.includes(columnName(field)))
  const wanted = new Set(['id', 'doc', ...fields.map(columnName)])
  const surplus = present.filter((column) => !wanted.has(column))
  if (missing.length + surplus.length > 0) dropIndexes(database, name, () => true)
  for (const name of surplus) database.exec(`ALTER TABLE ${table} DROP COLUMN ${identifier(name)}`)
  for (const field of missing) database.exec(`ALTER TABLE ${table} ADD COLUMN ${column(field)}`)
  if (missing.length > 0) database.exec(`UPDATE ${table} SET ${missing.map(filled).join(',')}`)
  declareIndexes(database, name, indexes)
}

/** What `keyOf` makes of a field, for documents that are stored already; 9e999 is how SQLite spells infinity. */
const filled = (field: string): string => `${column(field)}=ifnull(json_extract(doc,${quoted(jsonPath(field))}),-9e999)`

/** Makes the declared indexes and drops those that are declared no longer or differently. */
function declareIndexes(database: Database.Database, table: string, indexes: Indexes) {
  const wanted = new Map(
    Object.entries(indexes).map(([name, { fields, unique }]) => [
      `${table} ${name} (${fields.join(', ')})${unique ? ' unique' : ''}`,
      `${unique ? 'UNIQUE INDEX' : 'INDEX'} IF NOT EXISTS %s ON ${identifier(table)}(${columnsOf(fields)})`,
    ]),
  )
  dropIndexes(database, table, (name) => !wanted.has(name))
  for (const [name, sql] of wanted) database.exec(`CREATE ${sql.replace('%s', identifier(name))}`)
}

function dropIndexes(database: Database.Database, table: string, which: (name: string) => boolean) {
  const present = `SELECT name FROM sqlite_master WHERE type='index' AND tbl_name=? AND sql IS NOT NULL`
  for (const name of namesOf(database, present, table).filter(which)) database.exec(`DROP INDEX ${identifier(name)}`)
}

const namesOf = (database: Database.Database, sql: string, name: string): string[] =>
  (database.prepare(sql).raw().all([name]) as [string][]).map(([found]) => found)

const columnsOf = (fields: readonly string[]) =>
  fields.map((field) => (field === '_id' ? 'id' : column(field))).join(',')
