import { createHash } from 'node:crypto'
import { drawFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { rankOf } from '../../../domain/code/permutation'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin')
})
afterAll(() => brand.close())

const reward = {
  code: 'odds',
  args: {
    prizes: [
      { points: 500, winners: 3 },
      { points: 60, winners: 7 },
    ],
    otherwise: 2,
  },
}

describe('a campaign that draws prizes', () => {
  it('shows the hash of its seed while it is a draft, and launches under the same one', async () => {
    const batch = await brand.mint(20)
    const now = brand.cloud.clock.now()
    const { campaign: draft, cost } = await brand.desk('saveCampaign', {
      name: '先公布指纹',
      opensAt: now,
      closesAt: now + 60_000,
      batchIds: [batch.id],
      reward,
      limits: [],
      tierMultiplied: false,
      budgetPoints: null,
    })
    expect(draft).toMatchObject({ state: 'draft', drawHash: brand.cloud.platform.keys.commitDraw(draft.id).hash })
    const launch = { campaignId: draft.id, version: draft.version, pointsMax: cost.pointsMax }
    const { campaign: live } = await brand.desk('launchCampaign', launch)
    expect(live).toMatchObject({ state: 'live', drawHash: draft.drawHash })
  })

  it('commits to its seed while it is a draft, keeps it to the end, and then lets anyone check every single code', async () => {
    const [first, second] = [await brand.mint(30), await brand.mint(20)]
    const { id: campaignId } = await brand.launch(first.id, { batchIds: [first.id, second.id], reward })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    const live = (await brand.desk('getCampaign', { campaignId })).campaign
    expect(live.drawHash).toBe(brand.cloud.platform.keys.commitDraw(campaignId).hash)
    expect(live.drawHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await brand.askDesk('revealDraw', { campaignId })).toEqual({ ok: false, refusal: { code: 'drawNotOver' } })

    const paid: { position: number; points: number; prize: boolean }[] = []
    for (const [batch, offset, size] of [
      [first, 0, 30],
      [second, 30, 20],
    ] as const)
      for (let serial = 0; serial < size; serial += 1) {
        const { award } = await brand.scan('visitor-lin', brand.codeOf(batch.number, serial))
        paid.push({ position: offset + serial, points: award!.points, prize: award!.prize })
      }

    const { campaign: paused } = await brand.desk('pauseCampaign', { campaignId, version: live.version })
    expect(await brand.askDesk('revealDraw', { campaignId })).toMatchObject({ refusal: { code: 'drawNotOver' } })
    await brand.desk('endCampaign', { campaignId, version: paused.version })
    const { drawHash, seed } = await brand.desk('revealDraw', { campaignId })
    expect(drawHash).toBe(live.drawHash)
    expect(createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex')).toBe(drawHash)
    expect(drawFrom(seed).hash).toBe(drawHash)

    const { cipher } = drawFrom(seed)
    const recomputed = paid.map(({ position }) => {
      const rank = rankOf(position, 50, cipher)
      return { position, points: rank < 3 ? 500 : rank < 10 ? 60 : 2, prize: rank < 10 }
    })
    expect(paid).toEqual(recomputed)
    expect(paid.filter(({ points }) => points === 500)).toHaveLength(3)
    expect(paid.filter(({ points }) => points === 60)).toHaveLength(7)
  })

  it('draws otherwise than another campaign over as many codes', async () => {
    const hashes = []
    for (let each = 0; each < 2; each += 1) {
      const { id: campaignId } = await brand.launch((await brand.mint(30)).id, { reward })
      hashes.push((await brand.desk('getCampaign', { campaignId })).campaign.drawHash)
    }
    expect(new Set(hashes).size).toBe(2)
  })

  it('tells nothing of its seed in any answer or document before it has ended', async () => {
    const { id: campaignId } = await brand.launch((await brand.mint(30)).id, { reward })
    const { campaign } = await brand.desk('getCampaign', { campaignId })
    const draw = brand.cloud.platform.keys.openDraw(campaignId, campaign.drawHash ?? '')
    const seen = JSON.stringify([
      brand.all('campaigns'),
      brand.all('requests'),
      brand.all('audit'),
      await brand.desk('listCampaigns', {}),
    ])
    expect(draw?.seed).toMatch(/^[0-9a-f]{32}$/)
    expect(seen).toContain(draw?.hash)
    expect(seen).not.toContain(draw?.seed)
  })
})

describe('a campaign without a draw', () => {
  it('has nothing to reveal', async () => {
    const { id: campaignId } = await brand.launch((await brand.mint(5)).id, {})
    await brand.desk('endCampaign', { campaignId, version: 2 })
    expect(await brand.askDesk('revealDraw', { campaignId })).toEqual({
      ok: false,
      refusal: { code: 'campaignUnknown' },
    })
  })
})
