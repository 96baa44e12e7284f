import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { expirePoints } from '../../../cloudfunctions/points/jobs/expire-points'
import { cardOf } from '../engine/documents'
import type { GroupOptions } from '../group'
import { inFlight } from '../measure'
import { openBenchBrand } from '../scan/brand'

/** The expiry job over cards that are all due, beside one SQL update of the same cards and its entries. */
export async function expiryBesideSql(path: string, { quick, report }: GroupOptions): Promise<void> {
  const size = quick ? 4_000 : 20_000
  const cards = Array.from({ length: size }, (_, index) => cardOf(index))
  const folder = join(dirname(path), 'expiry')
  mkdirSync(folder)
  const brand = await openBenchBrand({ folder, filesFolder: folder, members: 0 })
  await inFlight(500, cards, (card) => brand.cloud.platform.store.create('members', card))
  // The cards’ lots end in October 2026; whatever the machine's date, they are over now.
  brand.cloud.clock.advance(Date.parse('2027-01-15T03:00:00+08:00') - brand.cloud.clock.now())
  const startedAt = performance.now()
  const { done } = await expirePoints(brand.cloud.platform)
  const value = done / ((performance.now() - startedAt) / 1000)
  await brand.close()
  if (done !== size) throw new Error(`the job expired ${done} cards of ${size}`)

  const baseline = size / expireInSql(path, cards)
  const ratio = value / baseline
  report({
    group: 'points',
    name: 'expiry job, a card and its entry each',
    unit: 'cards/s',
    value,
    baseline,
    baselineName: 'SQL, same binding',
    ratio,
    target: '≥ 0.3 ×',
    holds: ratio >= 0.3,
  })
}

/** Seconds that SQL takes: it reads a card by the index, writes its entry and the card without its lot, 64 a commit. */
function expireInSql(path: string, cards: readonly ReturnType<typeof cardOf>[]): number {
  const database = new Database(path)
  for (const setting of ['journal_mode=WAL', 'synchronous=FULL', 'wal_autocheckpoint=4000', 'cache_size=-131072'])
    database.prepare(`PRAGMA ${setting}`).all()
  database.exec('CREATE TABLE entries(id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL, memberId, kind, at)')
  database.exec('CREATE TABLE members(id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL, nextExpiryOn, tierDueAt)')
  database.exec('CREATE INDEX byNextExpiry ON members(nextExpiryOn,id)')
  database.exec('CREATE INDEX byTierDue ON members(tierDueAt,id)')
  database.exec('CREATE INDEX byMember ON entries(memberId,at,id)')
  database.exec('CREATE INDEX byMemberKind ON entries(memberId,kind,at,id)')
  database.exec('CREATE INDEX byTime ON entries(at,id)')
  const insert = database.prepare('INSERT INTO members VALUES(?,?,?,?)')
  database.exec('BEGIN')
  for (const card of cards) insert.run([card._id, JSON.stringify(card), card.nextExpiryOn, card.tierDueAt])
  database.exec('COMMIT')
  const book = database.prepare(
    `INSERT INTO entries SELECT id||':expire:2026-11-22',json_object('_id',id||':expire:2026-11-22','kind','expire',
     'memberId',id,'at',1795276800000,'postings',json_array(json_object('account','member','points',
     -json_extract(doc,'$.points'),'expiresOn','2026-10-31'),json_object('account','expired','points',
     json_extract(doc,'$.points'))),'growth',0,'reason',json_object('rule','expire','sentence','积分到期')),
     id,'expire',1795276800000 FROM members WHERE id=?`,
  )
  const empty = database.prepare(
    `UPDATE members SET doc=json_set(doc,'$.points',0,'$.lots',json('[]'),'$.nextExpiryOn',null),nextExpiryOn=null WHERE id=?`,
  )
  const startedAt = performance.now()
  for (let from = 0; from < cards.length; from += 64) {
    database.exec('BEGIN')
    for (const { _id } of cards.slice(from, from + 64)) {
      book.run([_id])
      empty.run([_id])
    }
    database.exec('COMMIT')
  }
  const seconds = (performance.now() - startedAt) / 1000
  database.close()
  return seconds
}
