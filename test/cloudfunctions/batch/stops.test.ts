import { stopsByRange } from '../../../cloudfunctions/batch/upcasts/stops-by-range'
import { minuteMs } from '../../../domain/calendar'
import type { Batch } from '../../../domain/code/batch'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin', '林小满')
  await brand.join('visitor-chen', '陈默')
})
afterAll(() => brand.close())

const notice = {
  'zh-CN': '这一段产品正在核查，请先别使用',
  en: 'These items are being checked',
  hotline: '400 800 9000',
}
const told = { ...notice, hotline: '4008009000' }
const reason = '3 号线压盖不严'

const batchOf = (id: string): Batch => {
  const batch = brand.all('batches').find(({ _id }) => _id === id)
  if (!batch) throw new Error(`no batch ${id}`)
  return batch
}

/** A batch of 200, on and in a campaign, of which five codes were scanned: three by one member, one by another, one by nobody. */
async function scannedBatch() {
  const { id, number } = await brand.mint(200)
  await brand.launch(id, {})
  for (const serial of [10, 11, 150]) await brand.scan('visitor-lin', brand.codeOf(number, serial))
  await brand.scan('visitor-chen', brand.codeOf(number, 12))
  await brand.scan('visitor-nobody', brand.codeOf(number, 13))
  return { id, number, ask: () => ({ batchId: id, version: batchOf(id).version }) }
}

const settled = () => brand.cloud.clock.advance(5_000)

describe('a freeze by range', () => {
  it('is shown before it is done, in serials, scans and members', async () => {
    const { id, ask } = await scannedBatch()
    const ranges = [
      { fromSerial: 0, toSerial: 19 },
      { fromSerial: 15, toSerial: 29 },
    ]
    const preview = { batchId: id, command: 'freeze' as const, ranges }
    const counts = { serials: 30, changed: 30, renewed: 0, kept: 0, scanned: 4, members: 2, byVisitors: 1, paid: 3 }
    expect(await brand.desk('previewStop', preview)).toMatchObject({ ...counts, isMore: false, ...version(id) })
    expect(batchOf(id).stops).toEqual([])
    await brand.desk('freezeBatch', { ...ask(), ranges, notice, reason })
    expect(await brand.desk('getBatch', { batchId: id })).toMatchObject({
      batch: {
        state: 'active',
        activeCount: 170,
        activatedCount: 200,
        stopped: { frozen: 30, voided: 0, recalled: 0 },
      },
      stops: [{ fromSerial: 0, toSerial: 29, kind: 'frozen', notice: told }],
      stopCommands: [
        { command: 'freeze', ranges: [{ fromSerial: 0, toSerial: 29 }], reason, notice: told, serials: 30, by: '周岚' },
      ],
    })
  })

  it('stops those codes and no others, and tells whoever scans them what the brand says', async () => {
    const { id, number, ask } = await scannedBatch()
    await brand.desk('freezeBatch', { ...ask(), ranges: [{ fromSerial: 100, toSerial: 119 }], notice, reason })
    settled()
    const entries = brand.all('entries').length
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 100))).toMatchObject({
      verdict: 'frozen',
      genuine: true,
      award: null,
      notice: told,
    })
    expect(brand.all('entries')).toHaveLength(entries)
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 120))).toMatchObject({ verdict: 'first', notice: null })
    const preview = { batchId: id, command: 'freeze' as const, ranges: [{ fromSerial: 110, toSerial: 129 }], notice }
    expect(await brand.desk('previewStop', preview)).toMatchObject({ changed: 10, kept: 10, renewed: 0 })
    await brand.desk('thawBatch', { ...ask(), ranges: [{ fromSerial: 100, toSerial: 100 }], reason: '查清了' })
    settled()
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 100))).toMatchObject({ verdict: 'first', notice: null })
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 101))).toMatchObject({ verdict: 'frozen' })
  })

  it('can be about one code, and makes room for none where a batch has as many ranges as it may', async () => {
    const { number } = await brand.mint(2)
    const freeze = { batchId: String(number), version: 2, ranges: [{ fromSerial: 1, toSerial: 1 }] }
    expect((await brand.desk('freezeBatch', freeze)).batch.stopped).toEqual({ frozen: 1, voided: 0, recalled: 0 })
    const { id } = await brand.mint(300)
    const ranges = (from: number) => Array.from({ length: 50 }, (_, place) => at(from + 2 * place))
    await brand.desk('freezeBatch', { batchId: id, version: 2, ranges: ranges(0) })
    await brand.desk('freezeBatch', { batchId: id, version: 3, ranges: ranges(100) })
    expect(await brand.askDesk('freezeBatch', { batchId: id, version: 4, ranges: [at(290)] })).toEqual({
      ok: false,
      refusal: { code: 'tooManyStops', rangesMax: 100 },
    })
    const merged = { batchId: id, version: 4, ranges: [{ fromSerial: 1, toSerial: 197 }] }
    expect(await brand.desk('freezeBatch', merged)).toMatchObject({ batch: { stopped: { frozen: 199 } } })
    expect(batchOf(id).stops).toHaveLength(1)
  })

  it.each<[string, object, object]>([
    [
      'outside the batch',
      { ranges: [{ fromSerial: 0, toSerial: 200 }] },
      { code: 'rangeOutsideBatch', serialMax: 199 },
    ],
    ['backwards', { ranges: [{ fromSerial: 2, toSerial: 1 }] }, { code: 'rangeOutsideBatch', serialMax: 199 }],
    ['of no range', { ranges: [] }, { code: 'malformed', field: 'ranges' }],
    ['with a notice in one language', { notice: { 'zh-CN': '核查' } }, { code: 'malformed', field: 'notice.en' }],
    ['with too long a notice', { notice: { ...notice, 'zh-CN': '👨‍👩‍👧'.repeat(81) } }, { code: 'malformed', bound: 80 }],
    ['with a hotline nobody can call', { notice: { ...notice, hotline: '12' } }, { code: 'malformed' }],
    ['of a version before', { version: 1 }, { code: 'changedMeanwhile', version: 2 }],
  ])('%s is refused and loses nothing', async (_, more, refusal) => {
    const { id } = await brand.mint(200)
    expect(await brand.askDesk('freezeBatch', { batchId: id, version: 2, ...more })).toMatchObject({
      ok: false,
      refusal,
    })
    expect(batchOf(id)).toMatchObject({ stops: [], version: 2 })
  })

  it('takes a notice by what is seen of it', async () => {
    const { id } = await brand.mint(10)
    const family = { ...notice, 'zh-CN': '核👨‍👩‍👧查封'.repeat(20) }
    await brand.desk('freezeBatch', { batchId: id, version: 2, notice: family })
    expect(batchOf(id).stops[0]?.notice?.['zh-CN']).toBe(family['zh-CN'])
  })
})

const at = (serial: number) => ({ fromSerial: serial, toSerial: serial })
const version = (id: string) => ({ version: batchOf(id).version })

describe('a recall by range', () => {
  it('takes the batch’s name and a reason by the codes it is about, and cannot be thawed', async () => {
    const { id, ask } = await scannedBatch()
    const ranges = [{ fromSerial: 0, toSerial: 100 }]
    const { label } = batchOf(id)
    expect(await brand.askDesk('recallBatch', { ...ask(), ranges, notice, reason })).toEqual({
      ok: false,
      refusal: { code: 'batchNameMistyped', label, codes: 101 },
    })
    await brand.desk('recallBatch', { ...ask(), ranges, notice, reason, label })
    expect(await brand.askDesk('thawBatch', { ...ask(), ranges })).toEqual({
      ok: false,
      refusal: { code: 'rangeUnchanged', serials: 101 },
    })
    const corrected = { ...notice, hotline: '4008009001' }
    const again = {
      batchId: id,
      command: 'recall' as const,
      ranges: [{ fromSerial: 0, toSerial: 109 }],
      notice: corrected,
    }
    expect(await brand.desk('previewStop', again)).toMatchObject({ changed: 9, renewed: 101, kept: 0 })
  })

  it('lists who scanned them, masked, over several ranges and pages', async () => {
    const { id } = await scannedBatch()
    const ranges = [
      { fromSerial: 140, toSerial: 199 },
      { fromSerial: 0, toSerial: 13 },
    ]
    const seen: unknown[] = []
    let after: string | undefined
    do {
      const page = await brand.desk('listScanners', { batchId: id, ranges, limit: 2, ...(after ? { after } : {}) })
      seen.push(...page.scanners.map(({ serial, nickname }) => [serial, nickname]))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual([
      [10, '林**'],
      [11, '林**'],
      [12, '陈**'],
      [150, '林**'],
    ])
  })

  it('counts an item that was paid later once, for whoever was paid', async () => {
    const { id, number } = await scannedBatch()
    await brand.join('visitor-nobody', '小江')
    expect((await brand.scan('visitor-nobody', brand.codeOf(number, 13))).award).not.toBeNull()
    const preview = { batchId: id, command: 'void' as const, ranges: [at(13)] }
    expect(await brand.desk('previewStop', preview)).toMatchObject({ scanned: 1, paid: 1, members: 1, byVisitors: 0 })
  })
})

describe('all of a batch', () => {
  it('is one range, whose scans are exact however many there are', async () => {
    const { id } = await scannedBatch()
    brand.cloud.clock.advance(2 * minuteMs)
    await brand.cloud.runJobs()
    const preview = await brand.desk('previewStop', { batchId: id, command: 'void' })
    expect(preview).toMatchObject({ serials: 200, changed: 200, scanned: 5, paid: 5, points: 50, members: 3 })
  })

  it('is found stopped where a release before stopped it, and as that left it where it changed a newer one', () => {
    const { stops: _, ...before } = { ...batchOf(brand.all('batches')[0]?._id ?? ''), size: 10 }
    const whole = { fromSerial: 0, toSerial: 9, kind: 'frozen', notice: null } as const
    expect(stopsByRange({ ...before, state: 'active' }).stops).toEqual([])
    expect(stopsByRange({ ...before, state: 'frozen' }).stops).toEqual([whole])
    expect(stopsByRange({ ...before, state: 'active', stops: [whole] }).stops).toEqual([])
    expect(stopsByRange({ ...before, state: 'active', stops: [{ ...whole, toSerial: 3 }] }).stops).toHaveLength(1)
    const withNotice = { ...whole, notice: told }
    expect(stopsByRange({ ...before, state: 'frozen', stops: [withNotice] }).stops).toEqual([withNotice])
  })
})
