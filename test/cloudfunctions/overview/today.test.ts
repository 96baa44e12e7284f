import { dayMs, hourMs, minuteMs, nextDayAt } from '../../../domain/calendar'
import { openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish } from '../../_support/community'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'

let brand: Brand
let number: number
let serial = 0
beforeAll(async () => {
  brand = await openBrand()
  const batch = await brand.mint(500)
  number = batch.number
  await brand.launch(batch.id, {
    reward: { code: 'fixed', args: { points: 10 } },
    limits: [],
    tierMultiplied: false,
    closesAt: brand.cloud.clock.now() + 60 * dayMs,
  })
  // The brand's midnight, a moment after.
  brand.cloud.clock.advance(nextDayAt(brand.cloud.clock.now()) - brand.cloud.clock.now() + 1_000)
}, 60_000)
afterAll(() => brand.close())

const asked = async () => {
  const { asOf, measures } = await brand.desk('howIsToday', {})
  const [today, lastWeek] = [
    Object.fromEntries(measures.map((each) => [each.measure, each.today])),
    Object.fromEntries(measures.map((each) => [each.measure, each.lastWeek])),
  ]
  return { asOf, today, lastWeek }
}
const minutes = async (count: number) => {
  for (let passed = 0; passed < count; passed += 1) {
    brand.cloud.clock.advance(minuteMs)
    await brand.cloud.runJobs()
  }
}
const scan = (visitor: string, again = false) =>
  brand.scan(visitor, brand.codeOf(number, again ? serial - 1 : serial++))

it('counts a day by the minute from what happened, and says up to which minute that is final', async () => {
  for (const visitor of ['lin', 'chen']) await brand.join(visitor)
  for (let count = 0; count < 3; count += 1) await scan('lin')
  await scan('chen')
  await scan('passer-by')
  // Somebody else looks at what was scanned already.
  await scan('lin', true)
  const { asOf: atOnce, today: nothing } = await asked()
  expect(atOnce).toBeLessThanOrEqual(brand.cloud.clock.now() - minuteMs)
  expect(nothing['scans']).toBe(0)
  await minutes(4)
  const { asOf, today, lastWeek } = await asked()
  expect(brand.cloud.clock.now() - asOf).toBeLessThanOrEqual(2 * minuteMs)
  expect(asOf % minuteMs).toBe(0)
  expect(today).toMatchObject({ scans: 6, firstScans: 5, joined: 2, pointsOut: 50, pointsIn: 0, orders: 0 })
  expect(today).toMatchObject({ postsWaiting: 0 })
  expect(lastWeek).toMatchObject({ scans: null, joined: null })
})

it('lays it beside the same weekday up to the same minute, and no further', async () => {
  await boardIn(brand, { _id: 'reviewed', name: '先审后发', isReviewed: true, place: 2 })
  await publish(brand, 'lin', { boardId: 'reviewed' })
  await minutes(5)
  // Later on the same day, which is later than what a week from now will be compared with.
  brand.cloud.clock.advance(10 * hourMs)
  for (let count = 0; count < 4; count += 1) await scan('chen')
  await minutes(4)
  const before = await asked()
  expect(before.today).toMatchObject({ scans: 10, firstScans: 9, pointsOut: 90, postsWaiting: 1 })
  brand.cloud.clock.advance(7 * dayMs - 10 * hourMs)
  await minutes(3)
  await scan('lin')
  await minutes(3)
  const { today, lastWeek } = await asked()
  expect(today).toMatchObject({ scans: 1, firstScans: 1, joined: 0, pointsOut: 10 })
  expect(lastWeek).toMatchObject({ scans: 6, firstScans: 5, joined: 2, pointsOut: 50 })
})

it('says the same before and after it is folded', async () => {
  const mug = await putOnSale(brand, 5)
  await memberWith(brand, 'gao', 5_000)
  const { order } = await redeemed(brand, 'gao', mug)
  for (let count = 0; count < 3; count += 1) await scan('lin')
  brand.cloud.clock.advance(3 * minuteMs)
  const unfolded = await asked()
  await brand.cloud.runJobs()
  expect(await asked()).toEqual(unfolded)
  expect(unfolded.today).toMatchObject({ firstScans: 4, orders: 1, pointsIn: order.points, joined: 1 })
})
