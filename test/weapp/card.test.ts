import { dayAfter, dayAt } from '../../domain/calendar'
import { insist, openBrand, type Brand } from '../_support/brand'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

const bornToday = (visitorId: string) => {
  const today = dayAt(brand.cloud.clock.now())
  const birthday = { month: Number(today.slice(5, 7)), day: Number(today.slice(8)) }
  return brand.visit(visitorId, 'member', 'saveProfile', { birthday })
}

test('the card opens from me, with the way up, the ladder and an empty history', async () => {
  await brand.join('su', '苏禾')
  phone = phoneOf(brand, 'su')
  await phone.launch('/pages/me/index')
  await phone.shows('苏禾')
  await phone.tap('.member-card-open')
  expect(phone.route()).toBe('packages/member/card/index')
  await phone.shows('再攒 100 成长值，升到「观潮」')
  expect(phone.text()).toContain('按近 12 个月成长值算等级')
  expect(phone.text()).toContain('填好生日就能领')
  expect(phone.text()).toContain('成长值 2,000 起')
  expect(phone.text()).toContain('等级还没有变过')
})

test('the birthday gift is taken from the card, and is taken then', async () => {
  await brand.join('lin', '林小满')
  insist(await bornToday('lin'))
  phone = phoneOf(brand, 'lin')
  await phone.launch('/packages/member/card/index')
  await phone.shows('生日礼 20 积分')
  await phone.tap('领取')
  await phone.shows('今年的已经领了')
  expect(phone.text()).toContain('我的积分20')
  expect(brand.all('entries').map(({ _id }) => _id)).toEqual([expect.stringMatching(/^lin:birthday:\d{4}$/)])
})

test('a tier given by hand says until when and why, and stands in the history', async () => {
  await brand.join('gu', '顾北辰')
  const lastDay = dayAfter(dayAt(brand.cloud.clock.now()), 20)
  await brand.desk('grantTier', { memberId: 'gu', tier: 'island', lastDay, reason: '周年答谢' })
  phone = phoneOf(brand, 'gu')
  await phone.launch('/packages/member/card/index')
  await phone.shows('「登岛」是送给您的')
  for (const text of ['原因：周年答谢', '到期后按成长值是「听风」', '还剩 2 张', '听风 → 登岛'])
    expect(phone.text()).toContain(text)
})

test('without the cloud the page says so and tries again; a guest is asked to join', async () => {
  phone = phoneOf(brand, 'passing')
  const { invoke } = phone.world
  phone.world.invoke = () => Promise.reject(new Error('no network'))
  await phone.launch('/packages/member/card/index')
  await phone.shows('暂时连不上')
  phone.world.invoke = invoke
  await phone.tap('再试一次')
  await phone.shows('还没有会员卡')
})
