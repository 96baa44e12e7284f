import { qingyuOnOrdinaryDays } from '../../../local/seed/brand'
import { openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { faultsInEarnings, faultsInMall, memberWith, putOnSale, redeemed, type OnSale } from '../../_support/mall'

let brand: Brand
let tasting: OnSale
beforeAll(async () => {
  const orderReceived = { code: 'orderReceived', args: { percent: 10, pointsPerMonth: 25 } }
  brand = await openBrand({ program: { ...qingyuOnOrdinaryDays, orderReceived } })
  const gift = { code: 'shopCoupon', args: { uses: 1, days: 30 } }
  tasting = await putOnSale(brand, 10, { kind: 'virtual', title: '试饮一杯', gift })
})
afterAll(() => brand.close())

const numberOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)?.number ?? ''
const earnedBy = (orderId: string) => brand.all('entries').filter(({ _id }) => _id === `received-${orderId}`)

test.each([
  ['before', 'used-first'],
  ['after', 'made-first'],
])('a coupon that is used %s its order is made earns once what its order earns', async (when, memberId) => {
  await memberWith(brand, memberId, 500)
  const { order } = await redeemed(brand, memberId, tasting)
  if (when === 'after') await brand.cloud.runJobs()
  await brand.desk('useCoupon', { number: numberOf(memberId), orderId: order.id, left: 1, till: '文三路店' })
  for (const _ of [1, 2]) {
    brand.cloud.clock.advance(60_000)
    await brand.cloud.runJobs()
  }
  expect(earnedBy(order.id)).toMatchObject([{ kind: 'earn', memberId }])
  expect(brand.all('orders').find(({ _id }) => _id === order.id)).toMatchObject({ state: 'closed', couponUses: [{}] })
  expect([...faultsInLedger(brand), ...faultsInMall(brand), ...faultsInEarnings(brand)]).toEqual([])
})
