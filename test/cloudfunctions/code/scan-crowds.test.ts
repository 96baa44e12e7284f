import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { Busy } from '../../../cloudfunctions/kernel/store/store'
import { rebuild } from '../../../domain/points/balance'
import { openBrand, type Brand } from '../../_support/brand'
import { instanceOf } from '../../_support/instance'
import { faultsInLedger, pointsPaid } from '../../_support/ledger'

const members = (count: number) => Array.from({ length: count }, (_, index) => `visitor-${index}`)
const joinAll = (brand: Brand, count: number) => Promise.all(members(count).map((id) => brand.join(id)))

describe.each([
  ['on a database that answers at once', undefined],
  ['on a database that takes 1 to 3 ms for every call', () => 1 + 2 * Math.random()],
])('a thousand scans of one code at once, %s', (_, latencyMs) => {
  it('pay once, and tell everybody else who was first', async () => {
    const brand = await openBrand(latencyMs ? { latencyMs } : {})
    const batch = await brand.mint(10)
    await brand.launch(batch.id, { tierMultiplied: true })
    await joinAll(brand, 500)
    const code = brand.codeOf(batch.number, 0)
    const found = await Promise.all(
      Array.from({ length: 1000 }, (_each, index) => brand.scan(`visitor-${index % 500}`, code)),
    )

    const paid = found.filter(({ award }) => award)
    expect(paid).toHaveLength(1)
    expect(paid[0]).toMatchObject({ verdict: 'first', award: { points: 10, pointsBefore: 0, pointsAfter: 10 } })
    expect(found.filter(({ verdict }) => verdict === 'seenBefore')).toHaveLength(999)
    expect(found.every(({ award, unpaid }) => award || unpaid?.reason === 'alreadyPaid')).toBe(true)
    expect(brand.all('entries')).toHaveLength(1)
    // 500 people: one was first, forty are remembered by their visit, and each further look counts.
    const [first] = brand.all('entries')
    expect(Object.keys(first?.sightings?.people ?? {}).length).toBeGreaterThanOrEqual(40)
    expect(first?.sightings?.visits).toBeGreaterThanOrEqual(500)
    expect(first?.sightings?.visits).toBeLessThanOrEqual(1000)
    expect(brand.all('members').filter(({ points }) => points > 0)).toMatchObject([{ points: 10, growth: 10 }])
    expect(faultsInLedger(brand)).toEqual([])
    await brand.close()
  })
})

describe.each(['embedded', 'sdk'] as const)('one member scanning 64 codes at once, on the %s adapter', (adapter) => {
  it('is paid for every one of them, once, and the card is the sum', async () => {
    const brand = await openBrand({ adapter })
    const batch = await brand.mint(64)
    await brand.launch(batch.id, {})
    await brand.join('visitor-lin')
    const codes = Array.from({ length: 64 }, (_, serial) => brand.codeOf(batch.number, serial))
    const found = await Promise.all(codes.map((code) => brand.scan('visitor-lin', code)))
    expect(found.filter(({ award }) => award?.points === 10)).toHaveLength(64)
    // Every payment saw the one before it: the card went up step by step.
    const steps = found.flatMap(({ award }) => award?.pointsAfter ?? []).sort((left, right) => left - right)
    expect(steps).toEqual(codes.map((_, index) => 10 * (index + 1)))
    const [card] = brand.all('members')
    expect(card).toMatchObject({ points: 640, growth: 640 })
    expect(rebuild(brand.all('entries'))).toEqual({ points: 640, pendingPoints: 0, growth: 640, lots: card!.lots })
    await brand.close()
  })
})

describe('one member whose scans reach as many instances as the cloud starts', () => {
  it('is paid for every one of them: instances that meet in conflicts wait for each other', async () => {
    const brand = await openBrand({ latencyMs: () => 5 })
    const batch = await brand.mint(24)
    await brand.launch(batch.id, {})
    await brand.join('visitor-lin')
    const codes = Array.from({ length: 24 }, (_, serial) => brand.codeOf(batch.number, serial))
    const found = await Promise.all(codes.map((code) => instanceOf(brand).scan('visitor-lin', code)))
    expect(found.filter(({ award }) => award?.points === 10)).toHaveLength(24)
    expect(brand.all('members')).toMatchObject([{ points: 240 }])
    await brand.close()
  })
})

describe('a limit of three a day', () => {
  it('holds against a member who scans twenty codes at once', async () => {
    const brand = await openBrand({ latencyMs: () => Math.random() })
    const batch = await brand.mint(20)
    await brand.launch(batch.id, { limits: [{ code: 'perDay', args: { times: 3 } }] })
    await brand.join('visitor-lin')
    const codes = Array.from({ length: 20 }, (_, serial) => brand.codeOf(batch.number, serial))
    const found = await Promise.all(codes.map((code) => brand.scan('visitor-lin', code)))
    expect(found.filter(({ award }) => award)).toHaveLength(3)
    expect(found.filter(({ unpaid }) => unpaid?.reason === 'dayLimitReached')).toHaveLength(17)
    expect(faultsInLedger(brand)).toEqual([])
    await brand.close()
  })
})

describe('a budget of 1,000 points under 300 scans at once, on three instances', () => {
  it('is never exceeded, and what is left of it is only what the instances still hold', async () => {
    const brand = await openBrand({ latencyMs: () => 1 + Math.random() })
    const batch = await brand.mint(600)
    const { id: campaignId } = await brand.launch(batch.id, { budgetPoints: 1000 })
    await joinAll(brand, 30)
    const instances = [instanceOf(brand), instanceOf(brand), instanceOf(brand)]
    const scanOn = (at: number, serial: number) =>
      instances[at % 3]!.scan(`visitor-${serial % 30}`, brand.codeOf(batch.number, serial))

    const found = await Promise.all(Array.from({ length: 300 }, (_, serial) => scanOn(serial, serial)))
    const committed = 1000 - (brand.all('budgets').find(({ _id }) => _id === campaignId)?.left ?? 0)
    const rushed = pointsPaid(brand)
    expect(rushed).toBeLessThanOrEqual(committed)
    expect(committed).toBeLessThanOrEqual(1000)
    expect(found.every(({ award, unpaid }) => award?.points === 10 || unpaid?.reason === 'budgetSpent')).toBe(true)
    const { budgetCommitted } = await brand.desk('campaignFigures', { campaignId })
    expect(budgetCommitted).toBe(committed)

    // Whatever an instance still held, its own next scans are paid from: nothing of the budget is lost or found.
    brand.cloud.clock.advance(configurationMaxAgeMs)
    for (let serial = 300; serial < 360; serial += 1) await scanOn(serial, serial)
    expect(pointsPaid(brand)).toBe(1000)
    expect((await scanOn(0, 599)).unpaid?.reason).toBe('budgetSpent')
    expect(faultsInLedger(brand)).toEqual([])
    await brand.close()
  })

  it('is not used up by scans that do not pay, nor by those the database was too busy for', async () => {
    const brand = await openBrand()
    const batch = await brand.mint(60)
    await brand.launch(batch.id, { budgetPoints: 30 })
    await brand.join('visitor-lin')
    const { store } = brand.cloud.platform
    let busy = false
    const instance = instanceOf(brand, {
      ...store,
      transact: (work) => (busy ? Promise.reject(new Busy()) : store.transact(work)),
    })
    const code = (serial: number) => brand.codeOf(batch.number, serial)
    for (let serial = 0; serial < 20; serial += 1) await instance.scan('stranger', code(serial))
    busy = true
    for (let serial = 20; serial < 30; serial += 1)
      expect(await instance.ask('visitor-lin', code(serial))).toEqual({ ok: false, refusal: { code: 'busy' } })
    busy = false
    expect((await instance.scan('visitor-lin', code(30))).award?.points).toBe(10)
    for (let again = 0; again < 10; again += 1) await instance.scan('visitor-lin', code(30))
    for (const serial of [31, 32]) expect((await instance.scan('visitor-lin', code(serial))).award?.points).toBe(10)
    expect((await instance.scan('visitor-lin', code(33))).unpaid?.reason).toBe('budgetSpent')
    await brand.close()
  })

  it('pays nothing more through a fresh instance once it is spent', async () => {
    const brand = await openBrand()
    const batch = await brand.mint(30)
    await brand.launch(batch.id, { budgetPoints: 40 })
    await brand.join('visitor-lin')
    for (let serial = 0; serial < 10; serial += 1)
      await instanceOf(brand).scan('visitor-lin', brand.codeOf(batch.number, serial))
    expect(pointsPaid(brand)).toBe(40)
    expect(brand.all('budgets').map(({ left }) => left)).toContain(0)
    await brand.close()
  })
})

describe('a batch frozen in the middle of a rush', () => {
  it('pays nothing any more once every instance has come to know', async () => {
    const brand = await openBrand({ latencyMs: () => Math.random() })
    const batch = await brand.mint(400)
    await brand.launch(batch.id, {})
    await joinAll(brand, 20)
    const instances = [instanceOf(brand), instanceOf(brand)]
    const scan = (serial: number) =>
      instances[serial % 2]!.scan(`visitor-${serial % 20}`, brand.codeOf(batch.number, serial))
    const rush = Array.from({ length: 150 }, (_, serial) => scan(serial))
    const { batch: known } = await brand.desk('getBatch', { batchId: batch.id })
    await brand.desk('freezeBatch', { batchId: batch.id, version: known.version })
    const during = await Promise.all(rush)
    expect(during.every(({ verdict }) => verdict === 'first' || verdict === 'frozen')).toBe(true)

    brand.cloud.clock.advance(configurationMaxAgeMs)
    const paidBefore = pointsPaid(brand)
    const after = await Promise.all(Array.from({ length: 100 }, (_, index) => scan(200 + index)))
    expect(after.every(({ verdict, award }) => verdict === 'frozen' && award === null)).toBe(true)
    expect(pointsPaid(brand)).toBe(paidBefore)
    expect(faultsInLedger(brand)).toEqual([])
    await brand.close()
  })
})
