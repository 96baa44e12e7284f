import { Pool, type PoolConfig } from 'pg'

/**
 * Connections to one database. A connection that is lost says so to whatever was asked on it, and once more to whoever
 * listens: where nobody did, Node would end the process. The pool itself opens another one when it is next asked.
 */
export function postgresPool(config: PoolConfig): Pool {
  const pool = new Pool(config)
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
