import { Jimp } from 'jimp'
import { dayMs } from '../../domain/calendar'
import { openBrand, type Brand } from '../_support/brand'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
  await brand.join('lin', '林小满')
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

const cardOf = (visitorId: string) => brand.all('members').find(({ _id }) => _id === visitorId)

test('a member fills in the profile: nickname, city, birthday, phone and picture', async () => {
  phone = phoneOf(brand, 'lin')
  await phone.launch('/pages/me/index')
  await phone.shows('林小满')
  await phone.tap('个人资料')
  await phone.shows('去绑定')
  expect(phone.text()).toContain('未填写')

  await phone.tap('昵称')
  await phone.shows('在社区里别人会看到全名；扫码记录里别人只看到第一个字')
  await phone.type('.profile-input', '小满🌸')
  await phone.shows('还能写 17 字')
  await phone.tap('保存')
  await phone.hides('在社区里别人会看到全名')
  expect(phone.text()).toContain('小满🌸')

  await phone.send('.profile-city', 'change', { value: ['浙江省', '杭州市', ''] })
  await phone.shows('杭州市')

  await phone.send('.birthday-picker', 'change', { value: [1, 28] })
  await phone.shows('生日填 2 月 29 日')
  await phone.tap('保存')
  await phone.shows('起可以再改')

  const { code, number } = brand.cloud.phones.codeFor('lin')
  await phone.send('.profile-line.profile-bare', 'getphonenumber', { code })
  await phone.shows(`${number.slice(0, 3)}****${number.slice(-4)}`)
  await phone.send('.profile-line.profile-bare', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
  await phone.shows('没有授权就不会绑定')

  phone.world.picture = (await new Jimp({ width: 90, height: 60, color: 0x0e5e52ff }).getBuffer('image/jpeg')).toString(
    'base64',
  )
  await phone.send('.profile-head', 'chooseavatar', { avatarUrl: 'wxfile://picture' })
  await phone.hides('没有授权就不会绑定')
  expect(cardOf('lin')).toMatchObject({ nickname: '小满🌸', city: '杭州市', birthday: { month: 2, day: 29 } })
  expect(cardOf('lin')?.avatarFileId).toContain('avatars/')
})

test('the terms change, and home asks once more', async () => {
  await brand.cloud.platform.store.updateIf('brands', 'brand', {}, { set: { consentVersion: '2027-03' } })
  brand.cloud.clock.advance(3_000)
  phone = phoneOf(brand, 'lin')
  await phone.launch('/pages/home/index')
  await phone.shows('会员条款有更新')
  await phone.tap('同意')
  await phone.hides('会员条款有更新')
  await phone.tap('我的')
  await phone.tap('个人资料')
  await phone.tap('隐私与账号')
  await phone.shows('版本 2027-03')
  expect(phone.text()).toContain('更新后同意')
})

test('a member takes everything along in one file', async () => {
  phone = phoneOf(brand, 'lin')
  await phone.launch('/packages/member/privacy/index')
  await phone.tap('生成文件')
  await phone.shows('文件已生成')
  const [name, content = ''] = [...phone.world.files][0] ?? []
  expect(name).toMatch(/mashang-data\.json$/)
  const held = JSON.parse(content) as { members: { phone: string }[] }
  expect(held.members[0]?.phone).toMatch(/^\d{11}$/)
})

test('a member sees what leaving costs, asks, and takes it back', async () => {
  await brand.desk('adjustPoints', { memberId: 'lin', points: 1_234, reason: '补偿' })
  phone = phoneOf(brand, 'lin')
  await phone.launch('/packages/member/privacy/index')
  await phone.tap('申请注销')
  await phone.shows('注销会失去这些')
  expect(phone.text()).toContain('可用积分1,234')
  await phone.tap('确认申请注销')
  await phone.shows('账号将在')
  expect(cardOf('lin')?.leavesAt).toBeGreaterThan(brand.cloud.clock.now() + 6 * dayMs)
  await phone.launch('/pages/home/index')
  await phone.shows('账号将在')
  await phone.tap('账号将在')
  await phone.tap('撤回，继续做会员')
  await phone.shows('申请注销')
  expect(cardOf('lin')?.leavesAt).toBeUndefined()
})
