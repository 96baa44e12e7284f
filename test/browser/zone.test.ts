import type { Page } from 'playwright-core'
import { everyPage, openDeskOfBrand, placesInRail, type BrandDesk } from '../_support/desk'
import type { RunningBrand } from '../_support/running-brand'

jest.setTimeout(240_000)

let brand: RunningBrand
let desk: BrandDesk
let close: () => Promise<void>

beforeAll(async () => {
  ;({ brand, desk, close } = await openDeskOfBrand())
})
afterAll(() => close())

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
    const page = await desk.signIn('admin', '', { timezoneId })
    const goTo = async (place: string) => {
      await page.goto(`${brand.url}/desk/${place}`)
      await arrived(page)
    }
    // The till keeps no moments until somebody has shown their code there.
    const places = (await placesInRail(page)).filter((place) => place !== '#/till')
    expect(places.length).toBeGreaterThanOrEqual(20)
    let pages = 0
    let seen = 0
    for await (const place of everyPage(page, places, goTo)) {
      pages += 1
      await page.locator('.page-zone').getByText('北京时间').waitFor()
      for (const [at, text] of await moments(page)) {
        expect([place, at, text?.replace(/^\d{4} 年 /, '')]).toEqual([place, at, onTheWall(at ?? '')])
        seen += 1
      }
    }
    expect(pages).toBeGreaterThan(places.length)
    expect(seen).toBeGreaterThan(20)
    await page.context().close()
  })

  it('takes what is typed into a picker as the brand’s time, also in an hour that this machine’s clock leaves out', async () => {
    const page = await desk.signIn('admin', '#/campaigns/new', { timezoneId })
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
