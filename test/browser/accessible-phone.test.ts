import type { Browser } from 'playwright-core'
import type { Locale } from '../../contract/sentences'
import { barriersOn } from '../_support/accessible'
import { launchBrowser } from '../_support/browser'
import { chineseOn, textsOfTheirOwn, type OwnTexts } from '../_support/chinese'
import { goTo, openPhone } from '../_support/phone'
import { phoneRoutes } from '../_support/routes'
import { smallTargetsOn } from '../_support/touch'
import { startBrand, type RunningBrand } from '../_support/running-brand'

/** Some thirty pages for each kind of visitor, with seconds for each on a busy machine. */
jest.setTimeout(600_000)

let brand: RunningBrand
let browser: Browser
let routes: string[]
/** What a page is opened with to show something, where it is opened with anything. */
let parameters: Record<string, string>
let theirs: OwnTexts

beforeAll(async () => {
  ;[brand, browser, routes] = await Promise.all([startBrand({ history: true }), launchBrowser(), phoneRoutes()])
  parameters = await parametersIn(brand)
  theirs = textsOfTheirOwn(brand)
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

it.each<[string, string, Locale, boolean]>([
  ['a member', 'visitor-lin', 'zh-CN', true],
  ['a member who reads English', 'visitor-lin', 'en', true],
  ['somebody who has no card and reads English', 'visitor-passing-by', 'en', true],
  ['whoever follows broken links', 'visitor-passing-by', 'en', false],
])(
  'leaves no barrier on any page, nor Chinese for whoever reads English: %s',
  async (_who, visitorId, locale, isWhole) => {
    const page = await openPhone(browser, `${brand.url}/h5/#/packages/member/terms/index`, visitorId)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.evaluate((data) => localStorage.setItem('mashang.locale', JSON.stringify({ data })), locale)
    await page.reload()
    const barriers: string[] = []
    for (const route of routes) {
      await goTo(page, `${route}${isWhole ? (parameters[route] ?? '') : ''}`)
      for (const barrier of await barriersOn(page)) barriers.push(`${route} ${barrier}`)
      for (const target of await smallTargetsOn(page)) barriers.push(`${route} too small to hit: ${target}`)
      if (locale === 'en')
        for (const text of await chineseOn(page, theirs)) barriers.push(`${route} in Chinese: ${text}`)
    }
    await page.context().close()
    expect(barriers).toEqual([])
  },
)

async function parametersIn({ cloud }: RunningBrand): Promise<Record<string, string>> {
  const { store } = cloud.platform
  const memberId = 'visitor-lin'
  const [rewards, orders, campaigns, posts, book] = await Promise.all([
    store.page('rewards', 'byTime', { limit: 1 }),
    store.page('orders', 'byMember', { equals: { memberId }, limit: 1 }),
    store.page('campaigns', 'byTime', { limit: 1 }),
    store.page('posts', 'byAuthor', { equals: { authorId: memberId }, limit: 1 }),
    store.get('addresses', memberId),
  ])
  const [post] = posts.documents
  const id = (value: string | undefined) => `?id=${value ?? ''}`
  return {
    'packages/mall/reward/index': id(rewards.documents[0]?._id),
    'packages/mall/order/index': id(orders.documents[0]?._id),
    'packages/mall/address/index': id(book?.entries[0]?.id),
    'packages/member/campaign/index': id(campaigns.documents[0]?._id),
    'packages/community/post/index': id(post?._id),
    'packages/community/member/index': id(post?.author.publicId),
    'packages/community/board/index': '?id=tea-room',
    'packages/community/topic/index': '?id=first-cup',
  }
}
