import { dayMs, hourMs } from '../../../domain/calendar'
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

const found = async (kind: string) => (await ask()).alerts.filter((alert) => alert.kind === kind)

describe('what needs attention at the desk', () => {
  it('is nothing on a quiet morning', async () => {
    expect((await ask()).alerts).toEqual([])
  })

  it('is a budget from its last fifth on, and that it is spent', async () => {
    const batch = await brand.mint(50)
    const { id: campaignId } = await brand.launch(batch.id, { budgetPoints: 200 })
    const states: unknown[] = []
    for (let serial = 0; serial < 21; serial += 1) {
      await brand.scan('visitor-lin', brand.codeOf(batch.number, serial))
      brand.cloud.clock.advance(configurationMaxAgeMs)
      const [budget] = await found('budget')
      const state = budget && `${budget.level} ${budget.amount}`
      if (state !== states.at(-1)) states.push(state)
    }
    expect(states).toEqual(['warn 40', 'warn 30', 'warn 20', 'warn 10', 'bad 0'])
    expect(await found('budget')).toEqual([
      {
        id: `budget:${campaignId}:spent`,
        kind: 'budget',
        level: 'bad',
        subject: campaignId,
        title: '测试活动',
        amount: 0,
        outOf: 200,
        at: null,
        detail: '',
        isMore: false,
      },
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
    expect(await found('budget')).toEqual([])
  })

  it('is a campaign in its last three days', async () => {
    const batch = await brand.mint(5)
    const closesAt = brand.cloud.clock.now() + 4 * dayMs
    const { id: campaignId } = await brand.launch(batch.id, { closesAt })
    expect(await found('ending')).toEqual([])
    brand.cloud.clock.advance(dayMs + 1)
    expect(await found('ending')).toMatchObject([{ subject: campaignId, at: closesAt, amount: 3 }])
    brand.cloud.clock.advance(3 * dayMs)
    expect(await found('ending')).toEqual([])
  })

  it('is a reward on sale of which nothing is left, or nothing of one variant, and orders that nobody packs for a day', async () => {
    const mug = await putOnSale(brand, 2)
    const lin = await memberWith(brand, 'lin', 1_000)
    const placedAt = brand.cloud.clock.now()
    await redeemed(brand, lin, mug)
    await redeemed(brand, lin, mug)
    brand.cloud.clock.advance(2 * 60_000)
    await brand.cloud.runJobs()
    expect(await found('stock')).toMatchObject([
      { subject: mug.rewardId, title: '青屿马克杯', amount: 0, detail: '', level: 'bad' },
    ])
    expect(await found('orders')).toEqual([])
    const shirt = await putOnSale(brand, 1, {
      title: '短袖',
      specifications: [{ name: '尺码', values: ['S', 'M'] }],
      variants: [{ choices: ['S'] }, { choices: ['M'] }],
    })
    await redeemed(brand, lin, { ...shirt, variantIds: [shirt.variantIds[1]!] })
    expect(await found('stock')).toContainEqual(
      expect.objectContaining({ subject: shirt.rewardId, title: '短袖', detail: 'M', amount: 0 }),
    )
    brand.cloud.clock.advance(dayMs)
    await brand.cloud.runJobs()
    const [orders] = await found('orders')
    expect(orders).toMatchObject({ amount: 3, isMore: false })
    expect(orders?.at).toBeGreaterThanOrEqual(placedAt)
  })

  it('is what jobs failed at in the last hour, and not longer', async () => {
    const jobs = [
      { job: 'makeOrders', done: 1, failed: 2, more: false, durationMs: 5 },
      { job: 'sweep', done: 0, failed: 1, more: false, durationMs: 5 },
    ]
    const at = brand.cloud.clock.now()
    const { store } = brand.cloud.platform
    await store.create('jobReports', { _id: 'report-bad', at, durationMs: 9, jobs })
    expect(await found('jobs')).toMatchObject([{ amount: 3, at, level: 'bad' }])
    brand.cloud.clock.advance(hourMs + 1)
    expect(await found('jobs')).toEqual([])
  })

  it('is told to the roles that a rule names, and to nobody else', async () => {
    const mug = await putOnSale(brand, 1)
    await redeemed(brand, await memberWith(brand, 'lin', 1_000), mug)
    brand.cloud.clock.advance(2 * 60_000)
    await brand.cloud.runJobs()
    const kinds = async (account: string) => {
      const answer = await brand.askDesk('needsAttention', {}, { token: await brand.signIn(account) })
      return answer.ok ? answer.value.alerts.map(({ kind }) => kind) : answer.refusal.code
    }
    expect([await kinds('admin'), await kinds('campaign')]).toEqual([['stock'], ['stock']])
    const { version } = await brand.desk('getAlertRules', {})
    const rule = { kind: 'stock' as const, isOn: true, amount: 0, roles: ['fulfilment', 'admin'] }
    await brand.desk('saveAlertRules', { version, rules: [rule], quiet: null })
    expect([await kinds('admin'), await kinds('campaign')]).toEqual([['stock'], []])
    await brand.desk('saveAlertRules', { version: version + 1, rules: [{ ...rule, isOn: false }], quiet: null })
    expect(await kinds('admin')).toEqual([])
  })
})
