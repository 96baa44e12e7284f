import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { faultsInMall, memberWith, putOnSale, redeemed, type OnSale } from '../../_support/mall'

let brand: Brand
let mug: OnSale
beforeAll(async () => {
  brand = await openBrand()
  mug = await putOnSale(brand, 20)
})
afterEach(() => {
  expect(faultsInLedger(brand)).toEqual([])
  expect(faultsInMall(brand)).toEqual([])
})
afterAll(() => brand.close())

/** Days pass, and the timer comes round often enough for every fold. */
async function pass(days: number) {
  brand.cloud.clock.advance(days * dayMs)
  for (const _ of [1, 2, 3]) {
    await brand.cloud.runJobs()
    brand.cloud.clock.advance(60_000)
  }
}

const cardOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)
const orderOf = (orderId: string) => brand.all('orders').find(({ _id }) => _id === orderId)
const awaited = async (memberId: string) => insist(await brand.visit(memberId, 'member', 'privacy', {})).awaited

test('whoever waits for a parcel leaves when it has come, and not before', async () => {
  const lin = await memberWith(brand, 'lin', 1_000)
  expect(await awaited(lin)).toBe(0)
  const { order } = await redeemed(brand, lin, mug)
  // Its own document is not made yet.
  expect(await awaited(lin)).toBe(1)
  insist(await brand.visit(lin, 'member', 'askDeletion', {}))
  await pass(8)
  expect(cardOf(lin)).toBeDefined()
  expect(orderOf(order.id)?.sealedAddress).not.toBeNull()
  expect(await awaited(lin)).toBe(1)

  await brand.desk('packOrders', { orderIds: [order.id] })
  await brand.desk('shipOrder', { orderId: order.id, carrier: '顺丰', number: 'SF100200300' })
  await pass(1)
  expect(cardOf(lin)).toBeDefined()
  insist(await brand.visit(lin, 'mall', 'confirmReceipt', { orderId: order.id }))
  await pass(0)
  await pass(0)
  expect(cardOf(lin)).toBeUndefined()
  expect(orderOf(order.id)).toMatchObject({ state: 'received', sealedAddress: null })
  expect(JSON.stringify(brand.all('entries'))).not.toContain('"lin"')
  expect(brand.all('deletions')).toEqual([])
})

test('a cancelled order keeps nobody, nor does what is given at once', async () => {
  const chen = await memberWith(brand, 'chen', 1_000)
  const { order } = await redeemed(brand, chen, mug)
  const coupon = await putOnSale(brand, 2, { kind: 'secret', title: '代金券', points: 10 })
  await redeemed(brand, chen, coupon, { points: 10 })
  insist(await brand.visit(chen, 'member', 'askDeletion', {}))
  expect(await awaited(chen)).toBe(1)
  insist(await brand.visit(chen, 'mall', 'cancelOrder', { orderId: order.id }))
  expect(await awaited(chen)).toBe(0)
  await pass(8)
  await pass(0)
  expect(cardOf(chen)).toBeUndefined()
})

test('an order placed while leaving waits as well, and the wish can still be taken back', async () => {
  const gao = await memberWith(brand, 'gao', 1_000)
  insist(await brand.visit(gao, 'member', 'askDeletion', {}))
  brand.cloud.clock.advance(7 * dayMs + 1)
  await redeemed(brand, gao, mug)
  await brand.cloud.runJobs()
  expect(cardOf(gao)).toBeDefined()
  insist(await brand.visit(gao, 'member', 'takeBackDeletion', {}))
  await pass(9)
  expect(cardOf(gao)?.leavesAt).toBeUndefined()
})
