import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { askToRedeem, memberWith, putOnSale, redeemed, someAddress, type OnSale } from '../../_support/mall'

let brand: Brand
let mug: OnSale

beforeEach(async () => {
  brand = await openBrand()
  mug = await putOnSale(brand, 5, {
    pictures: ['mug', 'mug-green'],
    specifications: [{ name: '颜色', values: ['米白', '墨绿'] }],
    variants: [{ choices: ['米白'] }, { choices: ['墨绿'], picture: 'mug-green' }],
  })
  await memberWith(brand, 'lin', 1_000)
  await memberWith(brand, 'chen', 1_000)
})
afterEach(() => brand.close())

describe('a redemption whose answer was lost', () => {
  const lost = 'request-that-was-lost'
  const ask = async (memberId: string, requestId: string) =>
    insist(await brand.visit(memberId, 'mall', 'orderOfRequest', { requestId })).order

  it('is found by its request, by its member alone', async () => {
    const { order } = await redeemed(brand, 'lin', mug, { requestId: lost })
    expect(await ask('lin', lost)).toMatchObject({ id: order.id, rewardId: mug.rewardId, state: 'placed' })
    expect(await ask('chen', lost)).toBeNull()
    expect(await ask('lin', 'another-request-of-mine')).toBeNull()
  })

  it('says that a repeat is one, and is followed by another order under another request', async () => {
    const first = await redeemed(brand, 'lin', mug, { requestId: lost })
    const again = await redeemed(brand, 'lin', mug, { requestId: lost })
    const next = await redeemed(brand, 'lin', mug)
    expect([first.redeemedNow, again.redeemedNow, next.redeemedNow]).toEqual([true, false, true])
    expect(again.order.id).toBe(first.order.id)
    expect(next.order.id).not.toBe(first.order.id)
    expect(next.pointsLeft).toBe(800)
  })
})

describe('the address of an order', () => {
  const elsewhere = { ...someAddress, name: '陈屿', detail: '解放路 1 号 2 楼' }
  const change = (memberId: string, orderId: string) =>
    brand.visit(memberId, 'mall', 'changeOrderAddress', { orderId, address: elsewhere })

  it.each([
    ['before its document is made', async () => undefined],
    ['after', () => brand.cloud.runJobs()],
  ])('changes until it is packed: %s', async (_when, wait) => {
    const { order } = await redeemed(brand, 'lin', mug)
    expect(order.canReaddress).toBe(true)
    await wait()
    expect(insist(await change('lin', order.id)).order.address).toEqual(elsewhere)
    await brand.cloud.runJobs()
    expect(insist(await brand.visit('lin', 'mall', 'myOrder', { orderId: order.id })).order.address).toEqual(elsewhere)
  })

  it('stays once it is packed, and for everybody else', async () => {
    const { order } = await redeemed(brand, 'lin', mug)
    expect(await change('chen', order.id)).toMatchObject({ refusal: { code: 'orderUnknown' } })
    await brand.desk('packOrders', { orderIds: [order.id] })
    expect(await change('lin', order.id)).toMatchObject({ refusal: { code: 'orderAddressFixed', state: 'packed' } })
    const { order: after } = insist(await brand.visit('lin', 'mall', 'myOrder', { orderId: order.id }))
    expect(after).toMatchObject({ address: someAddress, canReaddress: false })
  })

  it('is none where nothing is sent', async () => {
    const card = await putOnSale(brand, 5, {
      kind: 'virtual',
      gift: { code: 'makeUpCards', args: { cards: 1 } },
    })
    const { order } = await redeemed(brand, 'lin', card)
    expect(await change('lin', order.id)).toMatchObject({ refusal: { code: 'orderAddressFixed' } })
  })
})

it('shows the picture of what was chosen, in the detail and in the order', async () => {
  const { reward } = insist(await brand.visit('lin', 'mall', 'rewardDetail', { rewardId: mug.rewardId }))
  expect(reward.variants.map(({ picture }) => picture)).toEqual([null, 'mug-green'])
  const orders = [await redeemed(brand, 'lin', mug, { place: 0 }), await redeemed(brand, 'lin', mug, { place: 1 })]
  expect(orders.map(({ order }) => order.picture)).toEqual(['mug', 'mug-green'])
})

it('lists codes and shop coupons with what they are worth, those of use first', async () => {
  const code = await putOnSale(brand, 3, {
    kind: 'secret',
    title: '十元券',
    description: '抵 10 元',
    instructions: '扫码',
  })
  const gift = { code: 'shopCoupon', args: { uses: 1, days: 30 } }
  const shop = await putOnSale(brand, 3, { kind: 'virtual', title: '试饮', description: '一杯', gift })
  await redeemed(brand, 'lin', mug)
  await redeemed(brand, 'lin', code)
  await redeemed(brand, 'lin', shop)
  const list = async () => insist(await brand.visit('lin', 'mall', 'listCoupons', {})).coupons
  expect(await list()).toMatchObject([
    { kind: 'shop', title: '试饮', worth: '一杯', state: 'available', left: 1 },
    { kind: 'code', title: '十元券', worth: '抵 10 元', how: '扫码', expiresAt: null },
  ])
  brand.cloud.clock.advance(40 * dayMs)
  await brand.cloud.runJobs()
  expect((await list()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(['code available', 'shop expired'])
  expect(insist(await brand.visit('chen', 'mall', 'listCoupons', {})).coupons).toEqual([])
  expect(await askToRedeem(brand, 'nobody', mug)).toMatchObject({ refusal: { code: 'notMember' } })
  expect(await brand.visit('nobody', 'mall', 'listCoupons', {})).toMatchObject({ refusal: { code: 'notMember' } })
})
