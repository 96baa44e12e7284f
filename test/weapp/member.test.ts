import { openBrand, type Brand } from '../_support/brand'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let batch: { id: string; number: number }
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(100)
  await brand.launch(batch.id, { name: '秋日开盖季', reward: { code: 'fixed', args: { points: 100 } } })
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

test('a visitor joins from home and has a card at once', async () => {
  phone = phoneOf(brand, 'new')
  await phone.launch('/pages/home/index')
  await phone.shows('免费加入会员')
  expect(phone.text()).toContain('秋日开盖季')
  await phone.tap('免费加入会员')
  await phone.tap('.join-tick')
  await phone.tap('同意并加入')
  await phone.shows('我的积分0')
  expect(phone.text()).toContain('听风')
})

test('the terms open from the consent, in the version that is agreed to', async () => {
  phone = phoneOf(brand, 'reader')
  await phone.launch('/pages/home/index')
  await phone.shows('免费加入会员')
  await phone.tap('免费加入会员')
  await phone.tap('.join-terms')
  await phone.shows('我们记下什么，为什么')
  await phone.shows('版本')
})

test('growth past the next tier has its own moment, and the new card is at home', async () => {
  await brand.join('climber')
  phone = phoneOf(brand, 'climber')
  await phone.launch('/pages/home/index')
  await phone.shows('听风')
  phone.world.camera = brand.codeOf(batch.number, 0)
  await phone.tap('扫瓶盖里的码')
  await phone.shows('欢迎来到「观潮」')
  await phone.tap('看看我的新卡')
  expect(phone.route()).toBe('pages/home/index')
  await phone.shows('观潮')
})

test('the history lists every entry once, page by page', async () => {
  await brand.join('keeper')
  for (let serial = 1; serial <= 25; serial++)
    await brand.visit('keeper', 'code', 'scan', { scanned: brand.codeOf(batch.number, serial) })
  phone = phoneOf(brand, 'keeper')
  await phone.launch('/pages/me/index')
  await phone.shows('会员等级')
  await phone.tap('积分明细')
  await phone.shows('可用积分')
  const entries = () => phone.text().split('扫码得积分').length - 1
  expect(entries()).toBe(20)
  await phone.reachBottom()
  await phone.shows('就这些了')
  expect(entries()).toBe(25)
})

test('without the cloud, home shows what it knew last and says so', async () => {
  await brand.join('offline', '阿笙')
  phone = phoneOf(brand, 'offline')
  await phone.launch('/pages/home/index')
  await phone.shows('阿笙')
  const { invoke } = phone.world
  phone.world.invoke = () => Promise.reject(new Error('no network'))
  await phone.pullDown()
  await phone.shows('网络不通，先看上次的内容')
  expect(phone.text()).toContain('阿笙')
  phone.world.invoke = invoke
  await phone.tap('再试一次')
  await phone.hides('网络不通')
  expect(phone.text()).toContain('阿笙')
})

test('the whole app speaks English once asked to', async () => {
  phone = phoneOf(brand, 'english')
  await phone.launch('/pages/me/index')
  await phone.shows('会员等级')
  await phone.tap('English')
  await phone.shows('Tiers')
})
