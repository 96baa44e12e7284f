import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { deskOf, type BrandDesk } from '../_support/desk'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(240_000)

let brand: RunningBrand
let browser: Browser
let desk: BrandDesk

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  desk = deskOf(brand, browser)
})

afterAll(async () => {
  await browser.close()
  await brand.close()
})

/** The desk of somebody whose machine is elsewhere. */
async function deskIn(timezoneId: string, place = ''): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    timezoneId,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${brand.url}/desk/${place}`)
  const { account, password } = brand.signInOf('admin')
  await desk.enter(page, account, password)
  await page.getByRole('navigation').first().waitFor()
  return page
}

const places = [
  '',
  'products',
  'batches',
  'campaigns',
  'rewards',
  'orders',
  'mallFigures',
  'reviews',
  'silenced',
  'boards',
  'announcements',
  'highlights',
  'wordLists',
  'communityFigures',
  'members',
  'program',
  'liability',
  'jobs',
  'audit',
  'operators',
]
const listsWithPages = ['batches', 'campaigns', 'rewards', 'orders', 'members', 'wordLists']

/** As the brand's wall shows it, worked out apart from the desk. */
function onTheWall(at: string): string {
  const wall = new Date(Date.parse(at) + 8 * 60 * 60 * 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${wall.getUTCMonth() + 1} 月 ${wall.getUTCDate()} 日 ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`
}

const moments = (page: Page) =>
  page
    .locator('time[datetime]')
    .evaluateAll((elements) => elements.map((each) => [each.getAttribute('datetime') ?? '', each.textContent ?? '']))

/** A page of the desk is drawn, and nothing on it is still on its way. */
async function arrived(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await page.locator('h1').waitFor()
  await page.locator('.stage .ant-skeleton').first().waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

describe.each(['America/New_York', 'Pacific/Auckland', 'Asia/Shanghai'])('a desk in %s', (timezoneId) => {
  it('shows every moment on every page as the brand’s clock has it, and says whose time it is', async () => {
    const page = await deskIn(timezoneId)
    const pages = [...places]
    for (const list of listsWithPages) {
      await page.goto(`${brand.url}/desk/#/${list}`)
      await arrived(page)
      const links = await page
        .locator(`.stage a[href^="#/${list}/"]`)
        .evaluateAll((elements) => elements.map((each) => (each.getAttribute('href') ?? '').slice(2)))
      pages.push(...links.filter((link) => !link.endsWith('/new')).slice(0, 1))
    }
    let seen = 0
    for (const place of pages) {
      await page.goto(`${brand.url}/desk/#/${place}`)
      await arrived(page)
      await page.locator('.page-zone').getByText('北京时间').waitFor()
      for (const [at, text] of await moments(page)) {
        expect([place, at, text?.replace(/^\d{4} 年 /, '')]).toEqual([place, at, onTheWall(at ?? '')])
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(20)
    await page.context().close()
  })

  it('takes what is typed into a picker as the brand’s time, also in an hour that this machine’s clock leaves out', async () => {
    const page = await deskIn(timezoneId, '#/campaigns/new')
    await page.getByLabel('活动名称').fill(`时区 ${timezoneId}`)
    await page.getByText('活动时间（北京时间）').waitFor()
    const opens = page.locator('#campaign-window')
    // By default it opens at the brand's next midnight.
    expect(await opens.inputValue()).toMatch(/^\d{4}-\d{2}-\d{2} 00:00$/)
    // A range is taken once both of its ends are: Enter leads from the first to the second.
    await opens.click()
    await page.locator('.ant-picker-dropdown .ant-picker-ok').waitFor()
    await opens.fill('2027-03-14 02:30')
    await page.keyboard.press('Enter')
    await page.locator('#campaign-window-end:focus').waitFor()
    expect(await opens.inputValue()).toBe('2027-03-14 02:30')
    await page.locator('#campaign-window-end').fill('2027-04-04 23:59')
    await page.keyboard.press('Enter')
    await page.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByText('草稿已保存').waitFor()
    const { documents } = await brand.cloud.platform.store.page('campaigns', 'byTime', {
      order: 'descending',
      limit: 1,
    })
    expect(documents[0]).toMatchObject({
      name: `时区 ${timezoneId}`,
      opensAt: Date.parse('2027-03-14T02:30:00+08:00'),
      closesAt: Date.parse('2027-04-04T23:59:00+08:00'),
    })
    await page.goto(`${brand.url}/desk/#/campaigns/${documents[0]?._id}/edit`)
    await page.reload()
    await page.locator('#campaign-window').waitFor()
    expect(await page.locator('#campaign-window').inputValue()).toBe('2027-03-14 02:30')
    expect(await page.locator('#campaign-window-end').inputValue()).toBe('2027-04-04 23:59')
    await page.context().close()
  })
})
