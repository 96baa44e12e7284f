import { dayMs, minuteMs } from '../../../domain/calendar'
import type { Campaign } from '../../../domain/campaign/campaign'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin', '林小满')
})
afterAll(() => brand.close())

const campaignOf = (id: string): Campaign => {
  const campaign = brand.all('campaigns').find(({ _id }) => _id === id)
  if (!campaign) throw new Error(`no campaign ${id}`)
  return campaign
}
const leftOf = (id: string) => brand.all('budgets').find(({ _id }) => _id === id)?.left
const settled = () => brand.cloud.clock.advance(5_000)
const reason = '反响好，延长几天'

const fixed = { code: 'fixed', args: { points: 20 } }
const odds = { code: 'odds', args: { prizes: [{ points: 100, winners: 2 }], otherwise: 1 } }

describe('a change to a running campaign', () => {
  it('raises its budget, from which the next scans are paid, and writes a version down', async () => {
    const { id: batchId, number } = await brand.mint(50)
    const { id } = await brand.launch(batchId, { reward: fixed, limits: [], tierMultiplied: false, budgetPoints: 40 })
    for (const serial of [0, 1]) await brand.scan('visitor-lin', brand.codeOf(number, serial))
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 2))).toMatchObject({
      unpaid: { reason: 'budgetSpent' },
    })
    const before = campaignOf(id)
    const change = { campaignId: id, version: before.version, reason, name: '加量的活动', budgetPoints: 80 }
    const { campaign } = await brand.desk('changeCampaign', { ...change, closesAt: before.closesAt + dayMs })
    expect(campaign).toMatchObject({ state: 'live', name: '加量的活动', budgetPoints: 80, version: before.version + 1 })
    settled()
    for (const serial of [3, 4])
      expect((await brand.scan('visitor-lin', brand.codeOf(number, serial))).award?.points).toBe(20)
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 5))).toMatchObject({
      unpaid: { reason: 'budgetSpent' },
    })
    expect((await brand.desk('getCampaign', { campaignId: id })).changes).toMatchObject([
      {
        kind: 'changed',
        version: before.version + 1,
        by: '周岚',
        reason,
        before: { name: before.name, budgetPoints: 40, closesAt: before.closesAt },
        after: { name: '加量的活动', budgetPoints: 80, closesAt: before.closesAt + dayMs },
      },
    ])
    const line = brand.all('audit').find(({ procedure, subject }) => procedure === 'changeCampaign' && subject === id)
    expect(line?.changes).toContainEqual({ field: 'budgetPoints', from: '40', to: '80' })
  })

  it.each([
    ['a smaller budget', { budgetPoints: 10 }, { code: 'promiseBroken', promise: 'budget' }],
    [
      'other odds',
      { reward: { ...odds, args: { ...odds.args, otherwise: 2 } } },
      { code: 'promiseBroken', promise: 'reward' },
    ],
    ['no batches', { batchIds: [] }, { code: 'promiseBroken', promise: 'batches' }],
    ['an earlier end', { closesAt: 1 }, { code: 'promiseBroken', promise: 'window' }],
    ['nothing', {}, { code: 'campaignUnchanged' }],
    ['a version before', { version: 1, name: '别的名字' }, { code: 'changedMeanwhile', version: 2 }],
    ['no reason', { reason: '', name: '别的名字' }, { code: 'malformed', field: 'reason' }],
  ])('is refused for %s, and nothing is changed', async (_, asked, refusal) => {
    const { id } = await brand.launch((await brand.mint(10)).id, { reward: odds, limits: [], budgetPoints: 5_000 })
    const before = [campaignOf(id), leftOf(id)]
    const change = { campaignId: id, version: campaignOf(id).version, reason, ...asked }
    expect(await brand.askDesk('changeCampaign', change)).toMatchObject({ ok: false, refusal })
    expect([campaignOf(id), leftOf(id)]).toEqual(before)
  })

  it('sets winners aside first, and leaves the rest for whoever scans', async () => {
    const { id } = await brand.launch((await brand.mint(10)).id, { reward: odds, limits: [], budgetPoints: 5_000 })
    const before = campaignOf(id)
    const left = leftOf(id) ?? 0
    await brand.desk('changeCampaign', { campaignId: id, version: before.version, reason, budgetPoints: 6_000 })
    expect(campaignOf(id).setAside).toEqual(before.setAside)
    expect(leftOf(id)).toBe(left + 1_000)
  })

  it('gives one of two who change the same version way', async () => {
    const { id } = await brand.launch((await brand.mint(10)).id, { reward: fixed, budgetPoints: 100 })
    const { version } = campaignOf(id)
    const both = await Promise.all(
      [200, 300].map((budgetPoints) =>
        brand.askDesk('changeCampaign', { campaignId: id, version, reason, budgetPoints }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((leftOf(id) ?? 0) + (campaignOf(id).setAside?.points ?? 0)).toBe(campaignOf(id).budgetPoints)
  })

  it('spends no point above the budget while it is raised in a rush of scans', async () => {
    const { id: batchId, number } = await brand.mint(60)
    const { id } = await brand.launch(batchId, { reward: fixed, limits: [], tierMultiplied: false, budgetPoints: 100 })
    const scans = Array.from({ length: 40 }, (_, serial) => brand.scan('visitor-lin', brand.codeOf(number, serial)))
    const raise = brand.desk('changeCampaign', {
      campaignId: id,
      version: campaignOf(id).version,
      reason,
      budgetPoints: 300,
    })
    const [found] = await Promise.all([Promise.all(scans), raise])
    settled()
    for (let serial = 40; serial < 60; serial += 1)
      found.push(await brand.scan('visitor-lin', brand.codeOf(number, serial)))
    expect(found.reduce((sum, { award }) => sum + (award?.points ?? 0), 0)).toBe(300)
  })
})

describe('a window that closes', () => {
  it.each(['live', 'paused'] as const)(
    'ends a %s campaign by itself: its budget is given back, its batch free',
    async (state) => {
      const { id: batchId, number } = await brand.mint(50)
      const closesAt = brand.cloud.clock.now() + dayMs
      const { id } = await brand.launch(batchId, {
        reward: fixed,
        limits: [],
        tierMultiplied: false,
        budgetPoints: 100,
        closesAt,
      })
      await brand.scan('visitor-lin', brand.codeOf(number, 0))
      if (state === 'paused') await brand.desk('pauseCampaign', { campaignId: id, version: campaignOf(id).version })
      const { version } = campaignOf(id)
      await brand.cloud.runJobs()
      expect(campaignOf(id).state).toBe(state)
      brand.cloud.clock.advance(dayMs + minuteMs)
      await brand.cloud.runJobs()
      expect(campaignOf(id)).toMatchObject({ state: 'ended', version: version + 1, endedAt: expect.any(Number) })
      expect(leftOf(id)).toBe(0)
      const figures = await brand.desk('campaignFigures', { campaignId: id })
      expect(figures).toMatchObject({ budgetPoints: 100, budgetCommitted: 20, budgetGivenBack: 80 })
      expect((await brand.desk('getCampaign', { campaignId: id })).changes).toMatchObject([
        { kind: 'ended', by: null, version: version + 1 },
      ])
      expect(await brand.scan('visitor-lin', brand.codeOf(number, 1))).toMatchObject({
        unpaid: { reason: 'campaignOver' },
      })
      const next = await brand.launch(batchId, { reward: fixed })
      expect(campaignOf(next.id).state).toBe('live')
      await brand.cloud.runJobs()
      expect(brand.all('campaignChanges').filter(({ campaignId }) => campaignId === id)).toHaveLength(1)
    },
  )

  it('stays open where it was made longer a moment before', async () => {
    const closesAt = brand.cloud.clock.now() + dayMs
    const { id } = await brand.launch((await brand.mint(10)).id, { reward: fixed, closesAt })
    brand.cloud.clock.advance(dayMs - minuteMs)
    await brand.desk('changeCampaign', {
      campaignId: id,
      version: campaignOf(id).version,
      reason,
      closesAt: closesAt + dayMs,
    })
    brand.cloud.clock.advance(2 * minuteMs)
    await brand.cloud.runJobs()
    expect(campaignOf(id).state).toBe('live')
    const change = { campaignId: id, version: campaignOf(id).version, reason, name: '太晚了' }
    brand.cloud.clock.advance(dayMs)
    expect(await brand.askDesk('changeCampaign', change)).toMatchObject({
      refusal: { code: 'campaignNotLiving', from: 'ended' },
    })
  })
})

describe('a campaign of many batches', () => {
  const draftOf = async (batchIds: string[]) => {
    const { campaign, cost } = await brand.desk('saveCampaign', {
      name: '许多批次',
      opensAt: brand.cloud.clock.now() - dayMs,
      closesAt: brand.cloud.clock.now() + dayMs,
      batchIds,
      reward: odds,
      limits: [],
      tierMultiplied: false,
      budgetPoints: null,
    })
    return { campaignId: campaign.id, version: campaign.version, pointsMax: cost.pointsMax }
  }

  it('claims two hundred, and pays the winners of all of them', async () => {
    const batches = []
    for (let count = 0; count < 200; count += 1) batches.push(await brand.mint(1))
    const launch = await draftOf(batches.map(({ id }) => id))
    expect((await brand.desk('launchCampaign', launch)).campaign.state).toBe('live')
    settled()
    const found = []
    for (const { number } of batches) found.push(await brand.scan('visitor-lin', brand.codeOf(number, 0)))
    expect(found.filter(({ award }) => award?.prize)).toHaveLength(2)
    expect(found.filter(({ award }) => award)).toHaveLength(200)
  }, 60_000)

  it('lets one of two drafts have the batches that both want, and pays nobody for a draft’s', async () => {
    const ids: string[] = []
    for (let count = 0; count < 30; count += 1) ids.push((await brand.mint(1)).id)
    const [left, right] = [await draftOf(ids), await draftOf([...ids].reverse())]
    const both = await Promise.all([brand.askDesk('launchCampaign', left), brand.askDesk('launchCampaign', right)])
    expect(both.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
    const winners = [left, right].filter(({ campaignId }) => campaignOf(campaignId).state === 'live')
    for (const { campaignId } of winners)
      expect(
        brand.all('batches').filter((batch) => ids.includes(batch._id) && batch.campaignId !== campaignId),
      ).toEqual([])
  })
})
