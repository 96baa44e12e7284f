import Database from 'libsql'
import type { Entry } from '../../../domain/points/ledger'

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
  database.exec('CREATE TABLE entries(id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL, memberId, at)')
  database.exec('CREATE TABLE members(id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL)')
  const insertEntry = database.prepare('INSERT INTO entries VALUES(?,?,?,?)')
  const insertMember = database.prepare('INSERT INTO members VALUES(?,?)')
  database.exec('BEGIN')
  for (const [id, text] of documents.entries) {
    const { memberId, at } = JSON.parse(text) as Entry
    insertEntry.run([id, text, memberId, at])
  }
  for (const row of documents.members) insertMember.run(row)
  database.exec('COMMIT')
  database.exec('CREATE INDEX byMember ON entries(memberId,at,id)')
  database.exec('CREATE INDEX byTime ON entries(at,id)')
  const one = database.prepare('SELECT doc FROM entries WHERE id=?').raw()
  const latest = database
    .prepare(`SELECT doc FROM entries WHERE memberId=? ORDER BY at DESC,id DESC LIMIT ${pageLength}`)
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
