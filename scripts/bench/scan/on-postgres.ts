import { randomBytes } from 'node:crypto'
import { Pool, type PoolClient } from 'pg'
import { dayAt } from '../../../domain/calendar'
import { lastDayFor } from '../../../domain/points/policies'
import type { CodeKeys } from '../../../domain/code/key'
import { identityOf, openCode } from '../../../domain/code/open'
import { resolveScan } from '../../../domain/code/resolve'
import { multiplierPercentOf } from '../../../domain/member/benefits'
import type { Member } from '../../../domain/member/member'
import { tierFor } from '../../../domain/member/tier'
import { whereabouts } from '../../../cloudfunctions/kernel/ports/whereabouts'
import { qingyuBrand } from '../../../local/seed/brand'
import { pointsPerScan, readyBenchProgram, timesPerDay, type BenchBrand, type ScanRequest } from './brand'

export interface OnPostgres {
  scan(request: ScanRequest): Promise<'first' | 'seenBefore' | 'notOurs'>
  close(): Promise<void>
}

/** More connections than this only queue inside PostgreSQL on a machine with a few cores. */
const connections = 16

/**
 * A scan as it is usually written: columns, one transaction of prepared statements a scan. Undefined where no PostgreSQL
 * answers at the place that the environment's PGHOST and its like name, by default localhost. Its tables are temporary in
 * effect: a schema of their own, dropped at the end.
 */
export async function openOnPostgres(
  keys: CodeKeys,
  brand: BenchBrand,
  members: readonly string[],
): Promise<OnPostgres | undefined> {
  const schema = `mashang_bench_${randomBytes(4).toString('hex')}`
  const host = process.env['PGHOST'] ?? 'localhost'
  const pool = new Pool({
    host,
    max: connections,
    connectionTimeoutMillis: 2_000,
    options: `-c search_path=${schema} -c synchronous_commit=on`,
  })
  try {
    await pool.query('SELECT 1')
  } catch {
    await pool.end()
    return undefined
  }
  await pool.query(tables(schema))
  await pool.query(
    `INSERT INTO members SELECT m->>'_id', (m->>'points')::bigint, (m->>'growth')::bigint, m->>'tier'
     FROM unnest($1::jsonb[]) AS m`,
    [members],
  )
  return {
    async scan(request) {
      const resolved = resolveScan(request.scanned, [qingyuBrand.codeOrigin])
      const opened = resolved.kind === 'code' ? openCode(resolved.code, keys) : undefined
      if (!opened?.ok || opened.value.batchNumber !== brand.batchNumber) return 'notOurs'
      const client = await pool.connect()
      try {
        return await book(client, request, { id: identityOf(opened.value), serial: opened.value.serial })
      } finally {
        client.release()
      }
    },
    async close() {
      await pool.query(`DROP SCHEMA ${schema} CASCADE`)
      await pool.end()
    },
  }
}

type Counted = Pick<Member, 'points' | 'growth' | 'tier'> & { day: string; today: number }

async function book(client: PoolClient, request: ScanRequest, item: { id: string; serial: number }) {
  const at = Date.now()
  const { tiers, pointsExpiry } = readyBenchProgram
  await client.query('BEGIN')
  const { rows } = await client.query<Counted>(statements.lock(request.visitorId))
  const [member] = rows
  if (!member) throw new Error(`the bench has no member ${request.visitorId}`)
  const day = dayAt(at)
  const today = member.day === day ? member.today : 0
  if (today >= timesPerDay) throw new Error('the bench reached a limit that it is not meant to reach')
  const growth = Number(member.growth)
  const multiplierPercent = multiplierPercentOf(tierFor(tiers, growth).benefits)
  const points = Math.floor((pointsPerScan * multiplierPercent) / 100)
  const facts = { where: whereabouts(request.address), requestId: request.requestId, multiplierPercent }
  const entry = [item.id, request.visitorId, at, points, item.serial, lastDayFor(pointsExpiry, at), facts]
  const { rowCount } = await client.query(statements.book(entry))
  if (rowCount === 0) {
    await client.query('ROLLBACK')
    return 'seenBefore'
  }
  const tier = tierFor(tiers, growth + pointsPerScan).code
  await client.query(statements.credit([request.visitorId, points, pointsPerScan, tier, day, today + 1]))
  await client.query('COMMIT')
  return 'first'
}

/** Named, so that every connection prepares each of them once. */
const statements = {
  lock: (id: string) => ({
    name: 'lock',
    text: 'SELECT points, growth, tier, day, today FROM members WHERE id=$1 FOR UPDATE',
    values: [id],
  }),
  book: (values: unknown[]) => ({
    name: 'book',
    text: `INSERT INTO entries(id, member_id, at, points, serial, expires_on, facts) VALUES($1,$2,$3,$4,$5,$6,$7)
           ON CONFLICT DO NOTHING`,
    values,
  }),
  credit: (values: unknown[]) => ({
    name: 'credit',
    text: `UPDATE members SET points=points+$2, growth=growth+$3, tier=$4, day=$5, today=$6, total=total+1 WHERE id=$1`,
    values,
  }),
}

const tables = (schema: string) => `
  CREATE SCHEMA ${schema};
  CREATE TABLE ${schema}.members(id text PRIMARY KEY, points bigint NOT NULL, growth bigint NOT NULL, tier text NOT NULL,
    day text NOT NULL DEFAULT '', today int NOT NULL DEFAULT 0, total int NOT NULL DEFAULT 0);
  CREATE TABLE ${schema}.entries(id text PRIMARY KEY, member_id text NOT NULL, at bigint NOT NULL, points int NOT NULL,
    serial int NOT NULL, expires_on text NOT NULL, facts jsonb NOT NULL);
  CREATE INDEX ON ${schema}.entries(member_id, at);
  CREATE INDEX ON ${schema}.entries(at);`
