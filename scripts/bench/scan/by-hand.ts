import Database from 'libsql'
import type { Batch } from '../../../domain/code/batch'
import type { CodeKeys } from '../../../domain/code/key'
import { identityOf, openCode } from '../../../domain/code/open'
import { resolveScan } from '../../../domain/code/resolve'
import { dayAt } from '../../../domain/calendar'
import { multiplierPercentOf } from '../../../domain/member/benefits'
import { addGrowth } from '../../../domain/member/growth'
import type { Member } from '../../../domain/member/member'
import { tierFor } from '../../../domain/member/tier'
import { lastDayFor } from '../../../domain/points/policies'
import { collections } from '../../../cloudfunctions/declared'
import { whereabouts } from '../../../cloudfunctions/kernel/ports/whereabouts'
import { indexedFields } from '../../../local/engine/columns'
import { qingyuBrand } from '../../../local/seed/brand'
import { readyBenchProgram, type ScanRequest } from './brand'

/** A scan written for this one brand and nothing else, as one would without doors, contract or store. */
export interface ByHand {
  /** Scans one after another and commits them together. */
  scanTogether(requests: readonly ScanRequest[]): Finding[]
  member(id: string): Member
  close(): void
}

export interface Finding {
  verdict: 'first' | 'seenBefore' | 'notOurs'
  points: number
  balance: number
}

export interface HandBrand {
  keys: CodeKeys
  batch: Batch
  campaignId: string
  points: number
  timesPerDay: number
  /** The JSON of every member's document. */
  members: readonly string[]
}

/** The same documents, binding, file system, settings and indexes as the engine's, and nothing between. */
export function openByHand(path: string, brand: HandBrand): ByHand {
  const database = openDatabase(path)
  const selectMember = database.prepare('SELECT doc FROM members WHERE id=?').raw()
  const insertEntry = database.prepare(insertEntrySql)
  const updateMember = database.prepare('UPDATE members SET doc=? WHERE id=?')
  const moveMember = database.prepare('UPDATE members SET doc=?,nextExpiryOn=?,tierDueAt=? WHERE id=?')
  const memberOf = (id: string) => JSON.parse((selectMember.get([id]) as [string])[0]) as Member

  function scan(request: ScanRequest): Finding {
    const resolved = resolveScan(request.scanned, [qingyuBrand.codeOrigin])
    const opened = resolved.kind === 'code' ? openCode(resolved.code, brand.keys) : undefined
    if (!opened?.ok || opened.value.batchNumber !== brand.batch.number || opened.value.serial >= brand.batch.size)
      return { verdict: 'notOurs', points: 0, balance: 0 }
    const at = Date.now()
    const id = identityOf(opened.value)
    const member = memberOf(request.visitorId)
    const before = { growth: member.growth, tier: member.tier, nextExpiryOn: member.nextExpiryOn }
    const paid = pay(member, brand, at)
    const entry = entryOf({ id, at, request, serial: opened.value.serial, member, before, paid, brand })
    const goesBy = [member._id, entry.kind, at, brand.batch._id, opened.value.serial]
    if (insertEntry.run([id, JSON.stringify(entry), ...goesBy]).changes === 0)
      return { verdict: 'seenBefore', points: 0, balance: member.points - paid.points }
    if (member.nextExpiryOn === before.nextExpiryOn) updateMember.run([JSON.stringify(member), member._id])
    else moveMember.run([JSON.stringify(member), member.nextExpiryOn, member.tierDueAt, member._id])
    return { verdict: 'first', points: paid.points, balance: member.points }
  }

  insertMembers(database, brand.members)
  return {
    scanTogether(requests) {
      database.exec('BEGIN')
      const findings = requests.map(scan)
      database.exec('COMMIT')
      return findings
    },
    member: memberOf,
    close: () => database.close(),
  }
}

interface Paid {
  points: number
  multiplierPercent: number
  expiresOn: string
}

/** Pays one scan onto a member's document, in place. */
function pay(member: Member, brand: HandBrand, at: number): Paid {
  const { tiers, pointsExpiry } = readyBenchProgram
  const day = dayAt(at)
  const count = member.scans[brand.campaignId]
  const today = count?.day === day ? count.today : 0
  if (today >= brand.timesPerDay) throw new Error('the bench reached a limit that it is not meant to reach')
  const multiplierPercent = multiplierPercentOf(tierFor(tiers, member.growth).benefits)
  const hundredths = brand.points * multiplierPercent + (member.pointHundredths ?? 0)
  const points = Math.floor(hundredths / 100)
  if (hundredths > points * 100 || member.pointHundredths !== undefined) member.pointHundredths = hundredths % 100
  const expiresOn = lastDayFor(pointsExpiry, at)
  const lot = member.lots.find((each) => each.expiresOn === expiresOn)
  if (lot) lot.points += points
  else member.lots.push({ expiresOn, points })
  member.nextExpiryOn = member.lots[0]?.expiresOn ?? null
  member.points += points
  member.growth += brand.points
  member.growthMonths = addGrowth(member.growthMonths, brand.points, at, at)
  const tier = tierFor(tiers, member.growth).code
  if (tier !== member.tier) member.tierSince = at
  member.tier = tier
  member.earnedTier = tier
  member.scans[brand.campaignId] = { day, today: today + 1, total: (count?.total ?? 0) + 1 }
  return { points, multiplierPercent, expiresOn }
}

/** The ledger's entry, with every fact that the door's has. */
function entryOf(given: {
  id: string
  at: number
  request: ScanRequest
  serial: number
  member: Member
  before: { growth: number; tier: string }
  paid: Paid
  brand: HandBrand
}) {
  const { id, at, request, serial, member, before, paid, brand } = given
  const { points, multiplierPercent, expiresOn } = paid
  const award = { points, basePoints: brand.points, multiplierPercent, prize: false }
  return {
    _id: id,
    memberId: member._id,
    at,
    scan: {
      batchId: brand.batch._id,
      serial,
      productId: brand.batch.productId,
      campaignId: brand.campaignId,
      where: whereabouts(request.address),
      requestId: request.requestId,
      award: {
        ...award,
        pointsAfter: member.points,
        growthAfter: member.growth,
        tierBefore: before.tier,
        tierAfter: member.tier,
      },
    },
    reason: {
      rule: 'fixed',
      version: 2,
      inputs: {
        campaign: '秋日扫码有礼',
        basePoints: brand.points,
        multiplierPercent,
        tier: before.tier,
        prize: false,
      },
      sentence: '扫码得积分：桂花乌龙气泡茶（秋日扫码有礼）',
    },
    kind: 'earn',
    postings: [
      { account: 'issued', points: -points },
      { account: 'member', points, expiresOn },
    ],
    growth: member.growth - before.growth,
  }
}

/** The two tables that a scan or a redemption writes to, as the engine sets up its own, with every index they have there. */
export function openDatabase(path: string): Database.Database {
  const database = new Database(path)
  for (const setting of [
    'locking_mode=EXCLUSIVE',
    'journal_mode=WAL',
    'synchronous=FULL',
    'wal_autocheckpoint=4000',
    'cache_size=-131072',
  ])
    database.prepare(`PRAGMA ${setting}`).all()
  for (const table of ['entries', 'members'] as const) {
    const { indexes } = collections[table]
    const columns = ['id TEXT PRIMARY KEY NOT NULL', 'doc TEXT NOT NULL', ...indexedFields(indexes).map(column)]
    database.exec(`CREATE TABLE ${table}(${columns.join(',')})`)
    for (const [name, { fields }] of Object.entries(indexes))
      database.exec(
        `CREATE INDEX ${name} ON ${table}(${[...fields.filter((field) => field !== '_id').map(column), 'id'].join(',')})`,
      )
  }
  return database
}

/** A column goes by the path of its field, dots and all. */
const column = (field: string): string => `"${field}"`

/** An entry with what its indexes go by. */
export const insertEntrySql =
  'INSERT INTO entries(id,doc,memberId,kind,at,"scan.batchId","scan.serial") VALUES(?,?,?,?,?,?,?) ON CONFLICT DO NOTHING'

/** @param texts the members' documents as JSON. */
export function insertMembers(database: Database.Database, texts: readonly string[]): void {
  const insert = database.prepare('INSERT INTO members(id,doc,nextExpiryOn,tierDueAt) VALUES(?,?,?,?)')
  database.exec('BEGIN')
  for (const text of texts) {
    const { _id, nextExpiryOn, tierDueAt } = JSON.parse(text) as Member
    insert.run([_id, text, nextExpiryOn, tierDueAt])
  }
  database.exec('COMMIT')
}
