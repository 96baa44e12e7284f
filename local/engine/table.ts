import type Database from 'libsql'
import { fieldAt } from '../../cloudfunctions/_kernel/page'
import { declareTable, indexedFields } from './columns'
import type { Key } from './fields'
import { column, identifier, jsonPath, keyOf, quoted } from './fields'
import type { Versions } from './history'
import { Refusal } from './refusal'
import type { Scan } from './scan'
import { scanSql } from './scan'

/** A declared index: its fields in order; `unique` counts a missing field as null. */
export interface IndexFacts {
  fields: readonly string[]
  unique?: boolean
}

export type Indexes = Readonly<Record<string, IndexFacts>>

export interface UniqueIndex {
  name: string
  fields: readonly string[]
}

/** A document as it is to be written: its text, and what JSON reads from it. */
export interface Written {
  text: string
  document: object
}

/** The same as a row: the keys are those of the table's columns, in order. */
export interface Row {
  text: string
  keys: readonly Key[]
}

/** One collection: its SQLite table, and what open transactions have done to it so far. `Owner` is their type. */
export interface Table<Owner> {
  name: string
  indexes: Indexes
  uniques: readonly UniqueIndex[]
  /** Who has written a document and not yet committed it. */
  locks: Map<string, Owner>
  versions: Versions
  /** Unique keys that open transactions are about to take. */
  claims: Map<string, { owner: Owner; id: string }>
  read(id: string): string | undefined
  /** To be asked when a document is written, not when it is committed: its writer may change it in between. */
  row(written: Written): Row
  insert(id: string, row: Row): void
  update(id: string, row: Row): void
  remove(id: string): void
  removeAll(): void
  /** The id of the committed document that has a unique key. */
  withKey(index: UniqueIndex, key: readonly Key[]): string | undefined
  /** Documents' texts along an index. */
  texts(scan: Scan): string[]
  /** The same as one JSON array. */
  array(scan: Scan): string
  count(): number
  /** SQLite's plan for a walk. */
  explain(scan: Scan): string[]
  /** Whether any document has, or may have had, an array somewhere along one of an index's fields. */
  hasArrays(index: string): boolean
  /** Notes arrays in a document about to be written. */
  noteArrays(document: object): void
}

/** Tables carry the collection's name, so names are kept to what SQLite and CloudBase both take. */
const nameForm = /^(?!sqlite_)[A-Za-z][A-Za-z0-9_-]{0,63}$/

export function openTable<Owner>(database: Database.Database, name: string, indexes: Indexes): Table<Owner> {
  if (!nameForm.test(name)) throw new Refusal('noCollection', `${name} is not a collection name`, { collection: name })
  const table = identifier(name)
  declareTable(database, name, indexes)
  const fields = indexedFields(indexes)
  const select = database.prepare(`SELECT doc FROM ${table} WHERE id=?`).raw()
  const insert = database.prepare(
    `INSERT INTO ${table}(${['id', 'doc', ...fields.map(column)].join(',')}) VALUES(?,?${',?'.repeat(fields.length)})`,
  )
  const remove = database.prepare(`DELETE FROM ${table} WHERE id=?`)
  const prepare = preparedOnce(database)
  const uniques = Object.entries(indexes)
    .filter(([, index]) => index.unique)
    .map(([indexName, index]) => ({ name: indexName, fields: index.fields }))

  return {
    name,
    indexes,
    uniques,
    locks: new Map(),
    versions: new Map(),
    claims: new Map(),
    read: (id) => (select.get([id]) as [string] | undefined)?.[0],
    row: ({ text, document }) => ({ text, keys: fields.map((field) => keyOf(fieldAt(document, field))) }),
    insert: (id, { text, keys }) => void insert.run([id, text, ...keys]),
    update: updating(database, prepare, table, fields),
    remove: (id) => void remove.run([id]),
    removeAll: () => void database.exec(`DELETE FROM ${table}`),
    withKey(index, key) {
      const where = index.fields.map((field) => `${column(field)}=?`).join(' AND ')
      const row = prepare(`SELECT id FROM ${table} WHERE ${where}`).get([...key]) as [string] | undefined
      return row?.[0]
    },
    texts(scan) {
      const { text, parameters } = scanSql(table, scan)
      return (prepare(text).all(parameters) as [string][]).map(([doc]) => doc)
    },
    array(scan) {
      const { text, parameters } = scanSql(table, scan)
      const row = prepare(`SELECT '['||coalesce(group_concat(doc),'')||']' FROM (${text})`).get(parameters)
      return (row as [string])[0]
    },
    count: () => (prepare(`SELECT count(*) FROM ${table}`).get([]) as [number])[0],
    explain(scan) {
      const { text, parameters } = scanSql(table, scan)
      const rows = prepare(`EXPLAIN QUERY PLAN ${text}`).all(parameters) as unknown[][]
      return rows.map((row) => String(row.at(-1)))
    },
    ...arraysAlong(indexes, prepare, table),
  }
}

/** The key of a unique index for a document. */
export const uniqueKey = (index: UniqueIndex, document: object): Key[] =>
  index.fields.map((field) => keyOf(fieldAt(document, field)))

/**
 * Most updates leave a document where it is in every index, and SQLite leaves alone an index of which an update names no
 * column. So an update names only the columns whose keys have changed.
 */
function updating(
  database: Database.Database,
  prepare: (text: string) => Database.Statement,
  table: string,
  fields: readonly string[],
) {
  const columns = fields.map(column)
  const inPlace = database.prepare(
    `UPDATE ${table} SET doc=? WHERE ${['id=?', ...columns.map((name) => `${name} IS ?`)].join(' AND ')}`,
  )
  const select = database.prepare(`SELECT ${columns.join(',') || 'id'} FROM ${table} WHERE id=?`).raw()
  return (id: string, { text, keys }: Row) => {
    if (inPlace.run([text, id, ...keys]).changes > 0) return
    const before = select.get([id]) as Key[]
    const moved = fields.flatMap((_, place) => (before[place] === keys[place] ? [] : [place]))
    const set = ['doc=?', ...moved.map((place) => `${columns[place]}=?`)].join(',')
    prepare(`UPDATE ${table} SET ${set} WHERE id=?`).run([text, ...moved.flatMap((place) => keys[place] ?? []), id])
  }
}

/** As many statements as the program has kinds of query; a bound, so that odd queries cannot pile up. */
const statementsMax = 500

function preparedOnce(database: Database.Database) {
  const statements = new Map<string, Database.Statement>()
  return (text: string): Database.Statement => {
    const known = statements.get(text)
    if (known) return known
    if (statements.size >= statementsMax) statements.clear()
    const statement = database.prepare(text)
    if (statement.reader) statement.raw()
    statements.set(text, statement)
    return statement
  }
}

/** MongoDB's equality looks into arrays and these indexes don't, so one with arrays along it must not be planned with. */
function arraysAlong(indexes: Indexes, prepare: (text: string) => Database.Statement, table: string) {
  const known = new Map<string, boolean>()
  const prefixes = (field: string) => field.split('.').map((_, end, steps) => steps.slice(0, end + 1).join('.'))
  return {
    hasArrays(index: string): boolean {
      const noted = known.get(index)
      if (noted !== undefined) return noted
      const paths = (indexes[index]?.fields ?? []).flatMap(prefixes)
      const anywhere = paths.map((path) => `json_type(doc,${quoted(jsonPath(path))})='array'`).join(' OR ')
      const found = prepare(`SELECT 1 FROM ${table} WHERE ${anywhere} LIMIT 1`).get([]) !== undefined
      known.set(index, found)
      return found
    },
    noteArrays(document: object) {
      for (const [index, found] of known) {
        if (found) continue
        const paths = (indexes[index]?.fields ?? []).flatMap(prefixes)
        if (paths.some((path) => Array.isArray(fieldAt(document, path)))) known.set(index, true)
      }
    },
  }
}
