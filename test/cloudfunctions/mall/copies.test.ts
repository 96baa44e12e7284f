import { doors } from '../../../cloudfunctions/doors'
import { openBrand, type Brand } from '../../_support/brand'
import { seededChance } from '../../../scripts/bench/points/year'
import { faultsInLedger } from '../../_support/ledger'
import { askToRedeem, faultsInMall, memberWith, putOnSale, someAddress } from '../../_support/mall'
import { stockOf } from './flash-sale'

const { mall } = doors

/** Fewer on the SDK, where each call takes twenty times as long. */
const rushesOn = { embedded: 6, sdk: 3 }
const crowd = Array.from({ length: 24 }, (_, place) => `copier-${place}`)

/** One request reaches the cloud once, twice or four times in the same moment: a phone's retry, a proxy's, an attacker's. */
describe.each<keyof typeof rushesOn>(['embedded', 'sdk'])(
  'a rush in which requests arrive in copies (%s)',
  (adapter) => {
    const rushes = rushesOn[adapter]
    let brand: Brand
    beforeAll(async () => {
      brand = await openBrand({ adapter })
      for (const memberId of crowd) await memberWith(brand.given, memberId, 100_000)
    }, 60_000)
    afterAll(() => brand.close())

    test('sells each unit once, whoever asks how often', async () => {
      const chance = seededChance(11)
      for (let rush = 0; rush < rushes; rush += 1) {
        const units = 1 + Math.floor(chance() * 30)
        const lot = await putOnSale(brand, units)
        const asked = crowd.flatMap((memberId) => {
          const own = `request-${rush}-${memberId}`
          const copies = [1, 2, 4][Math.floor(chance() * 3)] ?? 1
          const others = chance() < 0.5 ? [`${own}-other`] : []
          return [...Array.from({ length: copies }, () => own), ...others].map((requestId) => ({ memberId, requestId }))
        })
        const answers = await Promise.all(
          asked.map(({ memberId, requestId }) => askToRedeem(brand, memberId, lot, { requestId })),
        )
        const told = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
        const orders = new Set(told.map(({ order }) => order.id))
        const requests = new Set(asked.map(({ requestId }) => requestId)).size
        expect(orders.size).toBe(Math.min(units, requests))
        expect(told.filter(({ redeemedNow }) => redeemedNow)).toHaveLength(orders.size)
        expect(await stockOf(brand, lot.rewardId)).toEqual({ left: units - orders.size, gone: orders.size })
        await brand.cloud.runJobs()
        expect(await stockOf(brand, lot.rewardId)).toEqual({ left: units - orders.size, gone: orders.size })
        const sold = brand.all('stocks').filter(({ rewardId }) => rewardId === lot.rewardId)
        expect(sold.reduce((sum, segment) => sum + segment.sold, 0)).toBe(orders.size)
      }
      expect(faultsInMall(brand)).toEqual([])
      expect(faultsInLedger(brand)).toEqual([])
    }, 120_000)

    test('and where the copies reach different instances too', async () => {
      const { platform } = brand.cloud
      const instances = [platform, { ...platform, instance: {} }, { ...platform, instance: {} }]
      for (let rush = 0; rush < rushes; rush += 1) {
        const units = 1 + rush * 2
        const { rewardId, variantIds } = await putOnSale(brand, units)
        const input = { rewardId, variantId: variantIds[0], points: 100, address: someAddress }
        await Promise.all(
          crowd.flatMap((visitorId) =>
            [...instances, ...instances].map((instance) => {
              const asked = { procedure: 'redeem', requestId: `scattered-${rush}-${visitorId}`, input }
              return mall.answer(instance, asked, { visitorId, address: '' })
            }),
          ),
        )
        await brand.cloud.runJobs()
        const orders = brand.all('orders').filter((order) => order.rewardId === rewardId).length
        expect(orders).toBeGreaterThan(0)
        expect(orders).toBeLessThanOrEqual(units)
        expect(await stockOf(brand, rewardId)).toEqual({ left: units - orders, gone: orders })
      }
      expect(faultsInMall(brand)).toEqual([])
    }, 120_000)
  },
)
