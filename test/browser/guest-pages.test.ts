import type { Page } from 'playwright-core'
import { sayItem } from '../../contract/sentences/item'
import { qingyuBrand } from '../../local/seed/brand'
import { chineseOf } from '../../src/words/zh-CN'
import { goTo } from '../_support/phone'
import { phoneRoutes } from '../_support/routes'
import { openScreens, type Screens } from '../_support/screens'

const chinese = chineseOf(sayItem(qingyuBrand.item, 'zh-CN'))

jest.setTimeout(300_000)

let screens: Screens
let page: Page
let routes: string[]

beforeAll(async () => {
  ;[screens, routes] = await Promise.all([openScreens(), phoneRoutes()])
  page = await screens.phoneOf('visitor-guest', 'packages/member/terms/index')
})
afterAll(() => screens.close())

/** Opens a page by itself, as a link from outside does, and waits until all of it has come. */
async function open(path: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${screens.url}/h5/#/${path}`)
  await page.locator('.screen').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
}

const join = () => page.getByRole('button', { name: chinese.join.open, exact: true })

/** Pages that hold nothing for whoever has no card. */
const forMembers = [
  ...['statement', 'card', 'check-in', 'tasks', 'profile', 'privacy'].map((name) => `packages/member/${name}/index`),
  ...['orders', 'coupons', 'wishes', 'addresses', 'address'].map((name) => `packages/mall/${name}/index`),
  ...['own', 'mine', 'compose', 'notices', 'people'].map((name) => `packages/community/${name}/index`),
]

it('lets a guest join from every page that is for members', async () => {
  expect(routes).toEqual(expect.arrayContaining(forMembers))
  for (const route of forMembers) {
    await goTo(page, route)
    await join().click()
    await page.getByText(chinese.join.title(''), { exact: false }).first().waitFor()
    await page.getByRole('button', { name: chinese.close }).click()
  }
})

it('leaves a guest on no page without a way on', async () => {
  const dead: string[] = []
  for (const route of routes) {
    await open(route)
    const text = await page.locator('.screen').first().innerText()
    if (/加入会员|加入后/.test(text) && (await join().count()) === 0) dead.push(`${route}: speaks of joining`)
    // Tabs lead on by themselves, and so does a field to search in.
    if ((await page.locator('.tab-bar, .search').count()) > 0) continue
    for (const notice of await page.locator('.notice').all())
      if ((await notice.getByRole('button').count()) === 0) dead.push(`${route}: ${await notice.innerText()}`)
  }
  expect(dead).toEqual([])
})

it.each(['nowhere', 'packages/member/nowhere/index', 'pages/home'])(
  'says of the address %s that there is no such page, and leads home',
  async (address) => {
    await page.goto('about:blank')
    await page.goto(`${screens.url}/h5/#/${address}`)
    await page.locator('.notice').getByText(chinese.noSuchPage.title).waitFor()
    await page.getByRole('button', { name: chinese.scan.goHome }).click()
    await page.getByText(chinese.home.scan).first().waitFor()
  },
)

it('shows what was for members once the guest has joined on the page', async () => {
  const other = await screens.phoneOf('visitor-joining', 'packages/member/check-in/index')
  await other.getByRole('button', { name: chinese.join.open, exact: true }).click()
  await other.locator('.join-tick').click()
  await other.getByRole('button', { name: chinese.join.confirm }).click()
  await other.getByText(chinese.checkIn.streak).waitFor()
  expect(await other.locator('.notice').count()).toBe(0)
})
