import { doors } from '../../../cloudfunctions/doors'
import { jobs } from '../../../cloudfunctions/jobs'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { hourMs } from '../../../domain/calendar'
import { desk, insist, openBrand, type Brand } from '../../_support/brand'
import { openSession } from '../../_support/callers'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'
import { faultsInMall, memberWith, putOnSale, redeemed, type OnSale } from '../../_support/mall'

const { till } = doors

/** More database calls than using a coupon makes, from a cold instance to the answer. */
const callsMax = 40

let brand: Brand
let clerk: string
let number: string
let tasting: OnSale
beforeAll(async () => {
  brand = await openBrand()
  tasting = await putOnSale(brand, 200, {
    kind: 'virtual',
    title: '试饮一杯',
    gift: { code: 'shopCoupon', args: { uses: 2, days: 30 } },
  })
  await memberWith(brand, 'lin', 100_000)
  number = brand.all('members').find(({ _id }) => _id === 'lin')?.number ?? ''
  clerk = await openSession(brand, 'clerk', 100 * hourMs)
})
afterAll(() => brand.close())

/** One more instance, which dies at its nth database call. */
function dyingInstance(dieAt: number, death: Death) {
  const { store, calls } = faultyStore(brand.cloud.platform.store, dieAt, death)
  const platform: Platform = { ...brand.cloud.platform, instance: {}, store, log: () => undefined }
  return { platform, calls }
}
const usesOf = (orderId: string) => brand.all('orders').find(({ _id }) => _id === orderId)?.couponUses?.length
const linesOn = (orderId: string) =>
  brand.all('audit').filter(({ procedure, subject }) => procedure === 'useCoupon' && subject === orderId).length

test.each<[Death, string]>([
  ['before', 'just redeemed'],
  ['before', 'whose order is made'],
  ['after', 'just redeemed'],
  ['after', 'whose order is made'],
])(
  'an instance dies %s any one of the calls that use a coupon %s: the same request again is one use',
  async (death, when) => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const { order } = await redeemed(brand, 'lin', tasting)
      if (when === 'whose order is made') await brand.cloud.runJobs()
      const input = { number, orderId: order.id, left: 2, till: '文三路店' }
      const requestId = `request-${death}-${when.length}-${dieAt}`
      const { platform, calls } = dyingInstance(dieAt, death)
      await till.answer(platform, { procedure: 'useCoupon', requestId, input }, { ...desk, token: clerk })
      if (calls() < dieAt) finished = calls()
      if (dieAt % 2) await jobs(brand.cloud.platform)
      const { coupon } = insist(await brand.askDesk('useCoupon', input, { token: clerk, requestId }))
      expect(coupon).toMatchObject({ state: 'available', left: 1, uses: [{ till: '文三路店' }] })
      await jobs(brand.cloud.platform)
      expect([usesOf(order.id), linesOn(order.id)]).toEqual([1, 1])
      expect(faultsInLedger(brand)).toEqual([])
      expect(faultsInMall(brand)).toEqual([])
    }
    expect(finished).toBeGreaterThanOrEqual(8)
  },
  60_000,
)
