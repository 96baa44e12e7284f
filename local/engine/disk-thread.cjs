// @ts-check
'use strict'
const { workerData } = require('node:worker_threads')
const Database = require('libsql')
const { rowWriter } = require('./rows.cjs')

/**
 * The thread that writes a file's batches: while SQLite commits here, nobody waits in the thread that answers.
 *
 * @typedef {object} ThreadWork
 * @property {string} path
 * @property {readonly string[]} settings PRAGMAs
 * @property {import('node:worker_threads').MessagePort} port
 * @property {Int32Array} answered how many orders have been answered, in its only place; whoever waits there is woken
 */

/**
 * What the thread is told: a batch, and the collections that no earlier order has told it of; or to end.
 *
 * @typedef {{ declared: readonly [collection: string, sql: import('./rows.cjs').RowSql][], batch: import('./rows.cjs').RowBatch } | 'end'} Order
 */

/** @typedef {{ fault: string | null }} Answer one to each order */

const { path, settings, port, answered } = /** @type {ThreadWork} */ (workerData)
/** @type {Map<string, import('./rows.cjs').RowSql>} */
const tables = new Map()
/** Opened by the first order that needs it, and anew after a fault. @type {ReturnType<typeof connect> | undefined} */
let connection

function connect() {
  const database = new Database(path)
  for (const setting of settings) database.prepare(`PRAGMA ${setting}`).all()
  const rows = rowWriter(database)
  for (const [collection, sql] of tables) rows.declare(collection, sql)
  return { database, rows }
}

/** @param {Order} order */
function carryOut(order) {
  if (order === 'end') return void connection?.database.close()
  for (const [collection, sql] of order.declared) {
    tables.set(collection, sql)
    connection?.rows.declare(collection, sql)
  }
  connection ??= connect()
  connection.rows.write(order.batch)
}

/** @param {Order} order @returns {Answer} */
function answerTo(order) {
  try {
    carryOut(order)
    return { fault: null }
  } catch (error) {
    // The binding leaves a statement that failed unfinished, and SQLite commits nothing beside one.
    connection?.database.close()
    connection = undefined
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

port.on('message', (/** @type {Order} */ order) => {
  port.postMessage(answerTo(order))
  Atomics.add(answered, 0, 1)
  Atomics.notify(answered, 0)
  if (order === 'end') port.close()
})
