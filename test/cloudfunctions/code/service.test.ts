import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs } from '../../../domain/calendar'
import { stopsMax } from '../../../domain/code/stops'
import { wholeBrand } from '../../../domain/operator/abilities'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'
import { faultsInLedger } from '../../_support/ledger'

/** What service may do about one code: make it good to a member, and stop it. */
let brand: Brand
let batch: Awaited<ReturnType<Brand['mint']>>
let service: string
beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(400)
  await brand.launch(batch.id, {})
  await brand.join('lin', '林小满')
  await brand.join('chen', '陈屿')
  service = await openSessionWith(brand, 'fang', [{ role: 'service', scope: wholeBrand }])
})
afterAll(() => brand.close())

const code = (serial: number) => brand.codeOf(batch.number, serial)
const settled = () => brand.cloud.clock.advance(configurationMaxAgeMs)

describe('making a code good', () => {
  const give = (serial: number, points: number, memberId = 'lin', token = service) =>
    brand.askDesk('compensateCode', { memberId, code: code(serial), points, reason: '码印糊了' }, { token })

  it('gives the member points under a reason they read, and is told on the code and to the member', async () => {
    const given = insist(await give(0, 50))
    expect(given).toMatchObject({ entry: { points: 50, sentence: '为您扫的码补积分：码印糊了' }, card: { points: 50 } })
    expect((await brand.desk('readCode', { code: code(0) })).scans).toMatchObject([
      { kind: 'madeGood', memberId: publicIdOf('lin'), points: 50, operatorName: 'fang' },
    ])
    const { explanation } = await brand.desk('explainScan', { memberId: 'lin', code: code(0) })
    expect(explanation).toMatchObject({ madeGood: { toThem: true, points: 50 } })
    expect(faultsInLedger(brand)).toEqual([])
  })

  it('is done once for a code, whoever asks and for whom, also where two ask at once', async () => {
    expect(await give(0, 10, 'chen')).toMatchObject({ refusal: { code: 'codeMadeGood', points: 50 } })
    const both = await Promise.all([give(1, 20, 'lin'), give(1, 30, 'chen')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { code: 'codeMadeGood' } }])
    expect(brand.all('entries').filter(({ _id }) => _id.startsWith(`compensate-${batch.number}-1`))).toHaveLength(1)
  })

  it('repeated with the same request it gives nothing more', async () => {
    const asked = { memberId: 'lin', code: code(2), points: 5, reason: '重发' }
    const [first, again] = [1, 2].map(() =>
      brand.askDesk('compensateCode', asked, { token: service, requestId: 'request-again' }),
    )
    insist(await first!)
    expect(await again!).toMatchObject({ ok: true, repeated: true })
  })

  it('is refused where they were paid for it, until that was taken back', async () => {
    await brand.scan('lin', code(3))
    expect(await give(3, 10)).toMatchObject({ refusal: { code: 'codePaidThem', points: 10 } })
    await brand.desk('reverseEntry', { entryId: `${batch.number}-3`, policy: 'toZero', reason: '误扫' })
    expect(await give(3, 10)).toMatchObject({ ok: true })
    await brand.scan('chen', code(4))
    expect(await give(4, 10)).toMatchObject({ ok: true })
  })

  it('stays within what the programme gives for a code and for a day of the operator’s', async () => {
    const { program } = await brand.desk('getProgram', {})
    const { version, ...fields } = program
    const compensation = { pointsPerCase: 60, pointsPerDay: 200 }
    await brand.desk('saveProgram', { ...fields, version, droppedTiers: [], compensation })
    settled()
    brand.cloud.clock.advance(dayMs)
    service = await openSession(brand, 'fang')
    expect(await give(10, 61)).toMatchObject({ refusal: { code: 'compensationTooLarge', pointsMax: 60 } })
    for (const serial of [10, 11, 12]) insist(await give(serial, 60))
    expect(await give(13, 21)).toMatchObject({ refusal: { code: 'compensationDayFull', pointsLeft: 20 } })
    expect(await read(13)).toMatchObject({ compensation: { pointsPerCase: 60, pointsLeftToday: 20 } })
    insist(await give(13, 20))
    // A refused one has given nothing, and another operator has a day of their own.
    expect(await give(14, 1)).toMatchObject({ refusal: { code: 'compensationDayFull', pointsLeft: 0 } })
    const other = await openSessionWith(brand, 'song', [{ role: 'service', scope: wholeBrand }])
    insist(await give(14, 60, 'lin', other))
    brand.cloud.clock.advance(dayMs)
    service = await openSession(brand, 'fang')
    insist(await give(15, 60))
  })

  const read = async (serial: number) =>
    insist(await brand.askDesk('readCode', { code: code(serial) }, { token: service }))

  it('is for whoever may: finance and service, not fulfilment; and for members and codes that there are', async () => {
    const fulfilment = await openSessionWith(brand, 'li', [{ role: 'fulfilment', scope: wholeBrand }])
    expect(await give(20, 1, 'lin', fulfilment)).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await give(20, 1, 'nobody')).toMatchObject({ refusal: { code: 'memberUnknown' } })
    const foreign = { memberId: 'lin', code: 'https://example.com', points: 1, reason: '看错了' }
    expect(await brand.askDesk('compensateCode', foreign, { token: service })).toMatchObject({
      refusal: { code: 'codeUnknown' },
    })
    expect((await brand.desk('readCode', { code: code(0) })).compensation).toBeNull()
  })
})

describe('freezing one code', () => {
  const stop = (procedure: 'freezeCode' | 'thawCode', serial: number, token = service) =>
    brand.askDesk(procedure, { code: code(serial), reason: '三个城市都扫了它' }, { token })

  it('has its scans answered like a frozen batch’s, with no more database calls, and no other code’s', async () => {
    await brand.scan('lin', code(100))
    const calls = async (serial: number) => {
      await brand.scan('chen', code(serial))
      return brand.cloud.calls.latest()[0]?.databaseCalls
    }
    await calls(101)
    const before = await calls(102)
    expect(insist(await stop('freezeCode', 103))).toEqual({ standing: 'frozen' })
    settled()
    await calls(104)
    expect(await calls(105)).toBe(before)
    expect(await brand.scan('lin', code(103))).toMatchObject({ verdict: 'frozen', genuine: true, award: null })
    expect(brand.cloud.calls.latest()[0]?.databaseCalls).toBe(0)
    expect((await brand.scan('lin', code(106))).award?.points).toBe(10)
  })

  it('is told on its page at once, with who, when and why, until it is thawed and pays', async () => {
    const frozen = await brand.desk('readCode', { code: code(103) })
    expect(frozen).toMatchObject({
      verdict: 'frozen',
      item: { standing: 'frozen', stops: [{ command: 'freeze', reason: '三个城市都扫了它', by: 'fang', codes: 1 }] },
    })
    expect(await stop('freezeCode', 103)).toMatchObject({ refusal: { code: 'rangeUnchanged' } })
    expect(insist(await stop('thawCode', 103))).toEqual({ standing: 'active' })
    expect(await brand.desk('readCode', { code: code(103) })).toMatchObject({ verdict: 'first' })
    settled()
    expect((await brand.scan('lin', code(103))).award?.points).toBe(10)
  })

  it('cuts one code out of a frozen range, and holds so many as a batch keeps ranges', async () => {
    const { version } = (await brand.desk('getBatch', { batchId: batch.id })).batch
    await brand.desk('freezeBatch', { batchId: batch.id, version, ranges: [{ fromSerial: 200, toSerial: 210 }] })
    insist(await stop('thawCode', 205))
    const { stops } = await brand.desk('getBatch', { batchId: batch.id })
    expect(stops.map(({ fromSerial, toSerial }) => [fromSerial, toSerial])).toEqual([
      [200, 204],
      [206, 210],
    ])
    const ranges = Array.from({ length: stopsMax - 2 }, (_, place) => place * 2 + 212)
      .filter((serial) => serial < 400)
      .map((serial) => ({ fromSerial: serial, toSerial: serial }))
    const left = stopsMax - 2 - ranges.length
    const lower = Array.from({ length: left }, (_, place) => ({
      fromSerial: place * 2 + 130,
      toSerial: place * 2 + 130,
    }))
    const all = [...ranges, ...lower]
    for (const part of [all.slice(0, 50), all.slice(50)]) {
      const now = (await brand.desk('getBatch', { batchId: batch.id })).batch.version
      await brand.desk('freezeBatch', { batchId: batch.id, version: now, ranges: part })
    }
    expect(await stop('freezeCode', 127)).toMatchObject({ refusal: { code: 'tooManyStops', rangesMax: stopsMax } })
  })

  it('is for whoever may, and for codes of ours', async () => {
    const analyst = await openSessionWith(brand, 'qian', [{ role: 'analyst', scope: wholeBrand }])
    expect(await stop('freezeCode', 120, analyst)).toMatchObject({ refusal: { code: 'notAllowed' } })
    const asked = { code: 'https://example.com', reason: '看错了' }
    expect(await brand.askDesk('freezeCode', asked, { token: service })).toMatchObject({
      refusal: { code: 'codeUnknown' },
    })
  })
})
