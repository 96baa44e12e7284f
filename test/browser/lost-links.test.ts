import type { Page } from 'playwright-core'
import { openScreens, type Screens } from '../_support/screens'

jest.setTimeout(300_000)

let screens: Screens
let page: Page

beforeAll(async () => {
  screens = await openScreens()
  await screens.brand.join('visitor-lost', '林小满')
  page = await screens.phoneOf('visitor-lost', 'packages/member/terms/index')
})
afterAll(() => screens.close())

/** Pages that are opened for one thing, and how they say that there is none. */
const pages = [
  ['packages/mall/reward/index', '没有这件礼品'],
  ['packages/mall/order/index', '没有这个订单'],
  ['packages/member/campaign/index', '没有这个活动'],
  ['packages/community/board/index', '没有这个版块'],
  ['packages/community/topic/index', '没有这个话题'],
  ['packages/community/post/index', '这条帖子不在了'],
  ['packages/community/member/index', '没有这位会员'],
] as const

const links = [
  ['without its parameter', ''],
  ['with an empty one', '?id='],
  ['with one that is no id', `?id=${encodeURIComponent('不是 id')}`],
  ['with half of a sign', '?id=%E4%BD'],
  ['with one that is far too long', `?id=${'x'.repeat(200)}`],
  ['with one of nothing there is', '?id=r-gone'],
] as const

const all = pages.flatMap(([path, says]) => links.map(([how, query]) => ({ path, says, how, query })))

it.each([
  ...all,
  { path: 'packages/mall/address/index', says: '没有这个地址', how: 'of another', query: '?id=a-gone' },
])('$path $how says so in a sentence and leads on', async ({ path, says, query }) => {
  await page.goto('about:blank')
  await page.goto(`${screens.url}/h5/#/${path}${query}`)
  const notice = page.locator('.notice')
  await notice.getByText(says).waitFor()
  const text = await notice.innerText()
  expect(text).not.toMatch(/Id\b|“|再试一次/)
  expect(await notice.getByRole('button').count()).toBe(1)
})
