import type { Browser, Page } from 'playwright-core'
import QRCode from 'qrcode'
import { formatCode } from '../../domain/code/alphabet'
import { sealCode } from '../../domain/code/seal'
import { barriersOn } from '../_support/accessible'
import { launchBrowser } from '../_support/browser'
import { counterShows, deskOf, showPersonal, type BrandDesk } from '../_support/desk'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

const visitor = 'visitor-member'
let brand: RunningBrand
let browser: Browser
let desk: BrandDesk
let page: Page

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  desk = deskOf(brand, browser)
  await desk.ask('member', visitor, 'join', {
    consent: true,
    consentVersion: await desk.consentVersion(),
    nickname: '苏禾',
  })
  page = await desk.signIn('admin', '#/members')
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

test('a member is not found under a wrong number, and says so in place', async () => {
  await page.getByRole('link', { name: '苏**' }).waitFor()
  await page.getByPlaceholder('输入会员号').fill('079927398713')
  await page.keyboard.press('Enter')
  await page.getByText('没有这位会员，请核对会员号').waitFor()
})

test('a member is found by openid, and given points once the sum after is shown', async () => {
  await page.getByPlaceholder('输入会员号').fill(visitor)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '苏**' }).waitFor()
  await showPersonal(page, '显示完整资料', '苏禾')
  await page.getByRole('button', { name: '调整积分' }).click()
  await page.getByLabel('多少积分').fill('30')
  await page.getByLabel('原因').fill('运输破损补偿')
  await page.getByText('现在有 0 积分，给 30 之后有 30').waitFor()
  await page.getByRole('button', { name: '给 30 积分' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('row', { name: /人工调整：运输破损补偿 .*\+30/ }).waitFor()
  await counterShows(page, 0, '30')
})

test('a member has no more taken than there is', async () => {
  await page.getByRole('button', { name: '调整积分' }).click()
  await page.getByText('扣积分', { exact: true }).first().click()
  await page.getByLabel('多少积分').fill('31')
  await page.getByLabel('原因').fill('多给了')
  await page.getByText('最多能扣 30 积分').waitFor()
  await page.getByRole('button', { name: '扣掉 31 积分', disabled: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('a member has a scan taken back, by a policy that shows what it takes', async () => {
  await desk.ask('code', visitor, 'scan', { scanned: sealCode(brand.cloud.platform.keys.newest, 1, 7) })
  await page.reload()
  await page.getByRole('button', { name: /收\s*回/ }).click()
  await page.getByText('收回 20，记为损失 0，之后会员有 30 积分').first().waitFor()
  await page.getByText('最多收到零').click()
  await page.getByLabel('原因').fill('货架上开盖扫的')
  await page.getByRole('button', { name: '收回 20 积分' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('row', { name: /收回积分：货架上开盖扫的/ }).waitFor()
  await page.getByText('已收回').waitFor()
  await counterShows(page, 0, '30')
})

test('a member’s timeline is cut to a kind, and leads to the code', async () => {
  await page.getByLabel('看哪些事情').click()
  await page.getByTitle('同事的操作').click()
  await page.getByRole('row', { name: /周岚 · 收回积分/ }).waitFor()
  await page.getByRole('row', { name: /人工调整/ }).waitFor({ state: 'detached' })
  await page.locator('.ant-select-item').filter({ hasText: '同事的操作' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /人工调整/ }).waitFor()
})

test('为什么没有积分 is said for a code that is typed, and for one in a picture', async () => {
  const code = (serial: number) => sealCode(brand.cloud.platform.keys.newest, 1, serial)
  await desk.ask('code', 'somebody', 'scan', { scanned: code(8) })
  await page.getByPlaceholder('输入或粘贴一个码').fill(code(8))
  await page.keyboard.press('Enter')
  await page.getByText('您还没有扫过这一瓶').waitFor()
  await page.locator('[data-code-picture]').setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: await QRCode.toBuffer(code(7), { width: 320 }),
  })
  await page.getByText(/领到了 20 积分，.*被收回：货架上开盖扫的/).waitFor()
  await page.getByText('English', { exact: true }).click()
  await page.getByText(/and collected 20 points, taken back on/).waitFor()
})

test('from a member to a code and back by keyboard on a tablet, where nothing keeps anybody out', async () => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const code = formatCode(sealCode(brand.cloud.platform.keys.newest, 1, 7))
  await page.getByRole('link', { name: code }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('一共来看过').waitFor()
  await barrierFree()
  await page.getByRole('button', { name: '说给会员听' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '补积分' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('多少积分').fill('15')
  await page.getByLabel('原因').fill('码印糊了')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '补 15 积分' }).click()
  await page.getByText('我们已经为这一瓶补给您 15 积分').waitFor()
  await page.getByRole('link', { name: '看这位会员' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /为您扫的码补积分：码印糊了.*\+15/ }).waitFor()
  await barrierFree()
})

test('one code is frozen and thawed from its page, which says so at once', async () => {
  await page.goto(`${brand.url}/desk/#/codes/${sealCode(brand.cloud.platform.keys.newest, 1, 9)}`)
  for (const [name, shows] of [
    ['冻结这个码', '真码，冻结中'],
    ['解冻这个码', '真码，可以扫'],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await page.getByLabel('原因').fill('三个城市都扫了它')
    await page.getByRole('dialog').getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: shows }).waitFor()
  }
  await page.getByRole('row', { name: /解冻 周岚 三个城市都扫了它/ }).waitFor()
})

/** Nothing that keeps anybody out, and nothing wider than the screen. */
async function barrierFree(): Promise<void> {
  expect(await barriersOn(page)).toEqual([])
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
}

test('a member is among those whose points the brand owes', async () => {
  await page.goto(`${brand.url}/desk/#/liability`)
  await page.getByRole('heading', { name: '每个月到期多少积分' }).waitFor()
  await page.locator('.chart svg').waitFor()
  await page.getByText('表', { exact: true }).click()
  await page.getByRole('columnheader', { name: '到期月份' }).waitFor()
  const owed = await page.locator('.counter-value').first().innerText()
  expect(Number(owed.replace(',', ''))).toBeGreaterThanOrEqual(30)
})

test('the timer’s runs can be read, and those that failed are open', async () => {
  await brand.cloud.platform.store.create('jobReports', {
    _id: 'failed',
    at: Date.now(),
    durationMs: 1_500,
    jobs: [{ job: 'expirePoints', done: 3, failed: 2, more: true, durationMs: 1_500 }],
  })
  await page.goto(`${brand.url}/desk/#/jobs`)
  await page.getByText('2 项没做成').waitFor()
  await page.getByRole('cell', { name: '积分过期 把过了最后一天、还没用的积分过期掉', exact: true }).waitFor()
  await page
    .getByRole('row', { name: /积分过期 3/ })
    .getByText('1.5 s')
    .waitFor()
})
