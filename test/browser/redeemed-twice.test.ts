import type { Page } from 'playwright-core'
import { memberWith, putOnSale, someAddress, type OnSale } from '../_support/mall'
import { openScreens, type Screens } from '../_support/screens'

jest.setTimeout(120_000)

const visitor = 'visitor-shopper'

let screens: Screens
let page: Page

beforeAll(async () => {
  screens = await openScreens()
  await memberWith(screens.brand, visitor, 1_000)
  await screens.brand.visit(visitor, 'mall', 'saveAddress', someAddress)
  page = await screens.phoneOf(visitor, 'packages/member/terms/index')
})
afterAll(() => screens.close())

const button = (text: string) => page.getByRole('button', { name: text, exact: true })
const orders = () => screens.brand.all('entries').filter(({ order }) => order).length

/** Redeems, and the page is gone before the answer comes. */
async function redeemAndReload({ rewardId }: OnSale): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${screens.url}/h5/#/packages/mall/reward/index?id=${rewardId}`)
  await button('立即兑换').click()
  await page.locator('.sheet-panel').getByText(someAddress.detail).waitFor()
  const heard = new Promise<void>((done) => {
    void page.route('**/call/mall', async (route) => {
      const { procedure } = route.request().postDataJSON() as { procedure: string }
      if (procedure !== 'redeem') return route.continue()
      await route.fetch()
      done()
      return route.abort()
    })
  })
  await page.getByText('用 100 积分兑换').click()
  await heard
  await page.unroute('**/call/mall')
  await page.reload()
}

it('leads to the order that was never heard of, and redeems another one after it', async () => {
  await redeemAndReload(await putOnSale(screens.brand, 5))
  await page.locator('.earlier-order').getByText('看订单').waitFor()
  const before = orders()
  await button('立即兑换').click()
  await page.getByText('用 100 积分兑换').click()
  await page.locator('.sheet-panel').getByText('换到了', { exact: true }).waitFor()
  expect(orders()).toBe(before + 1)
})

it('leads to the order where the limit is reached by it', async () => {
  const rules = [{ code: 'perMember', args: { times: 1 } }]
  await redeemAndReload(await putOnSale(screens.brand, 5, { title: '限量杯', rules }))
  await page.getByText(/您已经兑满/).waitFor()
  await page.locator('.earlier-order').click()
  await page.locator('.order-standing').getByText('等待打包').waitFor()
})
