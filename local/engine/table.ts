import type Database from 'libsql'
import { fieldAt } from '../../cloudfunctions/kernel/store/page'
import { declareTable, indexedFields } from './columns'
import type { Key } from './fields'
import type { Unwritten } from './groupcommit'
import { column, identifier, jsonPath, keyOf, quoted } from './fields'
import type { Versions } from './history'
import type { RecentTexts } from './recent'
import { Refusal } from './refusal'
import type { RowSql } from './rows.cjs'
import type { Scan } from './scan'
import { scanSql } from './scan'

/** A declared index: its fields in order, `_id` for the id among them; `unique` counts a missing field as null. */
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

/**
 * One collection: its SQLite table, what has been committed and not yet written there, and what open transactions have
 * done to it so far. `Owner` is their type.
 */
export interface Table<Owner> {
  name: string
  indexes: Indexes
  uniques: readonly UniqueIndex[]
  /** Who has written a document and not yet committed it. */
  locks: Map<string, Owner>
  versions: Versions
  /** Unique keys that open transactions are about to take. */
  claims: Map<string, { owner: Owner; id: string }>
  /** Committed documents of which the disk does not know yet. */
  unwritten: Map<string, Unwritten>
  /** To be told when the disk has a change. */
  noteWritten(id: string, change: Unwritten): void
  /** How its rows are written. */
  sql: RowSql
  read(id: string): string | undefined
  /** To be asked when a document is written, not when it is committed: its writer may change it in between. */
  row(written: Written): Row
  /** The id of the committed document that has a unique key. */
  withKey(index: UniqueIndex, key: readonly Key[]): string | undefined
  /** Documents' texts along an index. Walks see only what is written, so they wait for what is not. */
  texts(scan: Scan): string[]
  /** The same as one JSON array. */
  array(scan: Scan): string
  ids(): string[]
  count(): number
  /** SQLite's plan for a walk. */
  explain(scan: Scan): string[]
  /** Whether any document has, or may have had, an array somewhere along one of an index's fields. */
  hasArrays(index: string): boolean
  /** Notes arrays in a document about to be written. */
  noteArrays(document: object): void
}

/** Tables carry the collection's name, so names are kept to what SQLite and CloudBase both take. */
export const collectionNameForm = /^(?!sqlite_)[A-Za-z][A-Za-z0-9_-]{0,63}$/

/** What a table is opened on. */
export interface TableGround {
  database: Database.Database
  recent: RecentTexts
  /** Waits until everything committed is written. */
  settle(): void
}

export function openTable<Owner>(
  { database, recent, settle }: TableGround,
  name: string,
  indexes: Indexes,
): Table<Owner> {
  if (!collectionNameForm.test(name))
    throw new Refusal('noCollection', `${name} is not a collection name`, { collection: name })
  const table = identifier(name)
  declareTable(database, name, indexes)
  const fields = indexedFields(indexes)
  const select = database.prepare(`SELECT doc FROM ${table} WHERE id=?`).raw()
  const unwritten = new Map<string, Unwritten>()
  const prepare = preparedOnce(database)
  const walked = (text: string): Database.Statement => {
    if (unwritten.size > 0) settle()
    return prepare(text)
  }
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
    unwritten,
    sql: rowSql(table, fields, uniques.length > 0),
    read(id) {
      const latest = unwritten.get(id)
      if (latest) return latest.row?.text
      const known = recent.get(name, id)
      if (known !== undefined) return known
      return (select.get([id]) as [string] | undefined)?.[0]
    },
    noteWritten(id, change) {
      if (change.row) recent.keep(name, id, change.row.text)
      else recent.drop(name, id)
      // It may have changed again since.
      if (unwritten.get(id) === change) unwritten.delete(id)
    },
    row({ text, document }) {
      const keys = fields.map((field) => keyOf(fieldAt(document, field)))
      refuseLongKeys(name, indexes, fields, keys)
      return { text, keys }
    },
    withKey(index, key) {
      const places = index.fields.map((field) => fields.indexOf(field))
      for (const [id, { row }] of unwritten)
        if (row && places.every((place, at) => row.keys[place] === key[at])) return id
      const where = index.fields.map((field) => `${column(field)}=?`).join(' AND ')
      const found = prepare(`SELECT id FROM ${table} WHERE ${where}`).get([...key]) as [string] | undefined
      // What is not written yet has another key by now, or is gone.
      return found && !unwritten.has(found[0]) ? found[0] : undefined
    },
    texts(scan) {
      const { text, parameters } = scanSql(table, scan)
      return (walked(text).all(parameters) as [string][]).map(([doc]) => doc)
    },
    array(scan) {
      const { text, parameters } = scanSql(table, scan)
      const row = walked(`SELECT '['||coalesce(group_concat(doc),'')||']' FROM (${text})`).get(parameters)
      return (row as [string])[0]
    },
    ids: () => (walked(`SELECT id FROM ${table}`).all([]) as [string][]).map(([id]) => id),
    count: () => (walked(`SELECT count(*) FROM ${table}`).get([]) as [number])[0],
    explain(scan) {
      const { text, parameters } = scanSql(table, scan)
      const rows = prepare(`EXPLAIN QUERY PLAN ${text}`).all(parameters) as unknown[][]
      return rows.map((row) => String(row.at(-1)))
    },
    ...arraysAlong(indexes, walked, table),
  }
}

function rowSql(table: string, fields: readonly string[], hasUniqueKeys: boolean): RowSql {
  const columns = fields.map(column)
  const unmoved = ['id=?', ...columns.map((name) => `${name} IS ?`)].join(' AND ')
  return {
    insert: `INSERT INTO ${table}(${['rowid', 'id', 'doc', ...columns].join(',')}) VALUES(?,?,?${',?'.repeat(fields.length)})`,
    placeOf: `SELECT rowid FROM ${table} WHERE id=?`,
    inPlace: `UPDATE ${table} SET doc=? WHERE ${unmoved}`,
    keysOf: `SELECT ${columns.join(',') || 'id'} FROM ${table} WHERE id=?`,
    remove: `DELETE FROM ${table} WHERE id=?`,
    table,
    columns,
    hasUniqueKeys,
  }
}

/** "Index key size <= 1024 bytes; insert of a longer value fails" (CloudBase). */
export const keyBytesMax = 1024
/** No character takes more bytes in UTF-8. */
const bytesOfCharacterMax = 3

function refuseLongKeys(collection: string, indexes: Indexes, fields: readonly string[], keys: readonly Key[]) {
  let characters = 0
  for (const key of keys) if (typeof key === 'string') characters += key.length
  // Nearly all documents end here.
  if (characters * bytesOfCharacterMax <= keyBytesMax) return
  for (const [index, { fields: indexed }] of Object.entries(indexes)) {
    const key = indexed.map((field) => keys[fields.indexOf(field)])
    const bytes = key.reduce<number>((sum, one) => sum + (typeof one === 'string' ? Buffer.byteLength(one) : 0), 0)
    if (bytes > keyBytesMax)
      throw new Refusal('keyTooLong', `a key of ${bytes} bytes is too long for ${index}`, { collection, index })
  }
}

/** The key of a unique index for a document. */
export const uniqueKey = (index: UniqueIndex, document: object): Key[] =>
  index.fields.map((field) => keyOf(fieldAt(document, field)))

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
