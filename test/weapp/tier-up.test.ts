import { dayAfter, dayAt } from '../../domain/calendar'
import { openBrand, type Brand } from '../_support/brand'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

const moment = '升级了'

let brand: Brand
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

async function grant(memberId: string, tier: string): Promise<void> {
  const lastDay = dayAfter(dayAt(brand.cloud.clock.now()), 20)
  await brand.desk('grantTier', { memberId, tier, lastDay, reason: '周年答谢' })
}

test('a tier given at the desk has its moment at the next look, once', async () => {
  await brand.join('gu', '顾北辰')
  phone = phoneOf(brand, 'gu')
  await phone.launch('/pages/home/index')
  await phone.shows('顾北辰')
  await grant('gu', 'island')
  await phone.pullDown()
  await phone.shows(moment)
  expect(phone.text()).toContain('欢迎来到「登岛」')
  await phone.tap('看看我的新卡')
  await phone.hides(moment)
  await phone.launch('/pages/me/index')
  await phone.shows('登岛')
  expect(phone.text()).not.toContain(moment)
})

test('a card that is new to this phone, or has lost its tier, is no moment', async () => {
  await brand.join('chen', '陈屿')
  await grant('chen', 'keeper')
  phone = phoneOf(brand, 'chen')
  await phone.launch('/pages/home/index')
  await phone.shows('岛主')
  expect(phone.text()).not.toContain(moment)
  await brand.desk('endTierGrant', { memberId: 'chen', reason: '误操作' })
  await phone.pullDown()
  await phone.hides('岛主')
  expect(phone.text()).not.toContain(moment)
})

test('a scan that lifts the member shows what it paid first, on a phone that never saw the card too', async () => {
  const batch = await brand.mint(5)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 120 } } })
  await brand.join('lin', '林小满')
  phone = phoneOf(brand, 'lin')
  await phone.launch(`/pages/scan/index?code=${brand.codeOf(batch.number, 0)}`)
  await phone.shows('积分已到账')
  expect(phone.text()).not.toContain(moment)
  await phone.shows(moment)
  expect(phone.text()).toContain('欢迎来到「观潮」')
  await phone.tap('看看我的新卡')
  expect(phone.route()).toBe('pages/home/index')
})

test('what a claimed task brings along has its moment on the task’s own page', async () => {
  await brand.join('su', '苏禾')
  const batch = await brand.mint(1)
  await brand.launch(batch.id, {})
  await brand.scan('su', brand.codeOf(batch.number, 0))
  phone = phoneOf(brand, 'su')
  await phone.launch('/pages/home/index')
  await phone.shows('苏禾')
  await phone.launch('/packages/member/tasks/index')
  await grant('su', 'tide')
  await phone.tap('领取')
  await phone.shows('欢迎来到「观潮」')
})
