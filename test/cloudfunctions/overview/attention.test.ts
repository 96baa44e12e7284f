import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin')
})
afterEach(() => brand.close())

const ask = () => brand.desk('needsAttention', {})

describe('what needs attention at the desk', () => {
  it('is nothing on a quiet morning', async () => {
    expect(await ask()).toMatchObject({
      budgets: [],
      soldOut: [],
      orders: { waiting: 0, isMore: false },
      jobs: { failed: 0 },
    })
  })

  it('is a budget from its last tenth on, and that it is spent', async () => {
    const batch = await brand.mint(50)
    const { id: campaignId } = await brand.launch(batch.id, { budgetPoints: 200 })
    const states: unknown[] = []
    for (let serial = 0; serial < 21; serial += 1) {
      await brand.scan('visitor-lin', brand.codeOf(batch.number, serial))
      brand.cloud.clock.advance(configurationMaxAgeMs)
      const [budget] = (await ask()).budgets
      const state = budget && (budget.spent ? 'spent' : 'scarce')
      if (state !== states.at(-1)) states.push(state)
    }
    expect(states).toEqual(['scarce', 'spent'])
    expect((await ask()).budgets).toEqual([
      { campaignId, name: '测试活动', left: 0, budgetPoints: 200, spent: true, prizesKept: false },
    ])
  })

  it('is not a budget that is enough for every code, nor one whose campaign is over', async () => {
    const [enough, over] = [await brand.mint(5), await brand.mint(50)]
    await brand.launch(enough.id, { budgetPoints: 50 })
    const { id: campaignId } = await brand.launch(over.id, { budgetPoints: 10 })
    await brand.scan('visitor-lin', brand.codeOf(over.number, 0))
    await brand.desk('endCampaign', { campaignId, version: 2 })
    for (let serial = 0; serial < 5; serial += 1) await brand.scan('visitor-lin', brand.codeOf(enough.number, serial))
    brand.cloud.clock.advance(configurationMaxAgeMs)
    expect((await ask()).budgets).toEqual([])
  })

  it('is a reward on sale of which nothing is left, or nothing of one variant, and orders that nobody has packed', async () => {
    const mug = await putOnSale(brand, 2)
    const lin = await memberWith(brand, 'lin', 1_000)
    const placedAt = brand.cloud.clock.now()
    await redeemed(brand, lin, mug)
    await redeemed(brand, lin, mug)
    brand.cloud.clock.advance(2 * 60_000)
    await brand.cloud.runJobs()
    const { soldOut, orders } = await ask()
    expect(soldOut).toEqual([{ rewardId: mug.rewardId, title: '青屿马克杯', choices: [] }])
    expect(orders).toMatchObject({ waiting: 2, isMore: false })
    expect(orders.oldestAt).toBeGreaterThanOrEqual(placedAt)

    const shirt = await putOnSale(brand, 1, {
      title: '短袖',
      specifications: [{ name: '尺码', values: ['S', 'M'] }],
      variants: [{ choices: ['S'] }, { choices: ['M'] }],
    })
    await redeemed(brand, lin, { ...shirt, variantIds: [shirt.variantIds[1]!] })
    expect((await ask()).soldOut).toContainEqual({ rewardId: shirt.rewardId, title: '短袖', choices: ['M'] })
  })

  it('is what jobs failed at in the last hour', async () => {
    const jobs = [
      { job: 'makeOrders', done: 1, failed: 2, more: false, durationMs: 5 },
      { job: 'sweep', done: 0, failed: 1, more: false, durationMs: 5 },
    ]
    const at = brand.cloud.clock.now()
    const { store } = brand.cloud.platform
    await store.create('jobReports', { _id: 'report-bad', at, durationMs: 9, jobs })
    expect((await ask()).jobs).toEqual({ failed: 3, lastAt: at })
  })
})
