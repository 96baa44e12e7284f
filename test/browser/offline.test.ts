import type { Page } from 'playwright-core'
import { sayItem } from '../../contract/sentences/item'
import { qingyuBrand } from '../../local/seed/brand'
import { chineseOf } from '../../src/words/zh-CN'
import { openScreens, type Screens } from '../_support/screens'

const chinese = chineseOf(sayItem(qingyuBrand.item, 'zh-CN'))

jest.setTimeout(120_000)

let screens: Screens
let page: Page

beforeAll(async () => {
  screens = await openScreens()
  await screens.brand.join('visitor-lin', '林小满')
})
beforeEach(async () => {
  page = await screens.phoneOf('visitor-lin', 'pages/home/index')
  await page.getByText(chinese.checkIn.title).first().waitFor()
})
afterEach(() => page.context().close())
afterAll(() => screens.close())

const goTo = (path: string) => page.evaluate((hash) => void (window.location.hash = hash), `#/${path}`)
const unloaded = () => page.getByText(chinese.unloaded.title).last()

it('says that a page did not load, and shows it once the phone is online', async () => {
  await page.context().setOffline(true)
  await page.getByText(chinese.checkIn.title).first().click()
  await unloaded().waitFor()
  await page.getByRole('button', { name: chinese.retry }).last().click()
  await unloaded().waitFor()
  await page.context().setOffline(false)
  await page.getByText(chinese.checkIn.streak).waitFor()
  expect(await unloaded().count()).toBe(0)
})

it('goes back to the page before, which still stands', async () => {
  await page.context().setOffline(true)
  await page.getByText(chinese.tasks.title).first().click()
  await unloaded().waitFor()
  await page.locator('.unloaded-page .screen-back').click()
  await unloaded().waitFor({ state: 'detached' })
  await page.getByText(chinese.home.scan).first().waitFor()
})

it('brings the result of a scan that was made without a network', async () => {
  const { number, id } = await screens.brand.mint(2)
  await screens.brand.launch(id, {})
  await page.context().setOffline(true)
  await goTo(`pages/scan/index?q=${encodeURIComponent(screens.brand.codeOf(number, 0))}`)
  await unloaded().waitFor()
  await page.context().setOffline(false)
  await page.getByText(chinese.scan.paid).waitFor()
})
