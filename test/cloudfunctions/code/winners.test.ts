import { sayPromiseInLine, sayRules } from '../../../contract/sentences/campaign'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { Busy } from '../../../cloudfunctions/kernel/store/store'
import { openBrand, type Brand } from '../../_support/brand'
import { instanceOf, type Instance } from '../../_support/instance'

let brand: Brand
afterEach(() => brand.close())

/** 12 of 60 win: 5 × 300 and 7 × 40; the rest get 10 as long as there are any. */
const reward = {
  code: 'odds',
  args: {
    prizes: [
      { points: 300, winners: 5 },
      { points: 40, winners: 7 },
    ],
    otherwise: 10,
  },
}
const prizePoints = 1_780

const draftOf = async (batchId: string, fields: object) => {
  const now = brand.cloud.clock.now()
  return brand.desk('saveCampaign', {
    name: '开盖有礼',
    opensAt: now - 1,
    closesAt: now + 86_400_000,
    batchIds: [batchId],
    reward,
    limits: [],
    tierMultiplied: false,
    budgetPoints: null,
    ...fields,
  })
}
const launch = ({ campaign, cost }: Awaited<ReturnType<typeof draftOf>>) =>
  brand.askDesk('launchCampaign', {
    campaignId: campaign.id,
    version: campaign.version,
    pointsMax: cost.pointsMax,
  })

const awards = () => brand.all('entries').flatMap(({ scan }) => (scan?.award ? [scan.award] : []))
const prizesPaid = () =>
  awards()
    .filter(({ prize }) => prize)
    .map(({ basePoints }) => basePoints)
    .sort((left, right) => right - left)
const pointsPaid = () => awards().reduce((sum, { points }) => sum + points, 0)
const everyPrize = [300, 300, 300, 300, 300, 40, 40, 40, 40, 40, 40, 40]

async function joined(visitors: number) {
  for (let each = 0; each < visitors; each += 1) await brand.join(`visitor-${each}`)
}

describe('a campaign that promises exactly 12 winners', () => {
  it('is not launched with a budget that ends after one, in numbers; the draft stays', async () => {
    brand = await openBrand()
    const batch = await brand.mint(60)
    for (const budgetPoints of [1, 300, prizePoints - 1]) {
      const draft = await draftOf(batch.id, { budgetPoints })
      expect(draft.cost.pointsNeeded).toBe(prizePoints)
      expect(await launch(draft)).toEqual({
        ok: false,
        refusal: { code: 'budgetTooSmall', pointsNeeded: prizePoints, budgetPoints, winners: 12 },
      })
      expect(brand.all('campaigns').find(({ _id }) => _id === draft.campaign.id)?.state).toBe('draft')
    }
    expect(brand.all('budgets').map(({ left }) => left)).toEqual([500_000])
    expect(await launch(await draftOf(batch.id, { budgetPoints: prizePoints }))).toMatchObject({ ok: true })
  })

  it('counts the highest multiplier of any tier', async () => {
    brand = await openBrand()
    const batch = await brand.mint(60)
    const draft = await draftOf(batch.id, { tierMultiplied: true, budgetPoints: prizePoints })
    expect(draft.cost).toMatchObject({ multiplierPercentMax: 150, pointsNeeded: 2_670 })
    expect(await launch(draft)).toMatchObject({ ok: false, refusal: { pointsNeeded: 2_670 } })
  })

  it('takes no batch whose codes are withdrawn', async () => {
    brand = await openBrand()
    const batch = await brand.mint(60)
    const { version } = (await brand.desk('getBatch', { batchId: batch.id })).batch
    await brand.desk('voidBatch', { batchId: batch.id, version })
    expect(await launch(await draftOf(batch.id, {}))).toEqual({
      ok: false,
      refusal: { code: 'batchWithdrawn', batchId: batch.id, label: '测试批次' },
    })
  })

  it('pays all of them from a budget of nothing else, in a rush over instances of which some are lost', async () => {
    brand = await openBrand({ latencyMs: () => Math.random() })
    const batch = await brand.mint(60)
    await launch(await draftOf(batch.id, { budgetPoints: prizePoints + 55 }))
    await joined(6)
    const instances: Instance[] = []
    const scan = (serial: number) => {
      // Every tenth scan meets an instance that just started; whatever the others hold on lease is lost to it.
      if (serial % 10 === 0) instances.unshift(instanceOf(brand))
      return instances[serial % Math.min(2, instances.length)]!.scan(
        `visitor-${serial % 6}`,
        brand.codeOf(batch.number, serial),
      )
    }
    await Promise.all(Array.from({ length: 60 }, (_, serial) => scan(serial)))
    expect(prizesPaid()).toEqual(everyPrize)
    expect(pointsPaid()).toBeGreaterThan(prizePoints)
    expect(pointsPaid()).toBeLessThanOrEqual(prizePoints + 55)
  })

  it('pays a winner whom a limit, a missing card, a pause or a busy database turned away at first', async () => {
    brand = await openBrand()
    const batch = await brand.mint(60)
    const limits = [{ code: 'inAll', args: { times: 4 } }]
    const draft = await draftOf(batch.id, { budgetPoints: prizePoints, limits })
    const launched = await launch(draft)
    const { store } = brand.cloud.platform
    const busy = instanceOf(brand, { ...store, transact: () => Promise.reject(new Busy()) })
    await joined(30)
    for (let serial = 0; serial < 60; serial += 1) {
      const code = brand.codeOf(batch.number, serial)
      if (serial % 3 === 0) await brand.scan('stranger', code)
      if (serial % 3 === 1) await busy.ask('visitor-0', code)
      await brand.scan('visitor-0', code)
    }
    const campaignId = draft.campaign.id
    expect(launched.ok).toBe(true)
    await brand.desk('pauseCampaign', { campaignId, version: 2 })
    await brand.desk('resumeCampaign', { campaignId, version: 3 })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    for (let serial = 0; serial < 60; serial += 1)
      await brand.scan(`visitor-${1 + (serial % 29)}`, brand.codeOf(batch.number, serial))
    expect(prizesPaid()).toEqual(everyPrize)
    expect(pointsPaid()).toBe(prizePoints)
  })

  it('pays them what was set aside where multipliers were raised afterwards, and never above the budget', async () => {
    brand = await openBrand()
    const batch = await brand.mint(60)
    await launch(await draftOf(batch.id, { tierMultiplied: true, budgetPoints: 2_670 }))
    const program = brand.cloud.platform.store
    const stored = (await program.get('programs', 'brand'))!
    const tiers = stored.tiers.map((tier) => ({ ...tier, benefits: [{ code: 'multiplier', args: { percent: 200 } }] }))
    await program.transact((transaction) => transaction.put('programs', { ...stored, tiers }))
    brand.cloud.clock.advance(configurationMaxAgeMs)
    await joined(3)
    for (let serial = 0; serial < 60; serial += 1)
      await brand.scan(`visitor-${serial % 3}`, brand.codeOf(batch.number, serial))
    expect(prizesPaid()).toEqual(everyPrize)
    expect(
      awards()
        .filter(({ prize }) => prize)
        .map(({ multiplierPercent }) => multiplierPercent),
    ).toEqual(Array.from({ length: 12 }, () => 150))
    expect(pointsPaid()).toBe(2_670)
  })
})

describe('a campaign whose budget is enough for every code', () => {
  it('pays every code, though each scan meets an instance that is lost at once', async () => {
    brand = await openBrand()
    const batch = await brand.mint(60)
    const draft = await draftOf(batch.id, { budgetPoints: prizePoints + 480 })
    await launch(draft)
    await joined(1)
    for (let serial = 0; serial < 60; serial += 1)
      await instanceOf(brand).scan('visitor-0', brand.codeOf(batch.number, serial))
    expect(awards()).toHaveLength(60)
    expect(pointsPaid()).toBe(prizePoints + 480)
    const figures = await brand.desk('campaignFigures', { campaignId: draft.campaign.id })
    expect(figures.prizes).toBe(prizesPaid().length)
    expect(figures).toMatchObject({ budgetPoints: 2_260, budgetCommitted: 2_260, total: { points: 2_260 } })
  })
})

describe('a second campaign on codes of which some were paid by the first', () => {
  /** 60 codes, the first `paid` of which a campaign paid and one more was only looked at; that campaign is over. */
  async function afterFirst(paid: number) {
    brand = await openBrand()
    const batch = await brand.mint(60)
    const first = await draftOf(batch.id, { reward: { code: 'fixed', args: { points: 1 } } })
    await launch(first)
    await joined(2)
    for (let serial = 0; serial < paid; serial += 1) await brand.scan('visitor-0', brand.codeOf(batch.number, serial))
    await brand.scan('stranger', brand.codeOf(batch.number, 59))
    await brand.desk('endCampaign', { campaignId: first.campaign.id, version: 2 })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    return batch
  }
  async function asMember(campaignId: string) {
    const answer = await brand.visit('visitor-1', 'member', 'campaign', { campaignId })
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value.campaign
  }
  const paidBy = (campaignId: string) =>
    brand.all('entries').flatMap(({ scan }) => (scan?.campaignId === campaignId && scan.award ? [scan.award] : []))

  it('says how many are out, promises at most so many winners, and pays each of the others', async () => {
    const batch = await afterFirst(20)
    const draft = await draftOf(batch.id, { budgetPoints: 2_060 })
    expect(draft.cost).toMatchObject({
      codes: 60,
      codesPaid: 20,
      winners: 12,
      // the prizes and 28 × 10
      pointsMaxUnbounded: 2_060,
      pointsNeeded: prizePoints,
    })
    const promise = '最多 5 个码各得 300 积分，最多 7 个码各得 40 积分，其余每码得 10 积分'
    const out = '其中 20 个码以前领过积分，不会再发'
    expect(sayRules(draft.campaign.promise, 'zh-CN').slice(0, 2)).toEqual([promise, out])
    expect(await launch(draft)).toMatchObject({ ok: true })

    for (let serial = 0; serial < 60; serial += 1)
      await instanceOf(brand).scan('visitor-1', brand.codeOf(batch.number, serial))
    const awards = paidBy(draft.campaign.id)
    expect(awards).toHaveLength(40)
    expect(awards.filter(({ prize }) => prize).length).toBeLessThanOrEqual(12)
    expect(awards.filter(({ prize }) => prize).length).toBeGreaterThanOrEqual(12 - 20)

    const campaign = await asMember(draft.campaign.id)
    expect(campaign).toMatchObject({ codes: 60, codesOut: 20 })
    expect(sayPromiseInLine(campaign.promise, 'zh-CN').split('，').slice(0, 2)).toEqual([
      '最多 5 个码各得 300 积分',
      '最多 7 个码各得 40 积分',
    ])
    expect(sayPromiseInLine(campaign.promise, 'zh-CN')).toContain(out)
  })

  it('counts at its launch: what it pays itself is not out', async () => {
    const batch = await afterFirst(3)
    const draft = await draftOf(batch.id, {})
    await launch(draft)
    for (let serial = 3; serial < 9; serial += 1) await brand.scan('visitor-1', brand.codeOf(batch.number, serial))
    const shown = await brand.desk('getCampaign', { campaignId: draft.campaign.id })
    expect(shown.cost).toMatchObject({ codes: 60, codesPaid: 3 })
    expect(sayRules(shown.campaign.promise, 'zh-CN')).toContain('其中 3 个码以前领过积分，不会再发')
  })

  it('is refused in numbers where the rest is fewer than its winners', async () => {
    const batch = await afterFirst(49)
    expect(await launch(await draftOf(batch.id, {}))).toEqual({
      ok: false,
      refusal: { code: 'winnersExceedCodes', winners: 12, codes: 11 },
    })
  })

  it('promises exactly so many where the first campaign paid for nothing', async () => {
    const batch = await afterFirst(0)
    const draft = await draftOf(batch.id, {})
    expect(draft.cost.codesPaid).toBe(0)
    expect(sayRules(draft.campaign.promise, 'zh-CN')[0]).toBe(
      '5 个码各得 300 积分，7 个码各得 40 积分，其余每码得 10 积分',
    )
    await launch(draft)
    for (let serial = 0; serial < 60; serial += 1) await brand.scan('visitor-1', brand.codeOf(batch.number, serial))
    expect(prizesPaid()).toEqual(everyPrize)
  })

  it('tells members of codes that were withdrawn since', async () => {
    const batch = await afterFirst(0)
    const draft = await draftOf(batch.id, {})
    await launch(draft)
    const { version, label } = (await brand.desk('getBatch', { batchId: batch.id })).batch
    await brand.desk('recallBatch', { batchId: batch.id, version, label, reason: '瓶盖漏气' })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    const campaign = await asMember(draft.campaign.id)
    expect(campaign).toMatchObject({ codes: 60, codesOut: 60 })
  })
})

describe('a draw that is paused without anything set aside', () => {
  it('is resumed once its budget keeps what it promises, and refused in numbers where it does not', async () => {
    brand = await openBrand()
    const batch = await brand.mint(60)
    const draft = await draftOf(batch.id, { budgetPoints: 2_000 })
    await launch(draft)
    const campaignId = draft.campaign.id
    await brand.desk('pauseCampaign', { campaignId, version: 2 })
    const { store } = brand.cloud.platform
    const leftIs = (left: number) =>
      store.transact(async (transaction) => {
        const { setAside: _setAside, ...campaign } = (await transaction.get('campaigns', campaignId))!
        await transaction.put('campaigns', campaign)
        await transaction.put('budgets', { _id: campaignId, left })
      })
    await leftIs(500)
    expect(await brand.askDesk('resumeCampaign', { campaignId, version: 3 })).toEqual({
      ok: false,
      refusal: { code: 'budgetTooSmall', pointsNeeded: prizePoints, budgetPoints: 500, winners: 12 },
    })
    await leftIs(2_000)
    expect(await brand.askDesk('resumeCampaign', { campaignId, version: 3 })).toMatchObject({ ok: true })
    expect(brand.all('budgets').find(({ _id }) => _id === campaignId)?.left).toBe(220)
  })
})
