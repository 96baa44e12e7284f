import Papa from 'papaparse'
import type { AuditLine } from '../../../cloudfunctions/kernel/call/documents'
import { sealIdOf } from '../../../cloudfunctions/kernel/call/chain'
import { sealAudit } from '../../../cloudfunctions/operator/jobs/seal-audit'
import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { wholeBrand } from '../../../domain/operator/abilities'
import { dayMs } from '../../../domain/calendar'
import { coolOffDays } from '../../../domain/member/leave'
import { verifyAudit } from '../../../scripts/verify-audit'
import { insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'

/** What is sealed is older than any call that could still be under way. */
const settlesMs = 61_000

export function auditChainOn(adapter: NonNullable<BrandOptions['adapter']>) {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
  }, 60_000)
  afterAll(() => brand.close())

  const verdict = (seenHead?: string) => verifyAudit(brand.cloud.engine, brand.settings.codeKeys, seenHead)
  const store = () => brand.cloud.platform.store
  const settle = () => brand.cloud.clock.advance(settlesMs)
  const sealAll = async () => {
    settle()
    while ((await sealAudit(brand.cloud.platform)).more) continue
  }
  const put = (line: AuditLine) => store().transact((transaction) => transaction.put('audit', line))

  it('holds every line once and in order, while many work and several processes seal', async () => {
    const tokens = await Promise.all(
      [1, 2, 3, 4].map((each) => openSessionWith(brand, `busy-${each}`, [{ role: 'admin', scope: wholeBrand }])),
    )
    for (let round = 0; round < 8; round += 1) {
      brand.cloud.clock.advance(20_000)
      await Promise.all([
        ...tokens.map((token, each) => {
          const input = { name: `版块 ${round}-${each}`, permissions: [] }
          return brand.askDesk('saveRole', input, { token })
        }),
        ...tokens.map((token) => brand.askDesk('disableOperator', { account: 'nobody-here' }, { token })),
        // Processes that have no instance in common.
        sealAudit({ ...brand.cloud.platform, instance: {} }),
        sealAudit({ ...brand.cloud.platform, instance: {} }),
      ])
    }
    await sealAll()
    expect(verdict()).toMatchObject({ faults: [], unsealed: 0, lines: brand.all('audit').length })
    const held = brand.all('auditSeals').flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(held).toHaveLength(new Set(held).size)
    expect(held).toHaveLength(brand.all('audit').length)
    const moments = brand.all('auditSeals').flatMap(({ lines }) => lines.map(({ at }) => at))
    expect(moments).toEqual([...moments].sort((left, right) => left - right))
  })

  it('shows its head at the desk, which a later chain goes on from', async () => {
    const { head } = await brand.desk('auditHead', {})
    expect(head).toEqual({
      number: verdict().head?.number,
      hash: verdict().head?.hash,
      until: verdict().head?.until,
      lines: brand.all('audit').length,
    })
    await brand.desk('saveRole', { name: '后来的', permissions: [] })
    expect(verdict(head?.hash)).toMatchObject({ faults: [], unsealed: 1 })
    await sealAll()
    expect(verdict(head?.hash)).toMatchObject({ faults: [], unsealed: 0 })
    expect(verdict('made-up').faults).toEqual([{ kind: 'headUnknown', head: 'made-up' }])
  })

  describe.each<[string, (line: AuditLine) => AuditLine]>([
    ['who', (line) => ({ ...line, operatorId: 'somebody' })],
    ['by what name', (line) => ({ ...line, operatorName: '别人' })],
    ['when', (line) => ({ ...line, at: line.at + 1 })],
    ['what', (line) => ({ ...line, procedure: 'listBatches' })],
    ['to what', (line) => ({ ...line, subject: 'another' })],
    ['what was sent', (line) => ({ ...line, input: '{}' })],
    ['what came of it', (line) => ({ ...line, outcome: 'notAllowed' })],
    ['what was touched', (line) => ({ ...line, names: ['D1'] })],
    ['what was changed', (line) => ({ ...line, changes: [] })],
  ])('a line in which somebody changed %s', (_, changed) => {
    it('is named as changed, and no other', async () => {
      const line = brand.all('audit')[5]!
      await put(changed(line))
      expect(verdict().faults).toEqual([{ kind: 'changed', line: line._id, at: line.at }])
      await put(line)
      expect(verdict().faults).toEqual([])
    })
  })

  it('names a line that was taken out, one that was put in, one that was emptied, and two that changed places', async () => {
    const [, , , line, other] = brand.all('audit')
    if (!line || !other) throw new Error('the trail is too short')
    await store().remove('audit', line._id)
    expect(verdict().faults).toEqual([{ kind: 'missing', line: line._id, at: line.at }])
    await put(line)
    await put({ ...line, _id: 'put-in-afterwards' })
    expect(verdict().faults).toEqual([{ kind: 'inserted', line: 'put-in-afterwards', at: line.at }])
    await store().remove('audit', 'put-in-afterwards')
    await put({ ...line, subject: 'gone-x', input: '' })
    expect(verdict().faults).toEqual([{ kind: 'emptied', line: line._id, at: line.at }])
    await put({ ...other, _id: line._id })
    await put({ ...line, _id: other._id })
    expect(verdict().faults.map((fault) => [fault.kind, 'line' in fault && fault.line])).toEqual([
      ['changed', line._id],
      ['changed', other._id],
    ])
    await put(line)
    await put(other)
    expect(verdict().faults).toEqual([])
  })

  it('names a seal that was changed, taken out, or made by whoever has the database and not the keys', async () => {
    const [first, second] = brand.all('auditSeals')
    if (!first || !second) throw new Error('the chain is too short')
    const putSeal = (seal: typeof first) => store().transact((transaction) => transaction.put('auditSeals', seal))
    await putSeal({ ...first, lines: first.lines.slice(1) })
    expect(verdict().faults).toEqual([
      { kind: 'sealChanged', seal: 1 },
      { kind: 'inserted', line: first.lines[0]?.id, at: first.lines[0]?.at },
    ])
    await putSeal(first)
    await store().remove('auditSeals', sealIdOf(1))
    expect(verdict().faults.slice(0, 2)).toEqual([
      { kind: 'sealMissing', seal: 1 },
      { kind: 'sealUnlinked', seal: 2 },
    ])
    await putSeal(first)
    // The end cut off is seen by whoever noted the head down.
    const last = brand.all('auditSeals').reduce((one, other) => (other.number > one.number ? other : one))
    await store().remove('auditSeals', last._id)
    expect(verdict().faults).toEqual([])
    expect(verdict(last.hash).faults).toContainEqual({ kind: 'headUnknown', head: last.hash })
    await putSeal(last)
    expect(verdict().faults).toEqual([])
  })

  it('lets whoever leaves be forgotten: their lines lose what was about them, and stand as anonymous', async () => {
    await brand.join('leaver', '要走的人')
    await brand.desk('findMember', { numberOrId: 'leaver' })
    await brand.desk('adjustPoints', { memberId: 'leaver', points: 5, reason: '补偿' })
    await sealAll()
    insist(await brand.visit('leaver', 'member', 'askDeletion', {}))
    brand.cloud.clock.advance((coolOffDays + 1) * dayMs)
    for (const _ of [1, 2, 3]) {
      await brand.cloud.runJobs()
      brand.cloud.clock.advance(dayMs)
    }
    await sealAll()
    expect(JSON.stringify(brand.all('audit'))).not.toContain('leaver')
    const found = verdict()
    expect([found.faults, found.anonymous >= 2]).toEqual([[], true])
  })

  describe('the trail', () => {
    it('is found by a thing it was about, and by a word, together with who and what', async () => {
      const { role } = await brand.desk('saveRole', { name: '找得到的', permissions: [] })
      const found = async (filter: object) =>
        (await brand.desk('listAudit', filter)).lines.map(({ procedure, subject }) => [procedure, subject])
      expect(await found({ subject: role.id })).toEqual([['saveRole', role.id]])
      expect(await found({ word: '找得到' })).toEqual([['saveRole', role.id]])
      expect(await found({ word: '找得到', command: 'saveRole', operatorId: 'admin' })).toEqual([['saveRole', role.id]])
      expect(await found({ word: '找得到', operatorId: 'busy-1' })).toEqual([])
      expect(await found({ subject: role.id, command: 'mintBatch' })).toEqual([])
      expect(await found({ word: '没有这样的词' })).toEqual([])
    })

    it('leaves the house as a sheet that says who took it and when, masked and guarded, with a line of its own', async () => {
      await brand.join('oExported', '=SUM(A1)')
      await brand.desk('adjustPoints', { memberId: 'oExported', points: 5, reason: '=1+1' })
      const { csv, count } = await brand.desk('exportAudit', { command: 'adjustPoints' })
      const [said, headings, ...rows] = Papa.parse<string[]>(csv.slice(1).trim()).data
      const { head } = await brand.desk('auditHead', {})
      expect(String(said?.[0])).toContain('周岚')
      expect(String(said?.[0])).toContain(head?.hash)
      expect([headings?.length, rows.length]).toEqual([8, count])
      expect(csv).not.toContain('oExported')
      expect(csv).toContain(publicIdOf('oExported'))
      const line = brand.all('audit').at(-1)
      expect(line).toMatchObject({ procedure: 'exportAudit', operatorId: 'admin', outcome: 'done' })
    })
  })
}
