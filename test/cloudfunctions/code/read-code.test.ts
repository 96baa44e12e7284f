import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import type { Output } from '../../../contract'
import { dayMs, hourMs } from '../../../domain/calendar'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
let batch: Awaited<ReturnType<Brand['mint']>>
beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(100)
  await brand.launch(batch.id, { name: '入秋集瓶', reward: { code: 'fixed', args: { points: 20 } } })
  await brand.join('lin', '林小满')
  await brand.join('chen', '陈屿')
})
afterAll(() => brand.close())

const read = (code: string): Promise<Output<'ops', 'readCode'>> => brand.desk('readCode', { code })
const later = () => brand.cloud.clock.advance(7 * hourMs)

describe('given a code that nobody scanned, then', () => {
  it('the desk reads what it is, when it was minted and by whom, and that it waits', async () => {
    const found = await read(brand.codeOf(batch.number, 40))
    expect(found).toMatchObject({ verdict: 'first', visits: 0, scans: [] })
    expect(found.item).toMatchObject({
      serial: 40,
      batch: { id: batch.id, number: batch.number, state: 'active', mintedBy: '周岚' },
      activatedAt: expect.any(Number),
      bestBefore: null,
      printed: [],
      campaign: { name: '入秋集瓶' },
    })
  })

  it('the print files that it is in are named, and no others', async () => {
    await brand.desk('printBatch', { batchId: batch.id, form: 'csv', fromSerial: 0, count: 50 })
    await brand.desk('printBatch', { batchId: batch.id, form: 'csv', fromSerial: 50, count: 50 })
    expect((await read(brand.codeOf(batch.number, 50))).item?.printed).toMatchObject([{ createdBy: '周岚' }])
  })
})

describe('given a code that a stranger scanned first and a member was paid for later, then', () => {
  it('every scan stands in its order with who, what it paid and why, and what it comes to now', async () => {
    const code = brand.codeOf(batch.number, 1)
    await brand.scan('stranger', code)
    later()
    await brand.scan('lin', code)
    later()
    await brand.scan('somebody-else', code)
    later()
    await brand.scan('chen', code)
    const { verdict, scans, visits, visitsUnlisted } = await read(code.toLowerCase())
    expect([verdict, visits, visitsUnlisted]).toEqual(['seenBefore', 4, 0])
    expect(scans).toMatchObject([
      { kind: 'first', memberId: null, by: '', points: 0, reason: { rule: 'notMember' } },
      {
        kind: 'paid',
        memberId: publicIdOf('lin'),
        by: '林**',
        points: 20,
        campaignName: '入秋集瓶',
        reason: { rule: 'fixed' },
      },
      { kind: 'visit', memberId: null, by: '', reason: null },
      { kind: 'visit', memberId: publicIdOf('chen'), by: '陈**', reason: null },
    ])
    // Told by the timer or not, each visit is listed once.
    await brand.cloud.runJobs()
    expect(await read(code)).toMatchObject({ scans, visits: 4, visitsUnlisted: 0 })
    brand.cloud.clock.advance(200 * dayMs)
    await brand.cloud.runJobs()
    expect(await read(code)).toMatchObject({ visits: 4, visitsUnlisted: 3 })
  })
})

test('given a batch whose making somebody described, then its lot, day and place stand with the code', async () => {
  const { products } = await brand.desk('listProducts', {})
  const made = { on: '2026-10-02', factory: '杭州一厂', line: '3 号线', lot: 'L20261002-3' }
  const { batch: lot } = await brand.desk('mintBatch', {
    productId: products[0]?.id ?? '',
    label: '秋酿',
    size: 5,
    made,
  })
  expect((await read(brand.codeOf(lot.number, 1))).item?.batch.made).toEqual(made)
})

test('given a frozen, a voided or a foreign code, then it says so and nothing that is not known', async () => {
  const other = await brand.mint(10)
  const code = brand.codeOf(other.number, 2)
  await brand.desk('freezeBatch', {
    batchId: other.id,
    version: (await brand.desk('getBatch', { batchId: other.id })).batch.version,
  })
  expect((await read(code)).verdict).toBe('frozen')
  expect(await read('https://example.com/menu')).toMatchObject({ verdict: 'foreign', item: null, visits: 0, scans: [] })
  const slip = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`
  expect(await read(slip)).toMatchObject({ verdict: expect.stringMatching(/mistyped|notOurs/), item: null })
})

test('reading a code counts as nobody’s scan', async () => {
  const code = brand.codeOf(batch.number, 60)
  for (let times = 0; times < 3; times += 1) await read(code)
  expect(await read(code)).toMatchObject({ verdict: 'first', visits: 0 })
  expect((await brand.scan('lin', code)).verdict).toBe('first')
})
