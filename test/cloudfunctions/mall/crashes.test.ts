import { doors } from '../../../cloudfunctions/doors'
import { jobs } from '../../../cloudfunctions/jobs'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { qingyuOnOrdinaryDays } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'
import {
  askToRedeem,
  faultsInEarnings,
  faultsInMall,
  memberWith,
  putOnSale,
  someAddress,
  type OnSale,
} from '../../_support/mall'
import { stockOf } from './flash-sale'

const { mall } = doors

/** More database calls than any of these commands makes, from a cold instance to the answer. */
const callsMax = 60
const pieces = 400

let brand: Brand
let lot: OnSale
beforeAll(async () => {
  // With what orders earn, so that every step of that is in the way of a death too.
  const orderReceived = { code: 'orderReceived', args: { percent: 10, pointsPerMonth: 100_000 } }
  brand = await openBrand({ program: { ...qingyuOnOrdinaryDays, orderReceived } })
  lot = await putOnSale(brand, pieces)
  await memberWith(brand, 'lin', 1_000_000)
})
afterAll(() => brand.close())

/** One more instance, which dies at its nth database call. */
function dyingInstance(dieAt: number, death: Death) {
  const { store, calls } = faultyStore(brand.cloud.platform.store, dieAt, death)
  const platform: Platform = { ...brand.cloud.platform, instance: {}, store, log: () => undefined }
  return { platform, calls }
}

const askOn = (platform: Platform, procedure: string, requestId: string, input: object) =>
  mall.answer(platform, { procedure, requestId, input }, { visitorId: 'lin', address: '' })

/** Ten minutes on, and the timer has come round. */
async function mended() {
  brand.cloud.clock.advance(11 * 60_000)
  for (const _ of [1, 2, 3]) await brand.cloud.runJobs()
  expect(faultsInLedger(brand)).toEqual([])
  expect(faultsInMall(brand)).toEqual([])
  expect(faultsInEarnings(brand)).toEqual([])
  expect(unpaid()).toEqual([])
  expect(brand.all('stocks').flatMap(({ holds }) => Object.keys(holds))).toEqual([])
}

/** Orders on their way that earned nothing, though each should have. */
const unpaid = () => {
  const pendings = new Set(brand.all('pendings').map(({ _id }) => _id))
  return brand.all('orders').filter(({ _id, state }) => state === 'placed' && !pendings.has(`received-${_id}`))
}

const standing = () => brand.all('orders').filter(({ state }) => state !== 'cancelled').length

describe.each<Death>(['before', 'after'])('an instance that dies %s any one of the database calls', (death) => {
  test('of redeeming: the same request again is one order, and no unit or point is lost', async () => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const requestId = `request-${death}-${dieAt}`
      const input = { rewardId: lot.rewardId, variantId: lot.variantIds[0], points: 100, address: someAddress }
      const before = standing()
      const { platform, calls } = dyingInstance(dieAt, death)
      await askOn(platform, 'redeem', requestId, input)
      if (calls() < dieAt) finished = calls()
      expect(faultsInLedger(brand)).toEqual([])
      expect(faultsInMall(brand)).toEqual([])
      if (dieAt % 2) await mended()
      insist(await askToRedeem(brand, 'lin', lot, { requestId }))
      await mended()
      expect(standing()).toBe(before + 1)
      expect(await stockOf(brand, lot.rewardId)).toEqual({ left: pieces - standing(), gone: standing() })
    }
    // A cold instance reads the reward and the programme before the six calls of a redemption; one that dies before the
    // commit has made one call less.
    expect(finished).toBe(death === 'before' ? 7 : 8)
  }, 120_000)

  test('of cancelling: the points are back once and the unit is back once', async () => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const { order } = insist(await askToRedeem(brand, 'lin', lot))
      if (dieAt % 2) await brand.cloud.runJobs()
      const before = standing()
      const { platform, calls } = dyingInstance(dieAt, death)
      await askOn(platform, 'cancelOrder', `request-cancel-${death}-${dieAt}`, { orderId: order.id })
      if (calls() < dieAt) finished = calls()
      const again = insist(await brand.visit('lin', 'mall', 'cancelOrder', { orderId: order.id }))
      expect(again.order.state).toBe('cancelled')
      await mended()
      expect(standing()).toBe(dieAt % 2 ? before - 1 : before)
      expect(await stockOf(brand, lot.rewardId)).toEqual({ left: pieces - standing(), gone: standing() })
    }
    expect(finished).toBeGreaterThanOrEqual(8)
  }, 120_000)

  test('of the timer’s run: the next run ends what this one began, and nothing twice', async () => {
    let finished = 0
    for (let dieAt = 1; dieAt <= 250 && finished === 0; dieAt += 3) {
      const { order } = insist(await askToRedeem(brand, 'lin', lot))
      insist(await askToRedeem(brand, 'lin', lot, { requestId: `request-jobs-${death}-${dieAt}` }))
      insist(await brand.visit('lin', 'mall', 'cancelOrder', { orderId: order.id }))
      const { platform, calls } = dyingInstance(dieAt, death)
      await jobs(platform).catch(() => undefined)
      if (calls() < dieAt) finished = calls()
      await mended()
      expect(await stockOf(brand, lot.rewardId)).toEqual({ left: pieces - standing(), gone: standing() })
    }
    expect(finished).toBeGreaterThan(0)
  }, 240_000)
})
