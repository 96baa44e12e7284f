import { sayRules } from '../../../contract/sentences/campaign'
import type { Sent } from '../../../contract'
import { dayMs } from '../../../domain/calendar'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

type Fields = Sent<'ops', 'saveCampaign'>
const fields = (more: Partial<Fields> = {}): Fields => ({
  name: '冬日暖杯',
  opensAt: brand.cloud.clock.now() - dayMs,
  closesAt: brand.cloud.clock.now() + 30 * dayMs,
  batchIds: [],
  reward: { code: 'fixed', args: { points: 20 } },
  limits: [{ code: 'perDay', args: { times: 3 } }],
  tierMultiplied: true,
  budgetPoints: null,
  ...more,
})
const draftOver = async (size: number, more: Partial<Fields> = {}) => {
  const batch = await brand.mint(size)
  return { ...(await brand.desk('saveCampaign', fields({ batchIds: [batch.id], ...more }))), batch }
}
const launch = (
  draft: { campaign: { id: string; version: number }; cost: { pointsMax: number } },
  more: object = {},
) => {
  const { id: campaignId, version } = draft.campaign
  return brand.askDesk('launchCampaign', { campaignId, version, pointsMax: draft.cost.pointsMax, ...more })
}
const refused = (refusal: object) => ({ ok: false, refusal })

describe('a draft', () => {
  it('is saved before its batches are chosen, and says its rules and what it can cost', async () => {
    const { campaign, cost } = await brand.desk('saveCampaign', fields())
    expect(campaign).toMatchObject({
      state: 'draft',
      version: 1,
      drawHash: null,
      launchedAt: null,
      promise: {
        reward: { code: 'fixed', points: 20 },
        pointsMax: null,
        codesPaidBefore: 0,
        limits: [{ code: 'perDay', times: 3 }],
        expiry: null,
      },
    })
    expect(cost).toEqual({
      codes: 0,
      codesPaid: 0,
      winners: 0,
      tierPercentMax: 150,
      memberDayPercentMax: 100,
      multiplierPercentMax: 150,
      pointsMaxUnbounded: 0,
      pointsMax: 0,
      pointsAtFirstTier: 0,
      pointsAtFirstTierOnMemberDay: 0,
      pointsNeeded: 30,
    })
  })

  it('is shown what it can cost with the highest tier’s multiplier, never above its budget', async () => {
    const { cost } = await draftOver(1000)
    expect(cost).toEqual({
      codes: 1000,
      codesPaid: 0,
      winners: 0,
      tierPercentMax: 150,
      memberDayPercentMax: 100,
      multiplierPercentMax: 150,
      pointsMaxUnbounded: 30_000,
      pointsMax: 30_000,
      pointsAtFirstTier: 20_000,
      pointsAtFirstTierOnMemberDay: 20_000,
      pointsNeeded: 30,
    })
    expect((await draftOver(1000, { budgetPoints: 5000 })).cost).toMatchObject({
      pointsMaxUnbounded: 30_000,
      pointsMax: 5000,
    })
    expect((await draftOver(1000, { tierMultiplied: false })).cost.pointsMax).toBe(20_000)
  })

  it('is edited by whoever saw its latest version', async () => {
    const { campaign } = await brand.desk('saveCampaign', fields())
    const { id, version } = campaign
    const edited = await brand.desk('saveCampaign', fields({ id, version, name: '冬至暖杯' }))
    expect(edited.campaign).toMatchObject({ id, version: 2, name: '冬至暖杯', createdAt: campaign.createdAt })
    expect(await brand.askDesk('saveCampaign', fields({ id, version }))).toEqual(
      refused({ code: 'changedMeanwhile', version: 2 }),
    )
    expect(await brand.askDesk('saveCampaign', fields({ id: 'c-none', version }))).toEqual(
      refused({ code: 'campaignUnknown' }),
    )
  })

  it('names a batch once, however often it was picked', async () => {
    const batch = await brand.mint(10)
    const { campaign, cost } = await brand.desk('saveCampaign', fields({ batchIds: [batch.id, batch.id] }))
    expect([campaign.batchIds, cost.codes]).toEqual([[batch.id], 10])
  })

  it.each<[string, Partial<Fields>, object]>([
    ['ends before it begins', { opensAt: 2000, closesAt: 1000 }, { code: 'campaignIncomplete', missing: 'window' }],
    ['ends as it begins', { opensAt: 1000, closesAt: 1000 }, { code: 'campaignIncomplete', missing: 'window' }],
    ['pays by no rule there is', { reward: { code: 'lottery', args: {} } }, { code: 'ruleUnknown', rule: 'lottery' }],
    [
      'pays half a point',
      { reward: { code: 'fixed', args: { points: 0.5 } } },
      { code: 'ruleArgumentRefused', rule: 'fixed', argument: 'points', problem: { code: 'notWhole' } },
    ],
    [
      'limits nobody',
      { limits: [{ code: 'perDay', args: { times: 0 } }] },
      {
        code: 'ruleArgumentRefused',
        rule: 'perDay',
        argument: 'times',
        problem: { code: 'outOfBounds', min: 1, max: 1000 },
      },
    ],
    ['pays for a batch that is not there', { batchIds: ['99999'] }, { code: 'batchUnknown' }],
  ])('that %s is refused, to save as to estimate', async (_, more, refusal) => {
    expect(await brand.askDesk('saveCampaign', fields(more))).toEqual(refused(refusal))
    expect(await brand.askDesk('estimateCampaign', fields(more))).toEqual(refused(refusal))
  })

  it('with more winners than codes is refused', async () => {
    const batch = await brand.mint(10)
    const reward = { code: 'odds', args: { prizes: [{ points: 8, winners: 11 }], otherwise: 0 } }
    expect(await brand.askDesk('saveCampaign', fields({ batchIds: [batch.id], reward }))).toEqual(
      refused({ code: 'winnersExceedCodes', winners: 11, codes: 10 }),
    )
  })

  it('is estimated without being kept', async () => {
    const before = brand.all('campaigns').length
    const batch = await brand.mint(10)
    const { cost, promise } = await brand.desk('estimateCampaign', fields({ batchIds: [batch.id] }))
    expect([cost.pointsMax, sayRules(promise, 'zh-CN')]).toEqual([
      300,
      ['每个码首次扫码得 20 积分', '每人每天最多领 3 次'],
    ])
    expect(brand.all('campaigns')).toHaveLength(before)
  })
})

describe('a launch', () => {
  it('puts the draft live, claims its batches and opens its budget', async () => {
    const draft = await draftOver(100, { budgetPoints: 700 })
    expect(await launch(draft)).toMatchObject({
      ok: true,
      value: { campaign: { state: 'live', version: 2, drawHash: null } },
    })
    const { id } = draft.campaign
    expect(brand.all('budgets').find(({ _id }) => _id === id)?.left).toBe(700)
    expect(brand.all('batches').find(({ _id }) => _id === draft.batch.id)?.campaignId).toBe(id)
  })

  it('is refused where the cost is not what the operator was shown', async () => {
    const draft = await draftOver(100)
    expect(await launch(draft, { pointsMax: draft.cost.pointsMax - 1 })).toEqual(
      refused({ code: 'changedMeanwhile', version: 1 }),
    )
    expect(await launch(draft, { version: 7 })).toEqual(refused({ code: 'changedMeanwhile', version: 1 }))
    expect(brand.all('campaigns').find(({ _id }) => _id === draft.campaign.id)?.state).toBe('draft')
  })

  it('comes too late once the window has passed', async () => {
    const batch = await brand.mint(10)
    const closesAt = brand.cloud.clock.now() + 60_000
    const draft = await brand.desk('saveCampaign', fields({ batchIds: [batch.id], closesAt }))
    brand.cloud.clock.advance(60_000)
    expect(await launch(draft)).toEqual(refused({ code: 'campaignIncomplete', missing: 'window' }))
  })

  it('needs a batch', async () => {
    expect(await launch(await brand.desk('saveCampaign', fields()))).toEqual(
      refused({ code: 'campaignIncomplete', missing: 'batches' }),
    )
  })

  it('gives a batch to one campaign at a time, and to the next once that has ended', async () => {
    const first = await draftOver(50, { name: '先来的活动' })
    const second = await brand.desk('saveCampaign', fields({ batchIds: [first.batch.id] }))
    expect(await launch(first)).toMatchObject({ ok: true })
    const overlaps = { code: 'campaignOverlaps', batchId: first.batch.id, campaignName: '先来的活动' }
    expect(await launch(second)).toEqual(refused(overlaps))
    await brand.desk('pauseCampaign', { campaignId: first.campaign.id, version: 2 })
    expect(await launch(second)).toEqual(refused(overlaps))
    await brand.desk('endCampaign', { campaignId: first.campaign.id, version: 3 })
    expect(await launch(second)).toMatchObject({ ok: true })
  })

  it('of two drafts over one batch at the same moment lets one through', async () => {
    const first = await draftOver(50)
    const second = await brand.desk('saveCampaign', fields({ batchIds: [first.batch.id] }))
    const answers = await Promise.all([launch(first), launch(second)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'campaignOverlaps')).toHaveLength(1)
  })

  it('claims all of its batches or none', async () => {
    const [free, taken] = [await brand.mint(5), await draftOver(5)]
    await launch(taken)
    const greedy = await brand.desk('saveCampaign', fields({ batchIds: [free.id, taken.batch.id] }))
    expect(await launch(greedy)).toMatchObject({ refusal: { code: 'campaignOverlaps' } })
    expect(brand.all('batches').find(({ _id }) => _id === free.id)?.campaignId).toBeNull()
  })
})

describe('a launched campaign', () => {
  it('is paused, resumed and ended, and no longer edited', async () => {
    const draft = await draftOver(10)
    const { id: campaignId } = draft.campaign
    await launch(draft)
    expect(await brand.askDesk('saveCampaign', fields({ id: campaignId, version: 2 }))).toEqual(
      refused({ code: 'campaignNotDraft' }),
    )
    const states = []
    for (const [at, name] of (['pauseCampaign', 'resumeCampaign', 'endCampaign'] as const).entries())
      states.push((await brand.desk(name, { campaignId, version: 2 + at })).campaign.state)
    expect(states).toEqual(['paused', 'live', 'ended'])
    expect(await brand.askDesk('resumeCampaign', { campaignId, version: 5 })).toEqual(
      refused({ code: 'campaignTransitionRefused', from: 'ended', command: 'resume' }),
    )
    expect(await brand.askDesk('pauseCampaign', { campaignId, version: 1 })).toEqual(
      refused({ code: 'changedMeanwhile', version: 5 }),
    )
    expect(await brand.askDesk('endCampaign', { campaignId: 'c-none', version: 1 })).toEqual(
      refused({ code: 'campaignUnknown' }),
    )
  })

  it('keeps a campaign manager able to run it, who may not mint', async () => {
    const token = await brand.signIn('campaign')
    const draft = await draftOver(10)
    const { id: campaignId, version } = draft.campaign
    const { pointsMax } = draft.cost
    expect(await brand.askDesk('launchCampaign', { campaignId, version, pointsMax }, { token })).toMatchObject({
      ok: true,
    })
    const { products } = await brand.desk('listProducts', {})
    const mint = { productId: products[0]!.id, label: '不行', size: 1 }
    expect(await brand.askDesk('mintBatch', mint, { token })).toEqual(refused({ code: 'notAllowed' }))
  })
})
