import type { Sent } from '../../../contract'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed, type OnSale } from '../../_support/mall'

let brand: Brand
let now: number
let sold: Record<'mug' | 'bag' | 'dear' | 'soon' | 'brief' | 'keepers' | 'fresh' | 'once' | 'last', OnSale>

beforeAll(async () => {
  brand = await openBrand()
  now = brand.cloud.clock.now()
  const once = [{ code: 'perMember', args: { times: 1 } }]
  sold = {
    mug: await putOnSale(brand, 5, { title: '海风 Mug 马克杯', points: 100, category: 'home' }),
    bag: await putOnSale(brand, 5, { title: '帆布袋', points: 60, category: 'outing' }),
    dear: await putOnSale(brand, 5, { title: '礼盒', points: 5_000 }),
    soon: await putOnSale(brand, 5, { title: '冬日杯', points: 10, opensAt: now + dayMs }),
    brief: await putOnSale(brand, 5, { title: '秋日杯', points: 20, closesAt: now + dayMs }),
    keepers: await putOnSale(brand, 5, { title: '岛主杯', points: 30, rules: [tiersOnly] }),
    fresh: await putOnSale(brand, 5, {
      title: '见面礼',
      points: 40,
      rules: [{ code: 'newMembers', args: { days: 7 } }],
    }),
    once: await putOnSale(brand, 5, { title: '一生一次', points: 50, rules: once }),
    last: await putOnSale(brand, 1, { title: '孤品', points: 70 }),
  }
})
afterAll(() => brand.close())

const tiersOnly = { code: 'tiersOnly', args: { tiers: ['keeper'] } }

const browse = async (visitorId: string, asked: Sent<'mall', 'browseRewards'>) =>
  insist(await brand.visit(visitorId, 'mall', 'browseRewards', { limit: 50, ...asked }))
const titles = async (visitorId: string, asked: Sent<'mall', 'browseRewards'>) =>
  (await browse(visitorId, asked)).rewards.map(({ title }) => title)
const whyNot = async (visitorId: string, { rewardId }: OnSale) =>
  insist(await brand.visit(visitorId, 'mall', 'rewardDetail', { rewardId })).reward.whyNot

/** What an instance keeps of the mall is read again after some seconds. */
const settle = async () => {
  await brand.cloud.runJobs()
  brand.cloud.clock.advance(60_000)
}

describe('browsing', () => {
  test('finds by category and by part of a title, whatever its case and spaces', async () => {
    expect(await titles('guest', { category: 'outing' })).toEqual(['帆布袋'])
    expect(await titles('guest', { search: '风 mUG' })).toEqual(['海风 Mug 马克杯'])
    expect(await titles('guest', { search: '风mug', category: 'outing' })).toEqual([])
    expect(await titles('guest', { search: '马克杯帆布' })).toEqual([])
  })

  test('sorts by price both ways and by age', async () => {
    const prices = async (sort: 'pointsUp' | 'pointsDown') =>
      (await browse('guest', { sort })).rewards.map(({ fullPoints }) => fullPoints)
    const up = await prices('pointsUp')
    expect(up).toEqual([...up].sort((left, right) => left - right))
    expect(await prices('pointsDown')).toEqual([...up].sort((left, right) => right - left))
    expect((await titles('guest', { sort: 'newest' }))[0]).toBe('孤品')
  })

  test('goes on where the last page ended, each reward once', async () => {
    const seen: string[] = []
    for (let after: string | undefined, pages = 0; pages < 20; pages += 1) {
      const page = await browse('guest', { sort: 'pointsUp', limit: 2, ...(after ? { after } : {}) })
      seen.push(...page.rewards.map(({ title }) => title))
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toEqual(await titles('guest', { sort: 'pointsUp' }))
  })

  test('says what stands before each: not open yet, for whom, and what is over is gone', async () => {
    const cards = (await browse('guest', {})).rewards
    const card = (title: string) => cards.find((each) => each.title === title)
    expect(card('冬日杯')).toMatchObject({ sale: 'upcoming', opensAt: now + dayMs })
    expect(card('岛主杯')?.tierNames).toHaveLength(1)
    expect(card('见面礼')).toMatchObject({ newMembersOnly: true, sale: 'open' })
    expect(card('海风 Mug 马克杯')).toMatchObject({ tierNames: [], newMembersOnly: false })
  })
})

test('what a member can have now is what redeeming would give them, and what went most stands first', async () => {
  const lin = await memberWith(brand, 'lin', 1_000)
  const poor = await memberWith(brand, 'poor', 45)
  const affordable = async (visitorId: string) =>
    (await titles(visitorId, { affordable: true, sort: 'pointsUp' })).sort()
  expect(await affordable(lin)).toEqual(['一生一次', '孤品', '帆布袋', '海风 Mug 马克杯', '秋日杯', '见面礼'].sort())
  expect(await affordable(poor)).toEqual(['秋日杯', '见面礼'].sort())
  expect(await affordable('guest')).toEqual([])

  const timesLeft = async ({ rewardId }: OnSale) =>
    insist(await brand.visit(lin, 'mall', 'rewardDetail', { rewardId })).reward.timesLeft
  expect([await timesLeft(sold.once), await timesLeft(sold.mug)]).toEqual([1, null])
  await redeemed(brand, lin, sold.once, { points: 50 })
  expect(await timesLeft(sold.once)).toBe(0)
  await redeemed(brand, lin, sold.last, { points: 70 })
  await settle()
  expect(await affordable(lin)).toEqual(['帆布袋', '海风 Mug 马克杯', '秋日杯', '见面礼'].sort())
  brand.cloud.clock.advance(8 * dayMs)
  await settle()
  expect(await affordable(lin)).toEqual(['冬日杯', '帆布袋', '海风 Mug 马克杯'].sort())
  const popular = (await browse('guest', { sort: 'popular' })).rewards.map(({ redeemed: times }) => times)
  expect(popular.slice(0, 3)).toEqual([1, 1, 0])
  expect(await titles('guest', {})).not.toContain('秋日杯')
})

test('each member reads why they cannot have it, and it is what redeeming refuses with', async () => {
  const lin = await memberWith(brand, 'lin', 0)
  expect(await whyNot(lin, sold.mug)).toBeNull()
  expect(await whyNot('guest', sold.mug)).toEqual({ code: 'notMember' })
  expect(await whyNot(lin, sold.keepers)).toMatchObject({ code: 'rewardTierOnly' })
  expect(await whyNot(lin, sold.fresh)).toEqual({ code: 'rewardNewMembersOnly', days: 7 })
  expect(await whyNot(lin, sold.once)).toEqual({ code: 'rewardLimitReached', times: 1, limit: 'perMember' })
  expect(await whyNot(lin, sold.last)).toEqual({ code: 'rewardSoldOut' })
  expect(await whyNot(lin, sold.brief)).toEqual({ code: 'rewardOver', closesAt: now + dayMs })
  expect(await whyNot(lin, sold.dear)).toMatchObject({ code: 'rewardPointsShort', points: 5_000 })
  for (const [lot, points] of [
    [sold.keepers, 30],
    [sold.fresh, 40],
    [sold.once, 50],
    [sold.last, 70],
    [sold.brief, 20],
    [sold.dear, 5_000],
  ] as const) {
    const [variantId = ''] = lot.variantIds
    const address = {
      name: '林小满',
      phone: '13800001234',
      province: '浙江省',
      city: '杭州市',
      district: '',
      detail: '文三路 90 号',
    }
    const asked = { rewardId: lot.rewardId, variantId, points, address }
    expect(await brand.visit(lin, 'mall', 'redeem', asked)).toEqual({ ok: false, refusal: await whyNot(lin, lot) })
  }
})

test('a tier pays its own price, which its card, its detail and its redemption agree on', async () => {
  const gu = await memberWith(brand, 'gu', 500)
  const { tier } = insist(await brand.visit(gu, 'member', 'home', {})).card ?? {}
  const prices = [{ tier: tier?.code ?? '', points: 80 }]
  const lot = await putOnSale(brand, 3, { title: '等级价杯', rules: [{ code: 'tierPrices', args: { prices } }] })
  await settle()
  expect((await browse(gu, { search: '等级价' })).rewards).toMatchObject([{ points: 80, fullPoints: 100 }])
  expect((await browse('guest', { search: '等级价' })).rewards).toMatchObject([{ points: 100, fullPoints: 100 }])
  const { reward } = insist(await brand.visit(gu, 'mall', 'rewardDetail', { rewardId: lot.rewardId }))
  expect(reward).toMatchObject({ points: 80, fullPoints: 100 })
  // Whoever still sees the full price pays their own.
  expect(await redeemed(brand, gu, lot, { points: 100 })).toMatchObject({ order: { points: 80 }, pointsLeft: 420 })
})

test('a wish that has ended says so, and stays until it is taken off', async () => {
  const su = await memberWith(brand, 'su', 0)
  const { rewardId } = sold.brief
  const isWished = async () => insist(await brand.visit(su, 'mall', 'rewardDetail', { rewardId })).reward.wished
  expect(await isWished()).toBe(false)
  insist(await brand.visit(su, 'mall', 'setWish', { rewardId, wished: true }))
  expect(await isWished()).toBe(true)
  const wishes = async () => insist(await brand.visit(su, 'mall', 'listWishes', {})).rewards
  expect(await wishes()).toMatchObject([{ title: '秋日杯', sale: 'over' }])
  insist(await brand.visit(su, 'mall', 'setWish', { rewardId, wished: false }))
  expect(await wishes()).toEqual([])
})
