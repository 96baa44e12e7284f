import { doors } from '../../../cloudfunctions/doors'
import { Busy, type Store } from '../../../cloudfunctions/kernel/store/store'
import { openBrand, type Brand } from '../../_support/brand'
import { inFlight, tally } from '../../_support/crowd'
import {
  askToRedeem,
  faultsInMall,
  memberWith,
  putOnSale,
  redeemed,
  someAddress,
  type OnSale,
} from '../../_support/mall'

const { mall } = doors

let brand: Brand
const crowd = Array.from({ length: 32 }, (_, place) => `rushing-${place}`)
beforeAll(async () => {
  brand = await openBrand()
  await inFlight(8, crowd, (memberId) => memberWith(brand, memberId, 100_000))
})
afterAll(() => brand.close())

const segmentsOf = (rewardId: string) => brand.all('stocks').filter((segment) => segment.rewardId === rewardId)
const heldIn = (rewardId: string) => segmentsOf(rewardId).flatMap(({ holds }) => Object.keys(holds))

/** How often the stock was updated in the latest calls. */
const updatesIn = (calls: number) =>
  brand.cloud.calls
    .latest()
    .slice(0, calls)
    .flatMap(({ asked }) => asked)
    .filter((name) => name === 'update stocks').length

test('a rush leaves no more held than the last unit of each segment, though no job has run', async () => {
  const lot = await putOnSale(brand, 1_000)
  for (let round = 0; round < 8; round += 1)
    await inFlight(crowd.length, crowd, (memberId) => redeemed(brand, memberId, lot))
  const segments = segmentsOf(lot.rewardId)
  expect(segments).toHaveLength(10)
  expect(heldIn(lot.rewardId).length).toBeLessThanOrEqual(crowd.length)
  expect(segments.reduce((sum, { left }) => sum + left, 0)).toBe(1_000 - 8 * crowd.length)
  expect(faultsInMall(brand)).toEqual([])
  await brand.cloud.runJobs()
  expect(heldIn(lot.rewardId)).toEqual([])
  expect(brand.all('orders').filter(({ rewardId }) => rewardId === lot.rewardId)).toHaveLength(8 * crowd.length)
})

test('those who ask in the same turn share an update, and no more get one than there are', async () => {
  const lot = await putOnSale(brand, 20)
  const outcomes: string[] = []
  await Promise.all(
    crowd.map(async (memberId) => {
      const answer = await askToRedeem(brand, memberId, lot)
      outcomes.push(answer.ok ? 'redeemed' : answer.refusal.code)
    }),
  )
  expect(tally(outcomes)).toEqual({ redeemed: 20, rewardSoldOut: 12 })
  // One for all, which fails; then one after another until there are none.
  expect(updatesIn(crowd.length)).toBeGreaterThan(0)
  expect(updatesIn(crowd.length)).toBeLessThanOrEqual(1 + 20 + 1)
  expect(faultsInMall(brand)).toEqual([])
})

/** Redeems as an instance does on which part of the store fails. */
function redeemWith(failing: Partial<Store>, lot: OnSale) {
  const { platform } = brand.cloud
  const input = { rewardId: lot.rewardId, variantId: lot.variantIds[0], points: 100, address: someAddress }
  return mall.answer(
    { ...platform, instance: {}, store: { ...platform.store, ...failing }, log: () => undefined },
    { procedure: 'redeem', requestId: `request-${lot.rewardId}`, input },
    { visitorId: 'rushing-0', address: '' },
  )
}

test.each([
  ['the stock that cannot be reached', 'broken', { updateIf: () => Promise.reject(new Error('the database is away')) }],
  ['a card that everybody writes', 'busy', { transact: () => Promise.reject(new Busy()) }],
])('%s sells nothing and keeps no unit, and the same request may come again', async (_, code, failing) => {
  const lot = await putOnSale(brand, 5)
  const before = brand.all('entries').length
  expect(await redeemWith(failing, lot)).toMatchObject({ ok: false, refusal: { code } })
  expect(brand.all('entries')).toHaveLength(before)
  expect(segmentsOf(lot.rewardId)).toMatchObject([{ left: 5, holds: {} }])
  expect(await redeemWith({}, lot)).toMatchObject({ ok: true })
  expect(segmentsOf(lot.rewardId)).toMatchObject([{ left: 4 }])
  expect(faultsInMall(brand)).toEqual([])
})

test('what the job has settled first is not settled again with the next unit', async () => {
  const lot = await putOnSale(brand, 5)
  await redeemed(brand, 'rushing-0', lot)
  await brand.cloud.runJobs()
  expect(segmentsOf(lot.rewardId)).toMatchObject([{ left: 4, sold: 1, holds: {} }])
  await redeemed(brand, 'rushing-0', lot)
  expect(segmentsOf(lot.rewardId)).toMatchObject([{ left: 3, sold: 1 }])
  expect(heldIn(lot.rewardId)).toHaveLength(1)
  await redeemed(brand, 'rushing-0', lot)
  expect(segmentsOf(lot.rewardId)).toMatchObject([{ left: 2, sold: 2 }])
  expect(faultsInMall(brand)).toEqual([])
})
