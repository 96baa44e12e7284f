import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs, hourMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale } from '../../_support/mall'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('lin')
})
afterAll(() => brand.close())

const campaignOf = async (campaignId: string) =>
  insist(await brand.visit('lin', 'member', 'campaign', { campaignId })).campaign
const home = async (visitorId: string) => insist(await brand.visit(visitorId, 'member', 'home', {}))

describe('a campaign', () => {
  const prizes = [
    { points: 500, winners: 3 },
    { points: 60, winners: 7 },
  ]

  it('says of how many codes its prizes are, and how many of them can be scanned by now', async () => {
    const [inShops, printed] = [await brand.mint(30), await halfActive()]
    const { id } = await brand.launch(inShops.id, {
      batchIds: [inShops.id, printed],
      reward: { code: 'odds', args: { prizes, otherwise: 2 } },
    })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    expect(await campaignOf(id)).toMatchObject({
      codes: 50,
      scannableCodes: 35,
      prizes: [
        { points: 500, codes: 3 },
        { points: 60, codes: 7 },
        { points: 2, codes: 40 },
      ],
    })
  })

  it('is unknown where there is none', async () => {
    expect(await brand.visit('lin', 'member', 'campaign', { campaignId: 'c-none' })).toEqual({
      ok: false,
      refusal: { code: 'campaignUnknown' },
    })
  })

  /** Twenty codes of which the first five are switched on. */
  async function halfActive(): Promise<string> {
    const { products } = await brand.desk('listProducts', {})
    const { batch } = await brand.desk('mintBatch', {
      productId: products.at(-1)?.id ?? '',
      label: '下月上市',
      size: 20,
    })
    await brand.desk('activateBatch', { batchId: batch.id, version: batch.version, fromSerial: 0, toSerial: 4 })
    return batch.id
  }
})

describe('what is in sight', () => {
  it('is the cheapest reward that a member still saves for, and none without a card', async () => {
    await memberWith(brand, 'saver', 150)
    const [, dear] = [
      await putOnSale(brand, 5, { title: '已经够的', points: 120 }),
      await putOnSale(brand, 5, { title: '还差一点', points: 200 }),
      await putOnSale(brand, 5, { title: '更贵的', points: 900 }),
    ]
    brand.cloud.clock.advance(configurationMaxAgeMs)
    expect((await home('saver')).nextReward).toMatchObject({ id: dear.rewardId, title: '还差一点', points: 200 })
    expect(await home('stranger')).toMatchObject({ nextReward: null, welcomeReward: null, news: null })
  })

  it('is the gift for those who have just joined, as long as they may have it', async () => {
    const rules = [{ code: 'newMembers', args: { days: 7 } }]
    const { rewardId } = await putOnSale(brand, 5, { title: '见面礼', points: 10, rules })
    await brand.join('newcomer')
    brand.cloud.clock.advance(configurationMaxAgeMs)
    expect((await home('newcomer')).welcomeReward).toMatchObject({ id: rewardId, points: 10 })
    brand.cloud.clock.advance(8 * dayMs)
    expect((await home('newcomer')).welcomeReward).toBeNull()
  })
})

describe('news', () => {
  it('tells of an order once the brand has done something to it, and not of what the member did', async () => {
    await memberWith(brand, 'shopper', 500)
    const { rewardId, variantIds } = await putOnSale(brand, 5, {
      kind: 'virtual',
      gift: { code: 'makeUpCards', args: { cards: 1 } },
    })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    expect((await home('shopper')).news).toMatchObject({ noticeAt: 0, orderAt: 0, couponEndsAt: 0 })
    const wanted = { rewardId, variantId: variantIds[0]!, points: 100 }
    const { order } = insist(await brand.visit('shopper', 'mall', 'redeem', wanted))
    expect((await home('shopper')).news).toMatchObject({ orderAt: 0 })
    brand.cloud.clock.advance(dayMs)
    await brand.desk('refundOrder', { orderId: order.id, reason: '发错了', restock: true })
    const since = brand.cloud.clock.now() - hourMs
    expect((await home('shopper')).news?.orderAt).toBeGreaterThan(since)
  })
})

describe('what can be shown off', () => {
  const scannedBy = async (memberId: string) =>
    insist(await brand.visit(memberId, 'community', 'communityHome', {})).me?.scanned.map(({ name }) => name)

  it('is each product that the member scanned, once', async () => {
    await brand.join('taster')
    expect(await scannedBy('taster')).toEqual([])
    const { id, number } = await brand.mint(5)
    await brand.launch(id, {})
    brand.cloud.clock.advance(configurationMaxAgeMs)
    for (const serial of [0, 1]) await brand.scan('taster', brand.codeOf(number, serial))
    const { products } = await brand.desk('listProducts', {})
    expect(await scannedBy('taster')).toEqual([products.at(-1)!.name])
    expect(await scannedBy('lin')).toEqual([])
  })
})
