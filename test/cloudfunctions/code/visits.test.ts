import { dayMs, hourMs, nextDayAt } from '../../../domain/calendar'
import { visitMs } from '../../../domain/code/sightings'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
let batchNumber: number
let serial = 0
beforeAll(async () => {
  brand = await openBrand({ latencyMs: () => Math.random() })
  const batch = await brand.mint(100)
  batchNumber = batch.number
  await brand.launch(batch.id, {})
})
afterAll(() => brand.close())

const freshCode = () => brand.codeOf(batchNumber, serial++)
const later = (ms: number) => brand.cloud.clock.advance(ms)
/** What somebody who has not looked yet reads: how many visits there were, their own included. */
let asked = 0
const timesFor = async (code: string) => (await brand.scan(`asks-${asked++}`, code)).first?.times
const together = (visitors: readonly string[], code: string) =>
  Promise.all(visitors.map((visitor) => brand.scan(visitor, code)))
const people = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`)

it('two phones of one person at once are one visit, also where it is the first scan', async () => {
  const code = freshCode()
  await together(['both', 'both', 'both'], code)
  expect(await timesFor(code)).toBe(2)
  await together(['pair', 'pair', 'pair', 'pair'], code)
  expect(await timesFor(code)).toBe(4)
})

it('joining and being paid between two looks is one visit', async () => {
  const code = freshCode()
  await brand.scan('joins', code)
  await brand.join('joins')
  expect(await brand.scan('joins', code)).toMatchObject({ award: { points: 10 }, verdict: 'first' })
  await brand.scan('joins', code)
  expect(await timesFor(code)).toBe(2)
})

it('joining after somebody else’s scan, and being paid, is one visit of one’s own', async () => {
  const code = freshCode()
  await brand.scan('stranger', code)
  await brand.scan('comes-second', code)
  await brand.join('comes-second')
  const paid = await brand.scan('comes-second', code)
  expect(paid).toMatchObject({ award: { points: 10 }, first: { byYou: false, times: 2, yours: 1 } })
  const again = await brand.scan('comes-second', code)
  expect(again).toMatchObject({ unpaid: { reason: 'alreadyPaid', byYou: true }, first: { times: 2, yours: 1 } })
})

it('an evening that goes past midnight is one visit, and the next evening another', async () => {
  const code = freshCode()
  later(nextDayAt(brand.cloud.clock.now()) - hourMs - brand.cloud.clock.now())
  await brand.scan('evening', code)
  await brand.scan('guest', code)
  later(2 * hourMs)
  await brand.scan('evening', code)
  expect((await brand.scan('guest', code)).first).toMatchObject({ times: 2, yours: 1 })
  later(dayMs)
  expect((await brand.scan('guest', code)).first).toMatchObject({ times: 3, yours: 2 })
  await brand.scan('evening', code)
  expect(await timesFor(code)).toBe(5)
})

it.each([10, 39, 40, 60])('%i people who look at once are counted each once', async (count) => {
  const code = freshCode()
  await brand.scan('first', code)
  await together(people(`crowd-${count}`, count), code)
  expect(await timesFor(code)).toBe(count + 2)
})

it('a crowd beyond those remembered adds to the sum, and those remembered still count once', async () => {
  const code = freshCode()
  await brand.scan('first', code)
  for (const visitor of people('early', 40)) await brand.scan(visitor, code)
  await together(people('late', 20), code)
  await together(['first', 'early-0', 'early-39'], code)
  expect(await timesFor(code)).toBe(62)
  later(visitMs)
  expect((await brand.scan('early-0', code)).first).toMatchObject({ times: 63, yours: 2 })
})

it('a clerk who reads an item’s code at the till is no scan of it', async () => {
  const code = freshCode()
  await brand.scan('first', code)
  const token = await brand.signIn('clerk')
  await brand.askDesk('resolveMemberCode', { code }, { token })
  expect(await timesFor(code)).toBe(2)
})
