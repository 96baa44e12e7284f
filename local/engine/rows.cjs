// @ts-check
'use strict'

/**
 * How SQLite is told to write the rows of one collection.
 *
 * @typedef {object} RowSql
 * @property {string} insert takes a place among the rows or null for the last, an id, a text and the keys
 * @property {string} placeOf the place of an id
 * @property {string} inPlace sets the text of an id whose keys are as given: text, id, keys
 * @property {string} keysOf the keys of an id
 * @property {string} remove takes an id
 * @property {string} table as SQL names it
 * @property {readonly string[]} columns those of the keys, as SQL names them
 * @property {boolean} hasUniqueKeys
 */

/**
 * One document of a batch: its id, its text or null where it is removed, its keys, and whether the table has it already.
 *
 * @typedef {[id: string, text: string | null, keys: readonly (string | number)[], exists: boolean]} RowChange
 */

/** @typedef {[collection: string, changes: readonly RowChange[]][]} RowBatch */

/**
 * @typedef {object} RowWriter
 * @property {(collection: string, sql: RowSql) => void} declare
 * @property {(batch: RowBatch) => void} write all of a batch or, where it throws, nothing of it
 */

/**
 * Writes batches of rows, one transaction each. JavaScript, because the thread it runs in has no compiler.
 *
 * @param {import('libsql').Database} database
 * @returns {RowWriter}
 */
function rowWriter(database) {
  /** @type {Map<string, ReturnType<typeof tableWriter>>} */
  const tables = new Map()

  return {
    declare: (collection, sql) => void tables.set(collection, tableWriter(database, sql)),
    write(batch) {
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const [collection, changes] of batch) tables.get(collection)?.(changes)
        database.exec('COMMIT')
      } catch (error) {
        // SQLite has already rolled back after errors such as a full disk.
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
  }
}

/**
 * @param {import('libsql').Database} database
 * @param {RowSql} sql
 * @returns {(changes: readonly RowChange[]) => void}
 */
function tableWriter(database, sql) {
  const insert = database.prepare(sql.insert)
  const remove = database.prepare(sql.remove)
  const placeOf = database.prepare(sql.placeOf).raw()
  const changeText = database.prepare(sql.inPlace)
  const move = moving(database, sql)

  /** @type {(change: RowChange) => boolean} */
  const staysInPlace = ([id, text, keys, exists]) =>
    exists && text !== null && changeText.run([text, id, ...keys]).changes > 0

  /** @type {(change: RowChange) => void} */
  const place = ([id, text, keys, exists]) => {
    if (text !== null && exists) move(id, text, keys)
    else if (text !== null) insert.run([null, id, text, ...keys])
    else if (exists) remove.run([id])
  }

  return (changes) => {
    const others = changes.filter((change) => !staysInPlace(change))
    if (!sql.hasUniqueKeys) return others.forEach(place)
    // Documents may be exchanging keys: all old rows go before any new one comes, to the place of the old one.
    /** @type {Map<string, unknown>} */
    const places = new Map()
    for (const [id, , , exists] of others) {
      if (!exists) continue
      const [place] = /** @type {unknown[]} */ (placeOf.get([id]) ?? [])
      places.set(id, place)
      remove.run([id])
    }
    for (const [id, text, keys] of others) if (text !== null) insert.run([places.get(id) ?? null, id, text, ...keys])
  }
}

/**
 * SQLite leaves alone an index of which an update names no column. So an update names only the columns whose keys have
 * changed.
 *
 * @param {import('libsql').Database} database
 * @param {RowSql} sql
 */
function moving(database, { keysOf, table, columns }) {
  const selectKeys = database.prepare(keysOf).raw()
  /** As many as there are sets of keys that move together. @type {Map<string, import('libsql').Statement>} */
  const moves = new Map()

  /** @param {readonly number[]} moved */
  function moveOf(moved) {
    const set = ['doc=?', ...moved.map((place) => `${columns[place]}=?`)].join(',')
    const known = moves.get(set) ?? database.prepare(`UPDATE ${table} SET ${set} WHERE id=?`)
    moves.set(set, known)
    return known
  }

  /** @type {(id: string, text: string, keys: readonly (string | number)[]) => void} */
  return (id, text, keys) => {
    const before = /** @type {unknown[]} */ (selectKeys.get([id]))
    const moved = keys.flatMap((key, place) => (before[place] === key ? [] : [place]))
    moveOf(moved).run([text, ...moved.map((place) => keys[place]), id])
  }
}

module.exports = { rowWriter }
