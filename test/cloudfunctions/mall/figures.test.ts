import { jobs } from '../../../cloudfunctions/jobs'
import { foldMall } from '../../../cloudfunctions/mall/jobs/fold-mall'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultyStore } from '../../_support/faulty-store'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
})
afterEach(() => brand.close())

/** The ledger's order is final after a while; then the timer comes round. */
async function settled() {
  brand.cloud.clock.advance(2 * 60_000)
  await brand.cloud.runJobs()
}

test('figures count what stands: an undone order leaves its own day, points by hand are apart and move no rate', async () => {
  const mug = await putOnSale(brand, 10)
  const cup = await putOnSale(brand, 4, { title: '随行杯', points: 50 })
  const lin = await memberWith(brand, 'lin', 1_000)
  const { order } = await redeemed(brand, lin, mug)
  await redeemed(brand, lin, mug)
  await redeemed(brand, lin, cup, { points: 50 })
  await settled()
  expect(await brand.desk('mallFigures', {})).toMatchObject({
    redemptions: 3,
    points: 250,
    redemptionRatePercent: null,
    pointsByHand: 1_000,
    top: [
      { title: '青屿马克杯', redemptions: 2, points: 200 },
      { title: '随行杯', redemptions: 1, points: 50 },
    ],
    dead: [],
  })
  brand.cloud.clock.advance(dayMs)
  insist(await brand.visit(lin, 'mall', 'cancelOrder', { orderId: order.id }))
  await brand.desk('adjustPoints', { memberId: lin, points: -200, reason: '多给了' })
  await settled()
  const after = await brand.desk('mallFigures', {})
  expect(after).toMatchObject({ redemptions: 2, points: 150, redemptionRatePercent: null, pointsByHand: 800 })

  const batch = await brand.mint(30)
  await brand.launch(batch.id, {})
  for (let serial = 0; serial < 30; serial += 1) await brand.scan(lin, brand.codeOf(batch.number, serial))
  await settled()
  expect(await brand.desk('mallFigures', {})).toMatchObject({ redemptionRatePercent: 50, pointsByHand: 800 })
  await brand.desk('adjustPoints', { memberId: lin, points: 1_000_000, reason: '一次手工大额' })
  await settled()
  expect(await brand.desk('mallFigures', {})).toMatchObject({ redemptionRatePercent: 50, pointsByHand: 1_000_800 })

  const figures = await brand.desk('rewardFigures', { rewardId: mug.rewardId })
  expect(figures).toMatchObject({ redemptions: 1, points: 100, left: 9 })
  expect(figures.days).toHaveLength(30)
  expect(figures.days.at(-2)).toMatchObject({ redemptions: 1, points: 100 })
  expect(figures.days.at(-1)).toMatchObject({ redemptions: 0, points: 0 })
  // One in two days on sale, nine left: eighteen days.
  const lasts = ((figures.stockOutAt ?? 0) - brand.cloud.clock.now()) / dayMs
  expect(lasts).toBeCloseTo(18, 1)
  expect(await brand.askDesk('rewardFigures', { rewardId: 'nothing' })).toMatchObject({
    refusal: { code: 'rewardUnknown' },
  })
})

test('nobody wanting it for two weeks makes a reward a dead one', async () => {
  const mug = await putOnSale(brand, 3)
  await settled()
  expect((await brand.desk('mallFigures', {})).dead).toEqual([])
  brand.cloud.clock.advance(15 * dayMs)
  expect((await brand.desk('mallFigures', {})).dead).toMatchObject([{ id: mug.rewardId, points: 100, left: 3 }])
  const lin = await memberWith(brand, 'lin', 1_000)
  await redeemed(brand, lin, mug)
  await settled()
  expect((await brand.desk('mallFigures', {})).dead).toEqual([])
})

test('folding twice, by two at once, or dying at any call counts everything once', async () => {
  const mug = await putOnSale(brand, 30)
  const lin = await memberWith(brand, 'lin', 10_000)
  const counted = () => brand.all('rewardDays').find(({ rewardId }) => rewardId === mug.rewardId)?.redemptions
  let placed = 0
  for (let dieAt = 1; dieAt <= 16; dieAt += 1) {
    await redeemed(brand, lin, mug)
    placed += 1
    brand.cloud.clock.advance(2 * 60_000)
    const { store } = faultyStore(brand.cloud.platform.store, dieAt, dieAt % 2 ? 'before' : 'after')
    await foldMall.run({ ...brand.cloud.platform, instance: {}, store, log: () => undefined }).catch(() => undefined)
    await Promise.all([foldMall.run(brand.cloud.platform), foldMall.run(brand.cloud.platform)])
    await foldMall.run(brand.cloud.platform)
    expect(counted()).toBe(placed)
    expect(brand.all('rewards').find(({ _id }) => _id === mug.rewardId)?.redeemed).toBe(placed)
  }
})

describe('a list knows', () => {
  const inMall = async () => insist(await brand.visit('lin', 'mall', 'browseRewards', {})).rewards[0]
  const atDesk = async () => (await brand.desk('listRewards', {})).rewards[0]

  test('what is left and what is gone, and that it is back', async () => {
    const mug = await putOnSale(brand, 2)
    const lin = await memberWith(brand, 'lin', 1_000)
    expect(await atDesk()).toMatchObject({ left: 2, soldOut: false })
    await redeemed(brand, lin, mug)
    const { order } = await redeemed(brand, lin, mug)
    await brand.cloud.runJobs()
    brand.cloud.clock.advance(3_000)
    expect(await atDesk()).toMatchObject({ left: 0, soldOut: true })
    expect(await inMall()).toMatchObject({ sale: 'soldOut' })
    insist(await brand.visit(lin, 'mall', 'cancelOrder', { orderId: order.id }))
    for (const _ of [1, 2]) await brand.cloud.runJobs()
    brand.cloud.clock.advance(3_000)
    expect(await atDesk()).toMatchObject({ left: 1, soldOut: false })
    expect(await inMall()).toMatchObject({ sale: 'open' })
    const [variantId = ''] = mug.variantIds
    await brand.desk('adjustStock', { rewardId: mug.rewardId, variantId, units: -1, reason: '盘亏' })
    expect(await atDesk()).toMatchObject({ left: 0, soldOut: true })
  })

  test('when it opens and closes, and that it is paused', async () => {
    const mug = await putOnSale(brand, 2)
    const lin = await memberWith(brand, 'lin', 1_000)
    const now = brand.cloud.clock.now()
    const window = { opensAt: now + dayMs, closesAt: now + 2 * dayMs }
    const { reward } = await brand.desk('scheduleReward', { rewardId: mug.rewardId, version: mug.version, ...window })
    expect(reward).toMatchObject({ ...window, state: 'live' })
    expect(
      await brand.askDesk('scheduleReward', { rewardId: mug.rewardId, version: mug.version, ...window }),
    ).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
    const reversed = { opensAt: window.closesAt, closesAt: window.opensAt }
    expect(
      await brand.askDesk('scheduleReward', { rewardId: mug.rewardId, version: reward.version, ...reversed }),
    ).toMatchObject({ refusal: { code: 'rewardIncomplete', missing: 'window' } })
    brand.cloud.clock.advance(3_000)
    expect(await inMall()).toMatchObject({ sale: 'upcoming', opensAt: window.opensAt })
    const ask = () =>
      brand
        .visit(lin, 'mall', 'rewardDetail', { rewardId: mug.rewardId })
        .then((answer) => insist(answer).reward.whyNot)
    expect(await ask()).toMatchObject({ code: 'rewardNotOpen' })
    brand.cloud.clock.advance(dayMs)
    expect(await ask()).toBeNull()
    const paused = await brand.desk('pauseReward', { rewardId: mug.rewardId, version: reward.version })
    expect(paused.reward.state).toBe('paused')
    brand.cloud.clock.advance(3_000)
    expect(await inMall()).toBeUndefined()
    expect(await ask()).toMatchObject({ code: 'rewardNotLive' })
    await brand.desk('publishReward', { rewardId: mug.rewardId, version: paused.reward.version })
    brand.cloud.clock.advance(dayMs)
    expect(await ask()).toMatchObject({ code: 'rewardOver' })
    expect(await inMall()).toBeUndefined()
  })
})

test('the timer’s run in an instance that dies leaves the orders to the next', async () => {
  const mug = await putOnSale(brand, 10)
  const lin = await memberWith(brand, 'lin', 10_000)
  for (let dieAt = 1; dieAt <= 8; dieAt += 1) {
    await redeemed(brand, lin, mug)
    const { store } = faultyStore(brand.cloud.platform.store, dieAt * 5, 'after')
    await jobs({ ...brand.cloud.platform, instance: {}, store, log: () => undefined }).catch(() => undefined)
    await brand.cloud.runJobs()
    expect(brand.all('orders')).toHaveLength(dieAt)
  }
})
