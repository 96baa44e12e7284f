import Database from 'libsql'
import { indexed } from '../../../local/engine/fields'

/** The same documents in the same tables on the same binding, asked in SQL with nothing between. */
export interface ByHand {
  entry(id: string): unknown
  /** The latest twenty of a member's entries. */
  latestEntries(memberId: string): unknown[]
  /** Takes a point from every card that has one, all in one commit. */
  takePoint(cardIds: readonly string[]): void
  close(): void
}

export const pageLength = 20

/** @param documents each table's documents as ids and JSON. */
export function openByHand(path: string, documents: Record<'entries' | 'members', [string, string][]>): ByHand {
  const database = new Database(path)
  for (const setting of [
    'locking_mode=EXCLUSIVE',
    'journal_mode=WAL',
    'synchronous=FULL',
    'wal_autocheckpoint=4000',
    'cache_size=-131072',
  ])
    database.prepare(`PRAGMA ${setting}`).all()
  for (const [table, rows] of Object.entries(documents)) {
    database.exec(`CREATE TABLE ${table}(id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL)`)
    const insert = database.prepare(`INSERT INTO ${table}(id,doc) VALUES(?,?)`)
    database.exec('BEGIN')
    for (const row of rows) insert.run(row)
    database.exec('COMMIT')
  }
  const [memberId, at] = [indexed('memberId'), indexed('at')]
  database.exec(`CREATE INDEX byMember ON entries(${memberId},${at},id)`)
  database.exec(`CREATE INDEX byTime ON entries(${at},id)`)
  const one = database.prepare('SELECT doc FROM entries WHERE id=?').raw()
  const latest = database
    .prepare(`SELECT doc FROM entries WHERE ${memberId}=? ORDER BY ${at} DESC,id DESC LIMIT ${pageLength}`)
    .raw()
  const take = database.prepare(
    `UPDATE members SET doc=json_set(doc,'$.points',json_extract(doc,'$.points')-1)
     WHERE id=? AND json_extract(doc,'$.points')>=1`,
  )
  return {
    entry: (id) => JSON.parse((one.get([id]) as [string])[0]),
    latestEntries: (member) => (latest.all([member]) as [string][]).map(([doc]) => JSON.parse(doc) as unknown),
    takePoint(cardIds) {
      database.exec('BEGIN')
      for (const id of cardIds) take.run([id])
      database.exec('COMMIT')
    },
    close: () => database.close(),
  }
}
