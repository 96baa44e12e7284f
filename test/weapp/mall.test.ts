import { readFileSync, readdirSync } from 'node:fs'
import { areaList } from '@vant/area-data'
import { openBrand, type Brand } from '../_support/brand'
import { memberWith, putOnSale, redeemed, someAddress, type OnSale } from '../_support/mall'
import { doorsFor, phoneOf, type Phone } from '../_support/weapp'
import { builtFolder } from '../_support/weapp/built'

jest.setTimeout(60_000)

let brand: Brand
let phone: Phone
let mug: OnSale

beforeAll(async () => {
  brand = await openBrand()
  mug = await putOnSale(brand, 50)
  await putOnSale(brand, 3, { title: '岛屿礼盒', points: 5_000 })
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

const weChatAddress = {
  userName: '林小满',
  telNumber: '+86 13800001234',
  provinceName: '北京市',
  cityName: '北京市',
  countyName: '朝阳区',
  detailInfo: '望京街 10 号院 2 号楼 1806',
}

const ordersOf = (visitorId: string) => brand.visit(visitorId, 'mall', 'listMyOrders', {})

async function openMall(visitorId: string) {
  phone = phoneOf(brand, visitorId)
  await phone.launch('/pages/mall/index')
  await phone.shows('青屿马克杯')
}

async function openReward(visitorId: string, { rewardId }: OnSale) {
  phone = phoneOf(brand, visitorId)
  await phone.launch(`/packages/mall/reward/index?id=${rewardId}`)
  await phone.shows('积分')
}

test('a member browses, redeems to an address from WeChat, sees the order and cancels it', async () => {
  await memberWith(brand, 'lin', 320)
  await openMall('lin')
  expect(phone.text()).toContain('可用积分320')
  expect(phone.text()).toContain('再攒 4,680 分，可换「岛屿礼盒」')
  await phone.tap('青屿马克杯')
  await phone.shows('立即兑换')
  await phone.tap('立即兑换')
  await phone.shows('添加收货地址')
  expect(phone.text()).toContain('现在320兑换后220')
  await phone.tap('用 100 积分兑换')
  await phone.shows('请先添加收货地址')
  await phone.tap('添加收货地址')
  phone.world.address = weChatAddress
  await phone.tap('从微信选一个')
  await phone.shows('林小满  13800001234')
  expect(phone.text()).toContain('北京市 朝阳区 望京街 10 号院 2 号楼 1806')
  await phone.tap('用 100 积分兑换')
  await phone.shows('换到了')
  await phone.shows('剩余积分220')
  await phone.tap('看订单')
  await phone.shows('等待打包')
  expect(phone.route()).toBe('packages/mall/order/index')
  expect(phone.text()).toContain('望京街 10 号院 2 号楼 1806')
  await phone.tap('取消兑换')
  await phone.shows('退回 100 积分。可用到 ')
  await phone.tap('取消兑换，退回积分')
  await phone.shows('已取消')
  expect(await ordersOf('lin')).toMatchObject({ ok: true, value: { orders: [{ state: 'cancelled' }] } })
  await phone.launch('/pages/mall/index')
  await phone.shows('可用积分320')
})

test('what can be chosen is chosen before, and what is gone says so', async () => {
  const tote = await putOnSale(brand, 5, {
    title: '帆布袋',
    specifications: [{ name: '颜色', values: ['米白', '海蓝'] }],
    variants: [{ choices: ['米白'] }, { choices: ['海蓝'] }],
  })
  await memberWith(brand, 'chooser', 500)
  for (let taken = 0; taken < 5; taken++)
    await redeemed(brand, 'chooser', tote, { place: 0, requestId: `tote-${taken}-by-chooser` })
  await memberWith(brand, 'blue', 100)
  await openReward('blue', tote)
  await phone.shows('只剩 5 件')
  await phone.tap('米白')
  await phone.shows('已换完')
  expect(phone.text()).not.toContain('立即兑换')
  await phone.tap('海蓝')
  await phone.tap('立即兑换')
  await phone.shows('确认兑换')
  expect(phone.text()).toContain('帆布袋海蓝')
})

test('a reward that is all gone says so and goes on the wish list', async () => {
  const last = await putOnSale(brand, 1, { title: '孤品茶席' })
  await memberWith(brand, 'first', 100)
  await redeemed(brand, 'first', last)
  await memberWith(brand, 'late', 100)
  await openReward('late', last)
  await phone.shows('已经兑完')
  await phone.tap('加入心愿单')
  await phone.shows('去商城看看')
  await phone.launch('/packages/mall/wishes/index')
  await phone.shows('孤品茶席')
})

test('a reward out of reach says how far, and leads to the scanner', async () => {
  await memberWith(brand, 'poor', 40)
  await openReward('poor', mug)
  await phone.shows('还差 60 积分')
  phone.world.camera = 'nonsense'
  await phone.tap('去扫码攒积分')
  expect(phone.route()).toBe('pages/scan/index')
})

test('a page that is opened by itself knows whose it is: a shared link begins nowhere else', async () => {
  phone = phoneOf(brand, 'by-a-link')
  await phone.launch(`/packages/mall/reward/index?id=${mug.rewardId}`)
  await phone.tap('免费加入会员')
  await phone.shows('加入青屿会员')
  expect(phone.counts.calls.slice(0, 2)).toEqual(['mall.rewardDetail', 'member.home'])
})

test('a guest looks around, and joins on the spot', async () => {
  await openMall('guest')
  expect(phone.text()).toContain('免费加入会员')
  expect(phone.text()).not.toContain('现在能换')
  await phone.tap('青屿马克杯')
  await phone.shows('您还不是会员')
  await phone.tap('免费加入会员')
  await phone.tap('.join-tick')
  await phone.tap('同意并加入')
  await phone.shows('还差 100 积分')
})

test('a search that finds nothing leads back to everything', async () => {
  await memberWith(brand, 'seeker', 100)
  await openMall('seeker')
  await phone.type('.search-input', '飞机')
  await phone.shows('没有找到')
  await phone.tap('看全部礼品')
  await phone.shows('青屿马克杯')
  await phone.tap('现在能换')
  await phone.hides('岛屿礼盒')
  await phone.shows('青屿马克杯')
})

test('a redemption whose answer was lost is asked again under the same id, and costs once', async () => {
  await memberWith(brand, 'tunnel', 300)
  await brand.visit('tunnel', 'mall', 'saveAddress', someAddress)
  await openReward('tunnel', mug)
  await phone.tap('立即兑换')
  await phone.shows('文三路')
  const doors = doorsFor(brand, 'tunnel')
  const ids: string[] = []
  phone.world.invoke = async (door, envelope) => {
    if (door === 'mall') ids.push((envelope as { requestId: string }).requestId)
    await doors(door, envelope)
    throw new Error('timeout')
  }
  await phone.tap('用 100 积分兑换')
  await phone.shows('不知道这次兑换有没有送到')
  phone.world.invoke = doors
  await phone.tap('再试一次')
  await phone.shows('剩余积分200')
  expect(new Set(ids).size).toBe(1)
  expect(await ordersOf('tunnel')).toMatchObject({ ok: true, value: { orders: [{ points: 100 }], next: null } })
})

test('a price that went up meanwhile is told before anything is taken', async () => {
  const cup = await putOnSale(brand, 5, { title: '随行杯' })
  await memberWith(brand, 'shopper', 300)
  await brand.visit('shopper', 'mall', 'saveAddress', someAddress)
  await openReward('shopper', cup)
  await phone.tap('立即兑换')
  await phone.shows('文三路')
  const { reward } = await brand.desk('getReward', { rewardId: cup.rewardId })
  await brand.desk('saveReward', {
    ...reward,
    pictures: reward.pictures.map(({ picture }) => picture),
    points: 120,
  })
  const now = Date.now
  Date.now = () => now() + 60_000
  await phone.tap('用 100 积分兑换')
  await phone.shows('价格变成 120 积分了')
  Date.now = now
  expect(await ordersOf('shopper')).toMatchObject({ ok: true, value: { orders: [] } })
})

test('an order is followed parcel by parcel until it is confirmed', async () => {
  await memberWith(brand, 'patient', 100)
  const { order } = await redeemed(brand, 'patient', mug)
  await brand.desk('packOrders', { orderIds: [order.id] })
  await brand.desk('shipOrder', { orderId: order.id, carrier: '顺丰', number: 'SF1234567890' })
  phone = phoneOf(brand, 'patient')
  await phone.launch('/packages/mall/orders/index')
  await phone.shows('在路上')
  await phone.tap('待收货')
  await phone.tap('青屿马克杯')
  await phone.shows('SF1234567890')
  await phone.tap('复制')
  expect(phone.world.clipboard).toBe('SF1234567890')
  await phone.tap('确认收货')
  await phone.shows('都收到了吗')
  await phone.tap('收到了')
  await phone.shows('希望您喜欢')
})

test('a code shows on a tap alone, and is covered again once the page is left', async () => {
  const coupon = await putOnSale(brand, 2, { kind: 'secret', title: '十元券' })
  await memberWith(brand, 'coupon', 100)
  const { order } = await redeemed(brand, 'coupon', coupon)
  phone = phoneOf(brand, 'coupon')
  await phone.launch(`/packages/mall/order/index?id=${order.id}`)
  await phone.shows('显示券码')
  expect(phone.text()).not.toContain('CODE-')
  await phone.tap('显示券码')
  await phone.shows(`CODE-${coupon.rewardId}`)
  await phone.shows('PIN')
  await phone.launch('/packages/mall/orders/index')
  await phone.shows('十元券')
  expect(phone.text()).not.toContain('CODE-')
})

test('a shop coupon stands on the card until it is used, and its order says where and when it was', async () => {
  const tasting = await putOnSale(brand, 5, {
    kind: 'virtual',
    title: '试饮一杯',
    gift: { code: 'shopCoupon', args: { uses: 2, days: 30 } },
  })
  await memberWith(brand, 'guest-of-shop', 100)
  const { order } = await redeemed(brand, 'guest-of-shop', tasting)
  phone = phoneOf(brand, 'guest-of-shop')
  await phone.launch('/packages/member/card/index')
  await phone.shows('我的门店券')
  await phone.tap('试饮一杯')
  await phone.shows('可以用 2 次')
  expect(phone.text()).toContain('可使用到店出示会员码就能用')
  // What draws codes takes seconds to load on a busy machine, longer than a phone is waited for.
  await brand.visit('guest-of-shop', 'member', 'memberCode', {})
  await phone.tap('去出示会员码')
  await phone.shows('秒后换新码')
  const number = brand.all('members').find(({ _id }) => _id === 'guest-of-shop')?.number ?? ''
  const use = (left: number, till: string) => brand.desk('useCoupon', { number, orderId: order.id, left, till })
  await use(2, '文三路店')
  await phone.launch(`/packages/mall/order/index?id=${order.id}`)
  await phone.shows('在「文三路店」使用')
  expect(phone.text()).toContain('还能用 1 次，共 2 次')
  await use(1, '')
  await phone.launch(`/packages/mall/order/index?id=${order.id}`)
  await phone.shows('已用完')
  expect(phone.text()).toContain('在门店使用')
  expect(phone.text()).not.toContain('去出示会员码')
  await phone.launch('/packages/mall/orders/index')
  await phone.shows('已用完')
  await phone.launch('/packages/member/card/index')
  await phone.shows('我的权益')
  expect(phone.text()).not.toContain('我的门店券')
})

test('an order or a reward that there is not leads to those that there are', async () => {
  await memberWith(brand, 'lost', 0)
  phone = phoneOf(brand, 'lost')
  await phone.launch('/packages/mall/reward/index?id=nothing')
  await phone.shows('没有这件礼品')
  await phone.tap('去商城看看')
  await phone.shows('青屿马克杯')
  await phone.launch('/packages/mall/order/index?id=D000000000000000')
  await phone.shows('没有这个订单')
  await phone.tap('看我的兑换')
  await phone.shows('还没有兑换过')
})

test('an address is written by hand where WeChat is not asked, and what is missing is said', async () => {
  await memberWith(brand, 'writer', 0)
  phone = phoneOf(brand, 'writer')
  await phone.launch('/packages/mall/addresses/index')
  await phone.shows('还没有收货地址')
  await phone.tap('从微信选一个')
  await phone.shows('还没有收货地址')
  await phone.tap('手动填写')
  await phone.tap('保存')
  await phone.shows('请填写收件人')
})

test('the divisions that a browser needs do not ship in the mini-program', () => {
  const [, code = ''] = Object.keys(areaList.county_list)
  const scripts = readdirSync(builtFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  const holding = (text: string) =>
    scripts.filter((name) => readFileSync(`${builtFolder}/${name}`, 'utf8').includes(text))
  expect(holding('chooseAddress')).not.toEqual([])
  expect(holding(code)).toEqual([])
})
