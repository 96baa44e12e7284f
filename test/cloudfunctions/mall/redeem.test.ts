import type { Store } from '../../../cloudfunctions/kernel/store/store'
import { moveOrders } from '../../../cloudfunctions/mall/jobs/move-orders'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { askToRedeem, faultsInMall, memberWith, mugFields, putOnSale, redeemed, someAddress } from '../../_support/mall'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterEach(() => {
  expect(faultsInMall(brand)).toEqual([])
  expect(faultsInLedger(brand)).toEqual([])
})
afterAll(() => brand.close())

const pointsOf = async (memberId: string) => (await brand.desk('findMember', { numberOrId: memberId })).card.points

describe('redeeming', () => {
  test('takes the points and the unit once, and answers the same request with the same order', async () => {
    const mug = await putOnSale(brand, 3)
    const lin = await memberWith(brand, 'lin', 250)
    const first = await redeemed(brand, lin, mug, { requestId: 'request-0001' })
    expect(first).toMatchObject({
      order: { title: '青屿马克杯', points: 100, state: 'placed', address: someAddress, canCancel: true },
      pointsLeft: 150,
      redeemedNow: true,
    })
    const again = await redeemed(brand, lin, mug, { requestId: 'request-0001' })
    expect(again).toEqual({ ...first, redeemedNow: false })
    expect(await askToRedeem(brand, lin, await putOnSale(brand, 1), { requestId: 'request-0001' })).toMatchObject({
      ok: false,
      refusal: { code: 'requestReused' },
    })
    const elsewhere = { ...someAddress, detail: '文三路 91 号' }
    const input = { rewardId: mug.rewardId, variantId: mug.variantIds[0]!, points: 100, address: elsewhere }
    expect(await brand.visit(lin, 'mall', 'redeem', input, { requestId: 'request-0001' })).toMatchObject({
      ok: false,
      refusal: { code: 'requestReused' },
    })
    expect(await pointsOf(lin)).toBe(150)
    const stock = async () => (await brand.desk('getReward', { rewardId: mug.rewardId })).stock
    // Asking again took a unit and gave it back; on the way it settled the one that had been sold.
    expect(await stock()).toMatchObject([{ left: 2, held: 0, sold: 1 }])
    await redeemed(brand, lin, mug)
    expect(await stock()).toMatchObject([{ left: 1, held: 1, sold: 1 }])
    await brand.cloud.runJobs()
    expect(await stock()).toMatchObject([{ left: 1, held: 0, sold: 2 }])
  })

  test('shows the order at once, before the job has made its document and after', async () => {
    const mug = await putOnSale(brand, 3)
    const chen = await memberWith(brand, 'chen', 300)
    const ids = [await redeemed(brand, chen, mug), await redeemed(brand, chen, mug)].map(({ order }) => order.id)
    const shown = async () => insist(await brand.visit(chen, 'mall', 'listMyOrders', {})).orders.map(({ id }) => id)
    expect((await shown()).sort()).toEqual([...ids].sort())
    await brand.cloud.runJobs()
    expect((await shown()).sort()).toEqual([...ids].sort())
    expect(insist(await brand.visit(chen, 'mall', 'myOrder', { orderId: ids[0]! })).order.address).toEqual(someAddress)
    expect(await brand.visit('lin', 'mall', 'myOrder', { orderId: ids[0]! })).toMatchObject({
      refusal: { code: 'orderUnknown' },
    })
  })

  test('refuses with the reason, and the unit goes back at once', async () => {
    const mug = await putOnSale(brand, 1)
    expect(await askToRedeem(brand, 'stranger', mug)).toMatchObject({ refusal: { code: 'notMember' } })
    const poor = await memberWith(brand, 'poor', 60)
    expect(await askToRedeem(brand, poor, mug)).toMatchObject({
      refusal: { code: 'rewardPointsShort', points: 100, left: 60 },
    })
    const rich = await memberWith(brand, 'rich', 1_000)
    expect(await askToRedeem(brand, rich, mug, { points: 90 })).toMatchObject({
      refusal: { code: 'rewardPriceChanged', points: 100 },
    })
    await redeemed(brand, rich, mug)
    expect(await askToRedeem(brand, rich, mug)).toMatchObject({ refusal: { code: 'rewardSoldOut' } })
    expect(await pointsOf(rich)).toBe(900)
  })

  test('sends nothing without an address, and nothing that is a draft or in no such size', async () => {
    const mug = await putOnSale(brand, 1)
    const he = await memberWith(brand, 'he', 100)
    const asked = { rewardId: mug.rewardId, variantId: mug.variantIds[0] ?? '', points: 100 }
    const refused = (code: string) => ({ ok: false, refusal: { code } })
    expect(await brand.visit(he, 'mall', 'redeem', asked)).toEqual(refused('addressNeeded'))
    const other = { ...asked, variantId: 'v9', address: someAddress }
    expect(await brand.visit(he, 'mall', 'redeem', other)).toEqual(refused('variantUnknown'))
    const { reward } = await brand.desk('saveReward', mugFields)
    const variantId = reward.variants[0]?.id ?? ''
    await brand.desk('adjustStock', { rewardId: reward.id, variantId, units: 1, reason: '首批入库' })
    const early = { rewardId: reward.id, variantId, points: 100, address: someAddress }
    expect(await brand.visit(he, 'mall', 'redeem', early)).toEqual(refused('rewardUnknown'))
    expect(await brand.visit(he, 'mall', 'rewardDetail', { rewardId: reward.id })).toEqual(refused('rewardUnknown'))
    expect(await brand.visit(he, 'mall', 'setWish', { rewardId: reward.id, wished: true })).toEqual(
      refused('rewardUnknown'),
    )
    expect(await pointsOf(he)).toBe(100)
  })

  test('counts by member, and a cancelled order counts no longer', async () => {
    const rules = [
      { code: 'perMember', args: { times: 2 } },
      { code: 'perMemberDay', args: { times: 1 } },
    ]
    const mug = await putOnSale(brand, 9, { rules })
    const gao = await memberWith(brand, 'gao', 1_000)
    const { order } = await redeemed(brand, gao, mug)
    expect(await askToRedeem(brand, gao, mug)).toMatchObject({
      refusal: { code: 'rewardLimitReached', limit: 'perMemberDay', times: 1 },
    })
    insist(await brand.visit(gao, 'mall', 'cancelOrder', { orderId: order.id }))
    await redeemed(brand, gao, mug)
    brand.cloud.clock.advance(dayMs)
    await redeemed(brand, gao, mug)
    brand.cloud.clock.advance(dayMs)
    expect(await askToRedeem(brand, gao, mug)).toMatchObject({
      refusal: { code: 'rewardLimitReached', limit: 'perMember', times: 2 },
    })
  })

  test('gives no more on a day than the day has, and starts anew at midnight', async () => {
    const mug = await putOnSale(brand, 500, { rules: [{ code: 'perDay', args: { stock: 7 } }] })
    const su = await memberWith(brand, 'su', 5_000)
    const day = async () => {
      let count = 0
      for (let tries = 0; tries < 20; tries += 1) {
        const answer = await askToRedeem(brand, su, mug)
        if (answer.ok) count += 1
        else expect(answer.refusal.code).toBe('rewardSoldOutToday')
      }
      return count
    }
    expect(await day()).toBe(7)
    expect(insist(await brand.visit(su, 'mall', 'rewardDetail', { rewardId: mug.rewardId })).reward.whyNot).toEqual({
      code: 'rewardSoldOutToday',
    })
    brand.cloud.clock.advance(dayMs)
    expect(await day()).toBe(7)
  })
})

test('whoever is refused leaves the day what it had', async () => {
  const cup = await putOnSale(brand, 5, { rules: [{ code: 'perDay', args: { stock: 1 } }] })
  const broke = await memberWith(brand, 'broke', 0)
  const fu = await memberWith(brand, 'fu', 200)
  expect(await askToRedeem(brand, broke, cup)).toMatchObject({ refusal: { code: 'rewardPointsShort' } })
  await redeemed(brand, fu, cup)
  expect(await askToRedeem(brand, fu, cup)).toMatchObject({ refusal: { code: 'rewardSoldOutToday' } })
})

describe('an order', () => {
  test('cancelled gives points back to the same lots and the unit to the stock, once', async () => {
    const mug = await putOnSale(brand, 1)
    const gu = await memberWith(brand, 'gu', 100)
    const lots = () => brand.all('members').find(({ _id }) => _id === gu)?.lots
    const before = lots()
    const { order } = await redeemed(brand, gu, mug)
    for (const _ of [1, 2]) {
      const cancelled = insist(await brand.visit(gu, 'mall', 'cancelOrder', { orderId: order.id }))
      expect(cancelled).toMatchObject({ order: { state: 'cancelled', canCancel: false }, pointsLeft: 100 })
    }
    expect(lots()).toEqual(before)
    for (const _ of [1, 2, 3]) await brand.cloud.runJobs()
    expect((await brand.desk('getReward', { rewardId: mug.rewardId })).stock).toMatchObject([{ left: 1, sold: 0 }])
    brand.cloud.clock.advance(3_600_000)
    for (const _ of [1, 2]) await brand.cloud.runJobs()
    expect(brand.all('stocks').find(({ rewardId }) => rewardId === mug.rewardId)).toMatchObject({
      left: 1,
      answered: [],
      holds: {},
      heldAt: null,
    })
    await redeemed(brand, gu, mug)
  })

  test('is cancelled and confirmed by its own member alone, and confirmed once', async () => {
    const mug = await putOnSale(brand, 1)
    const tan = await memberWith(brand, 'tan', 100)
    const { order } = await redeemed(brand, tan, mug)
    const asked = { orderId: order.id }
    const unknown = { ok: false, refusal: { code: 'orderUnknown' } }
    expect(await brand.visit('gu', 'mall', 'cancelOrder', asked)).toEqual(unknown)
    expect(await brand.visit(tan, 'mall', 'confirmReceipt', asked)).toMatchObject({
      refusal: { code: 'orderTransitionRefused', from: 'placed', command: 'receive' },
    })
    await brand.desk('packOrders', { orderIds: [order.id] })
    await brand.desk('shipOrder', { orderId: order.id, carrier: '顺丰', number: 'SF1000009' })
    expect(await brand.visit('gu', 'mall', 'confirmReceipt', asked)).toEqual(unknown)
    const confirmed = insist(await brand.visit(tan, 'mall', 'confirmReceipt', asked))
    expect(confirmed.order).toMatchObject({ state: 'received', confirmsAt: null, canConfirm: false })
    expect(insist(await brand.visit(tan, 'mall', 'confirmReceipt', asked))).toEqual(confirmed)
  })

  test('whose next parcel leaves while the timer looks at it waits for that one', async () => {
    const mug = await putOnSale(brand, 1)
    const jin = await memberWith(brand, 'jin', 100)
    const { order } = await redeemed(brand, jin, mug)
    await brand.desk('packOrders', { orderIds: [order.id] })
    const ship = (number: string) => brand.desk('shipOrder', { orderId: order.id, carrier: '顺丰', number })
    await ship('SF2000001')
    brand.cloud.clock.advance(10 * dayMs + 1)
    const { platform } = brand.cloud
    let next: Promise<unknown> | undefined
    const transact: Store['transact'] = async (work) => {
      next ??= ship('SF2000002')
      await next
      return platform.store.transact(work)
    }
    await moveOrders({ ...platform, instance: {}, store: { ...platform.store, transact } })
    expect(insist(await brand.visit(jin, 'mall', 'myOrder', { orderId: order.id })).order).toMatchObject({
      state: 'shipped',
      parcels: [{ number: 'SF2000001' }, { number: 'SF2000002' }],
    })
  })

  test('of make-up cards puts them on the card, and a refund takes them off again', async () => {
    const gift = { code: 'makeUpCards', args: { cards: 2 } }
    const cards = await putOnSale(brand, 5, { kind: 'virtual', title: '补签卡', gift })
    const yu = await memberWith(brand, 'yu', 300)
    const held = () => brand.all('members').find(({ _id }) => _id === yu)?.makeUpCards ?? 0
    const { order } = await redeemed(brand, yu, cards)
    await redeemed(brand, yu, cards)
    expect([order.state, held()]).toEqual(['received', 4])
    await brand.desk('refundOrder', { orderId: order.id, reason: '会员兑错了', restock: true })
    expect([held(), await pointsOf(yu)]).toEqual([2, 200])
  })

  test('is packed, shipped in two parcels, confirmed by time and closed', async () => {
    const mug = await putOnSale(brand, 1)
    const shen = await memberWith(brand, 'shen', 100)
    const { order } = await redeemed(brand, shen, mug)
    const { results } = await brand.desk('packOrders', { orderIds: [order.id, 'D000000000000000'] })
    expect(results.map(({ outcome }) => outcome)).toEqual(['packed', 'unknownOrder'])
    expect(await brand.visit(shen, 'mall', 'cancelOrder', { orderId: order.id })).toMatchObject({
      refusal: { code: 'orderTransitionRefused', from: 'packed' },
    })
    const csv = `订单号,快递公司,运单号\n${order.id},顺丰,SF1000001\n${order.id},顺丰,SF1000001\n${order.id},中通,ZT2000002\nD000000000000000,顺丰,SF3\n胡写`
    const { shipped, lines } = await brand.desk('importTracking', { csv })
    expect([shipped, ...lines.map(({ line, outcome }) => `${line} ${outcome}`)]).toEqual([
      2,
      '2 shipped',
      '3 duplicate',
      '4 shipped',
      '5 unreadable',
      '6 unreadable',
    ])
    const mine = async () => insist(await brand.visit(shen, 'mall', 'myOrder', { orderId: order.id })).order
    expect(await mine()).toMatchObject({
      state: 'shipped',
      parcels: [{ number: 'SF1000001' }, { number: 'ZT2000002' }],
    })
    brand.cloud.clock.advance(10 * dayMs + 1)
    await brand.cloud.runJobs()
    expect((await mine()).state).toBe('received')
    brand.cloud.clock.advance(7 * dayMs + 1)
    await brand.cloud.runJobs()
    expect((await mine()).history.map(({ state }) => state)).toEqual([
      'placed',
      'packed',
      'shipped',
      'received',
      'closed',
    ])
  })
})
