import type { Page } from 'playwright-core'
import { faultsInMall, memberWith, putOnSale, redeemed, someAddress, type OnSale } from '../_support/mall'
import { openScreens, type Screens } from '../_support/screens'

jest.setTimeout(60_000)

const visitor = 'visitor-shopper'

let screens: Screens
let mug: OnSale
let page: Page

beforeAll(async () => {
  screens = await openScreens()
  mug = await putOnSale(screens.brand, 3)
  await memberWith(screens.brand, visitor, 320)
  await screens.brand.visit(visitor, 'mall', 'saveAddress', someAddress)
  page = await screens.phoneOf(visitor, 'pages/mall/index')
})
afterAll(() => screens.close())

const button = (text: string) => page.getByRole('button', { name: text, exact: true })
const unitsLeft = () =>
  screens.brand
    .all('stocks')
    .filter(({ rewardId }) => rewardId === mug.rewardId)
    .reduce((sum, { left }) => sum + left, 0)

it('is browsed, and a reward redeemed to the saved address', async () => {
  await page.locator('.purse-points').getByText('320', { exact: true }).waitFor()
  await page.getByText('青屿马克杯').click()
  await button('立即兑换').click()
  const sheet = page.locator('.sheet-panel')
  await sheet.getByText('文三路 90 号 3 幢 201').waitFor()
  await sheet.getByText('用 100 积分兑换').click()
  await sheet.getByText('换到了').waitFor()
  await sheet.locator('.redeemed-left-points').getByText('220', { exact: true }).waitFor()
  expect(unitsLeft()).toBe(2)
})

it('is tracked, and cancelled: the points and the unit come back', async () => {
  await button('看订单').click()
  await page.locator('.order-standing').getByText('等待打包').waitFor()
  await button('取消兑换').click()
  await page.getByText('退回 100 积分').waitFor()
  await button('取消兑换，退回积分').click()
  await page.locator('.order-standing').getByText('已取消').waitFor()
  await screens.brand.cloud.runJobs()
  expect(unitsLeft()).toBe(3)
  expect(faultsInMall(screens.brand)).toEqual([])
  await page.goto(`${screens.url}/h5/#/pages/mall/index`)
  await page.locator('.purse-points').getByText('320', { exact: true }).waitFor()
})

it('shows a parcel on its way, until it is confirmed', async () => {
  const { order } = await redeemed(screens.brand, visitor, mug)
  await screens.brand.desk('packOrders', { orderIds: [order.id] })
  await screens.brand.desk('shipOrder', { orderId: order.id, carrier: '顺丰速运', number: 'SF1234567890' })
  await page.goto(`${screens.url}/h5/#/packages/mall/orders/index`)
  await page.locator('.order-row').filter({ hasText: '在路上' }).click()
  await page.getByText('SF1234567890').waitFor()
  await button('确认收货').click()
  await button('收到了').click()
  await page.locator('.order-standing').getByText('已收到').waitFor()
})

it('says that a reward is all gone, and keeps it as a wish', async () => {
  const last = await putOnSale(screens.brand, 1, { title: '孤品茶席' })
  await memberWith(screens.brand, 'visitor-first', 100)
  await redeemed(screens.brand, 'visitor-first', last)
  await page.goto(`${screens.url}/h5/#/packages/mall/reward/index?id=${last.rewardId}`)
  await page.getByText(/已经兑完/).waitFor()
  expect(await button('立即兑换').count()).toBe(0)
  await page.locator('.reward-foot').getByText('加入心愿单', { exact: true }).click()
  await page.getByText('已放进心愿单').waitFor()
  await page.goto(`${screens.url}/h5/#/packages/mall/wishes/index`)
  await page.locator('.reward-tile').filter({ hasText: '孤品茶席' }).waitFor()
})

it('says how much is missing for what is too expensive, and leads to the scanner', async () => {
  const dear = await putOnSale(screens.brand, 3, { title: '岛屿礼盒', points: 5_000 })
  await page.goto(`${screens.url}/h5/#/packages/mall/reward/index?id=${dear.rewardId}`)
  await page.getByText('还差 4,780 积分').waitFor()
  await button('去扫码攒积分').click()
  await page.waitForURL(/pages\/capture/)
})
