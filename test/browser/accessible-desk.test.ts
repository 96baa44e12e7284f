import type { Page } from 'playwright-core'
import { barriersOn } from '../_support/accessible'
import { chineseOn, textsOfTheirOwn } from '../_support/chinese'
import { everyPage, openDeskOfBrand, placesInRail } from '../_support/desk'
import type { RunningBrand } from '../_support/running-brand'

jest.setTimeout(240_000)

const screen = { width: 1440, height: 900 }
const tablet = { width: 1024, height: 768 }
let brand: RunningBrand
let close: () => Promise<void>
let page: Page

beforeAll(async () => {
  const opened = await openDeskOfBrand({ history: true })
  ;({ brand, close } = opened)
  page = await opened.desk.signIn('admin')
})
afterAll(() => close())

const settled = async () => {
  await page.locator('#stage h1, #stage h3').first().waitFor()
  await page.locator('#stage .ant-skeleton, #stage .ant-spin-spinning').first().waitFor({ state: 'detached' })
}

async function goTo(place: string): Promise<void> {
  await page.goto(`${brand.url}/desk/${place}`)
  await settled()
}

const forms = ['batches', 'campaigns', 'rewards', 'boards', 'announcements', 'wordLists', 'operators', 'products'].map(
  (word) => `#/${word}/new`,
)

/** What is wider than it is shown: the page, or a table in it. */
const sidewaysOn = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.ant-table-content, .stage')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} in ${clientWidth}`),
  )

test('no page keeps anybody out, and on a tablet none scrolls sideways', async () => {
  const places = await placesInRail(page)
  expect(places.length).toBeGreaterThan(20)
  const found: string[] = []
  for await (const place of everyPage(page, [...places, ...forms], goTo)) {
    for (const barrier of await barriersOn(page)) found.push(`${place} ${barrier}`)
    await page.setViewportSize(tablet)
    await page.locator('.shell-narrow').waitFor()
    for (const wide of await sidewaysOn()) found.push(`${place} ${wide}`)
    await page.setViewportSize(screen)
  }
  expect(found).toEqual([])
})

test('in English no page has Chinese beside what people wrote', async () => {
  const places = await placesInRail(page)
  const theirs = textsOfTheirOwn(brand)
  await page.evaluate(() => localStorage.setItem('mashang.desk.language', 'en'))
  await page.reload()
  const found: string[] = []
  for await (const place of everyPage(page, [...places, ...forms], goTo)) {
    for (const text of await chineseOn(page, theirs)) found.push(`${place}: ${text}`)
  }
  await page.evaluate(() => localStorage.setItem('mashang.desk.language', 'zh-CN'))
  await page.reload()
  expect(found).toEqual([])
})

test('on a tablet the rail opens over the page and goes when a place is chosen', async () => {
  await goTo('#/')
  await page.setViewportSize(tablet)
  await page.getByRole('button', { name: '打开主导航' }).click()
  await page.getByRole('navigation').getByRole('link', { name: '兑换单' }).click()
  await page.getByRole('heading', { name: '兑换单', level: 1 }).waitFor()
  await page.getByRole('navigation').waitFor({ state: 'hidden' })
  expect(await barriersOn(page)).toEqual([])
})

test('on a tablet a text that waits is as wide as its lines need', async () => {
  await goTo('#/reviews')
  const text = await page.locator('.review-text').first().boundingBox()
  expect(text?.width).toBeGreaterThan(420)
  const buttons = page.locator('.review-commands button')
  for (const button of await buttons.all()) {
    const isWhole = await button.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1)
    expect(isWhole).toBe(true)
  }
})

test('a figure of ten digits stays in its column', async () => {
  await goTo('#/liability')
  const overlaps = await page.locator('.counter-value').evaluateAll((values) =>
    values
      .map((value) => {
        value.textContent = '9,999,999,999'
        return value
      })
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ scrollWidth, clientWidth }) => `${scrollWidth} in ${clientWidth}`),
  )
  expect(overlaps).toEqual([])
})
