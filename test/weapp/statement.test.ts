import { qingyuOnOrdinaryDays } from '../../local/seed/brand'
import { ordersOn } from '../cloudfunctions/points/bookings'
import { openBrand, type Brand } from '../_support/brand'
import { memberWith, putOnSale, redeemed } from '../_support/mall'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let phone: Phone

beforeAll(async () => {
  const orderReceived = { code: 'orderReceived', args: { percent: 10, pointsPerMonth: 50 } }
  brand = await openBrand({ program: { ...qingyuOnOrdinaryDays, orderReceived } })
  const paying = await brand.mint(10)
  await brand.launch(paying.id, { name: '秋日开盖季', reward: { code: 'fixed', args: { points: 40 } } })
  const idle = await brand.mint(10)
  await brand.join('keeper')
  await brand.scan('keeper', brand.codeOf(paying.number, 0))
  await brand.scan('keeper', brand.codeOf(idle.number, 0))
  const reason = '快递压坏了两瓶桂花乌龙，您发来的照片我们都看到了，补偿积分，给您添麻烦了，谢谢您告诉我们'
  await brand.desk('adjustPoints', { memberId: 'keeper', points: 60, reason })
  await ordersOn(brand.cloud.platform).pend('keeper', 25, 'order-1', null)
})
beforeEach(async () => {
  phone = phoneOf(brand, 'keeper')
  await phone.launch('/packages/member/statement/index')
  await phone.shows('可用积分')
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

test('says what waits, what paid and why, and why a scan did not', async () => {
  expect(phone.text()).toContain('可用积分100')
  expect(phone.text()).toContain('事情办成后就可以用+25')
  expect(phone.text()).toContain('+40')
  expect(phone.text()).toContain('谢谢您告诉我们')
  expect(phone.text()).toContain('未计分')
})

test('says what a reward gives back, and that it waits for the parcel', async () => {
  const buyer = await memberWith(brand, 'buyer', 300)
  const mug = await putOnSale(brand, 5)
  await redeemed(brand, buyer, mug)
  await brand.cloud.runJobs()
  phone.switchOff()
  phone = phoneOf(brand, buyer)
  await phone.launch('/packages/member/statement/index')
  await phone.shows('收货得积分：青屿马克杯')
  expect(phone.text()).toContain('可用积分200')
  expect(phone.text()).toContain('确认收货后就可以用+10')
  await phone.launch(`/packages/mall/reward/index?id=${mug.rewardId}`)
  await phone.shows('收货后得 10 积分')
  expect(phone.text()).toContain('礼品到手后返还 10% 积分，每月最多 50 积分')
})

test('shows one group of entries at a time, and the way back where there are none', async () => {
  await phone.tap('调整')
  await phone.hides('扫码得积分')
  expect(phone.text()).toContain('人工调整')
  expect(phone.text()).toContain('就这些了')
  await phone.tap('兑换')
  await phone.shows('这段时间没有兑换过')
  await phone.tap('看全部')
  await phone.shows('扫码得积分')
})

test('without the cloud keeps what it shows, and another group asks to try again', async () => {
  const { invoke } = phone.world
  phone.world.invoke = () => Promise.reject(new Error('no network'))
  await phone.pullDown()
  await phone.shows('网络不通，先看上次的内容')
  expect(phone.text()).toContain('扫码得积分')
  await phone.tap('调整')
  await phone.shows('暂时连不上')
  expect(phone.text()).toContain('可用积分100')
  phone.world.invoke = invoke
  await phone.tap('再试一次')
  await phone.shows('人工调整')
})

test('speaks of what expires within a month, and counts the days', async () => {
  brand.cloud.clock.advance(355 * 24 * 60 * 60 * 1000)
  await phone.pullDown()
  await phone.shows('快到期')
  expect(phone.text()).toMatch(/还有 \d+ 天/)
})
