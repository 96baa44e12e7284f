import { dayMs, hourMs } from '../../../domain/calendar'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
let productId: string
beforeAll(async () => {
  brand = await openBrand()
  productId = (await brand.desk('listProducts', {})).products.at(-1)!.id
})
afterAll(() => brand.close())

const mint = async (size = 100) => (await brand.desk('mintBatch', { productId, label: '2026 冬 1 号线', size })).batch

describe('minting', () => {
  it('writes one document with the next number, however many codes', async () => {
    const before = brand.all('batches').length
    const batch = await mint(20_000_000)
    expect(batch).toMatchObject({
      number: before + 1,
      id: String(before + 1),
      size: 20_000_000,
      state: 'minted',
      activations: [],
      activeCount: 0,
      productName: '桂花乌龙气泡茶',
      mintedBy: '周岚',
      downloads: 0,
    })
    expect(brand.all('batches')).toHaveLength(before + 1)
  })

  it('gives twenty batches minted at once twenty numbers', async () => {
    const batches = await Promise.all(Array.from({ length: 20 }, () => mint(1)))
    expect(new Set(batches.map((batch) => batch.number)).size).toBe(20)
  })

  it('is refused for a product that is not there, for no codes, and for more than fit a code', async () => {
    const fields = { productId, label: '一批', size: 10 }
    expect(await brand.askDesk('mintBatch', { ...fields, productId: 'p-none' })).toEqual({
      ok: false,
      refusal: { code: 'productUnknown' },
    })
    for (const size of [0, 1.5, 20_000_001])
      expect(await brand.askDesk('mintBatch', { ...fields, size })).toMatchObject({
        refusal: { code: 'malformed', field: 'size' },
      })
  })
})

describe('a command to a batch', () => {
  it('walks it through its life, counting what is switched on', async () => {
    const { id, version } = await mint()
    const first = await brand.desk('activateBatch', { batchId: id, version, fromSerial: 0, toSerial: 49 })
    expect(first.batch).toMatchObject({ state: 'active', activeCount: 50, version: version + 1 })
    const later = await brand.desk('activateBatch', {
      batchId: id,
      version: version + 1,
      fromSerial: 40,
      toSerial: 99,
      at: brand.cloud.clock.now() + hourMs,
    })
    expect(later.batch).toMatchObject({ activeCount: 50, activations: [{ toSerial: 49 }, { fromSerial: 40 }] })
    brand.cloud.clock.advance(hourMs)
    expect((await brand.desk('getBatch', { batchId: id })).batch.activeCount).toBe(100)
    expect((await brand.desk('freezeBatch', { batchId: id, version: version + 2 })).batch).toMatchObject({
      state: 'frozen',
      activeCount: 0,
    })
    expect((await brand.desk('thawBatch', { batchId: id, version: version + 3 })).batch).toMatchObject({
      state: 'active',
      activeCount: 100,
    })
    expect((await brand.desk('recallBatch', { batchId: id, version: version + 4 })).batch.state).toBe('recalled')
    expect(await brand.askDesk('thawBatch', { batchId: id, version: version + 5 })).toEqual({
      ok: false,
      refusal: { code: 'batchTransitionRefused', from: 'recalled', command: 'thaw' },
    })
  })

  it('is refused to whoever did not see its latest version, with the version there is', async () => {
    const { id, version } = await mint()
    await brand.desk('activateBatch', { batchId: id, version, fromSerial: 0, toSerial: 9 })
    for (const seen of [version, version + 2])
      expect(await brand.askDesk('freezeBatch', { batchId: id, version: seen })).toEqual({
        ok: false,
        refusal: { code: 'changedMeanwhile', version: version + 1 },
      })
  })

  it('lets one of two through who act on the same version at once', async () => {
    const { id, version } = await mint()
    const both = await Promise.all([
      brand.askDesk('activateBatch', { batchId: id, version, fromSerial: 0, toSerial: 9 }),
      brand.askDesk('voidBatch', { batchId: id, version }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.filter((answer) => !answer.ok && answer.refusal.code === 'changedMeanwhile')).toHaveLength(1)
  })

  it('says what is wrong with a range, a date and a batch', async () => {
    const { id: batchId, version } = await mint()
    const activate = (more: object) =>
      brand.askDesk('activateBatch', { batchId, version, fromSerial: 0, toSerial: 9, ...more })
    const refused = (refusal: object) => ({ ok: false, refusal })
    expect(await activate({ toSerial: 100 })).toEqual(refused({ code: 'rangeOutsideBatch', serialMax: 99 }))
    expect(await activate({ fromSerial: 10 })).toEqual(refused({ code: 'rangeOutsideBatch', serialMax: 99 }))
    expect(await activate({ at: brand.cloud.clock.now() + 400 * dayMs })).toEqual(
      refused({ code: 'activationTooLate' }),
    )
    expect(await activate({ batchId: '99999' })).toEqual(refused({ code: 'batchUnknown' }))
    expect(await brand.askDesk('getBatch', { batchId: '99999' })).toEqual(refused({ code: 'batchUnknown' }))
  })
})

describe('the list of batches', () => {
  it('pages through all of them once, newest first, with what is switched on', async () => {
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = await brand.desk('listBatches', { limit: 7, ...(after ? { after } : {}) })
      seen.push(...page.batches.map((batch) => batch.number))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(
      brand
        .all('batches')
        .map((batch) => batch.number)
        .sort((left, right) => right - left),
    )
    expect(seen.length).toBeGreaterThan(20)
  })
})

describe('the figures of a batch', () => {
  it('say how many codes are switched on, stopped or not, and how many of them count', async () => {
    const { id, version } = await mint(10_000)
    const ask = { batchId: id }
    const { batch } = await brand.desk('activateBatch', { ...ask, version, fromSerial: 0, toSerial: 4_999 })
    expect(batch).toMatchObject({ activatedCount: 5_000, activeCount: 5_000 })
    const frozen = (await brand.desk('freezeBatch', { ...ask, version: version + 1 })).batch
    expect(frozen).toMatchObject({ activatedCount: 5_000, activeCount: 0 })
    const thawed = (await brand.desk('thawBatch', { ...ask, version: version + 2 })).batch
    expect(thawed).toMatchObject({ activatedCount: 5_000, activeCount: 5_000 })
  })
})

describe('a recall of many codes', () => {
  it.each(['recallBatch', 'voidBatch'] as const)('%s takes the batch’s name and a reason', async (command) => {
    const { id, version, label } = await mint(101)
    const activated = await brand.desk('activateBatch', { batchId: id, version, fromSerial: 0, toSerial: 9 })
    const asked = { batchId: id, version: activated.batch.version }
    const reason = '检出密封不良'
    for (const typed of [{}, { reason }, { reason, label: `${label} ` + '1' }, { reason, label: label.slice(1) }])
      expect(await brand.askDesk(command, { ...asked, ...typed })).toEqual({
        ok: false,
        refusal: { code: 'batchNameMistyped', label, codes: 101 },
      })
    expect(await brand.askDesk(command, { ...asked, label })).toEqual({
      ok: false,
      refusal: { code: 'withdrawalReasonMissing', codes: 101 },
    })
    const { batch } = await brand.desk(command, { ...asked, label, reason })
    expect(['recalled', 'voided']).toContain(batch.state)
    const lines = brand.all('audit').filter(({ subject, procedure }) => subject === id && procedure === command)
    expect(lines.filter(({ outcome }) => outcome === 'done').map(({ input }) => input)).toEqual([
      expect.stringContaining(reason),
    ])
  })
})
