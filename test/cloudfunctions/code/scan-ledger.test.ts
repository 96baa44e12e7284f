import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { imbalance } from '../../../domain/points/balance'
import { openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin', '林小满')
})
afterAll(() => brand.close())

async function launched(fields: Parameters<Brand['launch']>[1]) {
  const batch = await brand.mint(20)
  const { id } = await brand.launch(batch.id, fields)
  brand.cloud.clock.advance(configurationMaxAgeMs)
  return { id, batch, code: (serial: number) => brand.codeOf(batch.number, serial) }
}
const entry = (id: string) => brand.all('entries').find(({ _id }) => _id === id)

describe('the entry of a paid scan', () => {
  it('bears the item’s identity, balances, and keeps why and where as data beside the sentence', async () => {
    const { id, batch, code } = await launched({
      name: '秋日扫码有礼',
      reward: { code: 'fixed', args: { points: 20 } },
    })
    await brand.scan('visitor-lin', code(7), { requestId: 'request-0007' })
    const booked = entry(`${batch.number}-7`)!
    expect(booked).toMatchObject({
      kind: 'earn',
      memberId: 'visitor-lin',
      growth: 20,
      reason: {
        rule: 'fixed',
        version: 2,
        inputs: { campaign: '秋日扫码有礼', basePoints: 20, multiplierPercent: 100, tier: 'wind', prize: false },
        sentence: '扫码得积分：桂花乌龙气泡茶（秋日扫码有礼）',
      },
      scan: { batchId: batch.id, serial: 7, campaignId: id, where: '浙江省杭州市', requestId: 'request-0007' },
    })
    expect(booked.postings.map(({ account, points }) => [account, points])).toEqual([
      ['issued', -20],
      ['member', 20],
    ])
    expect(imbalance(booked.postings)).toBe(0)
  })
})

describe('the entry of a scan that did not pay', () => {
  it('posts nothing and keeps the limit it met', async () => {
    const { batch, code } = await launched({ limits: [{ code: 'perDay', args: { times: 1 } }] })
    await brand.scan('visitor-lin', code(0))
    await brand.scan('visitor-lin', code(1))
    expect(entry(`${batch.number}-1`)).toMatchObject({
      postings: [],
      growth: 0,
      reason: {
        rule: 'dayLimitReached',
        inputs: { times: 1 },
        sentence: '扫码：桂花乌龙气泡茶（这个活动当天已领满 1 次）',
      },
      scan: { award: null },
    })
  })

  it('keeps the moment a campaign opens', async () => {
    const opensAt = brand.cloud.clock.now() + 3_600_000
    const { batch, code } = await launched({ opensAt })
    await brand.scan('visitor-lin', code(0))
    expect(entry(`${batch.number}-0`)?.reason).toMatchObject({ rule: 'campaignNotOpen', inputs: { opensAt } })
  })

  it('is followed by a second entry once it is paid, and stays as it was', async () => {
    const { batch, code } = await launched({})
    await brand.scan('visitor-new', code(0))
    const before = entry(`${batch.number}-0`)
    await brand.join('visitor-new')
    await brand.scan('visitor-new', code(0))
    expect(entry(`${batch.number}-0`)).toEqual({
      ...before,
      sightings: { visits: 1, people: {}, paidTo: expect.any(String), paidFirst: '' },
    })
    expect(entry(`${batch.number}-0+`)).toMatchObject({
      memberId: 'visitor-new',
      growth: 10,
      scan: { award: { points: 10 } },
    })
  })
})

describe('a member whose growth reaches a higher tier by a scan', () => {
  it('has the tier with that very scan, and its multiplier from the next one on', async () => {
    const { code } = await launched({ reward: { code: 'fixed', args: { points: 60 } }, tierMultiplied: true })
    await brand.join('visitor-gao', '高远')
    const awards = []
    for (const serial of [0, 1, 2]) awards.push((await brand.scan('visitor-gao', code(serial))).award!)
    expect(awards.map(({ points, multiplierPercent }) => [points, multiplierPercent])).toEqual([
      [60, 100],
      [60, 100],
      [66, 110],
    ])
    expect(awards.map(({ tierBefore, tierAfter }) => [tierBefore.name, tierAfter.name])).toEqual([
      ['听风', '听风'],
      ['听风', '观潮'],
      ['观潮', '观潮'],
    ])
    const card = brand.all('members').find(({ _id }) => _id === 'visitor-gao')
    expect(card).toMatchObject({ tier: 'tide', growth: 180, points: 186 })
    expect(card?.tierSince).toBe(entry(awards[1]!.entryId)?.at)
  })

  it('may pass several tiers at once, and is shown the one after', async () => {
    const { code } = await launched({ reward: { code: 'fixed', args: { points: 600 } } })
    await brand.join('visitor-su', '苏禾')
    const found = await brand.scan('visitor-su', code(0))
    expect(found.award).toMatchObject({
      tierBefore: { code: 'wind' },
      tierAfter: { code: 'island', material: 'gold' },
      nextTier: { code: 'keeper', growthMin: 2000 },
    })
    expect(found.card).toMatchObject({ tier: { code: 'island' }, nextTier: { code: 'keeper' } })
  })
})

it('and the books are sound', () => {
  expect(faultsInLedger(brand)).toEqual([])
})
