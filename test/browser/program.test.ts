import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

/** Longer than anything here takes on a busy machine. */
const patienceMs = 20_000

let brand: RunningBrand
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  const program = await brand.cloud.platform.store.get('programs', 'brand')
  const input = { consent: true, consentVersion: program?.consentVersion, nickname: '林小满' }
  const envelope = { procedure: 'join', requestId: 'request-joining', input }
  await brand.cloud.ask('member', envelope, { visitorId: 'visitor-lin', address: '' })
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' })
  page.setDefaultTimeout(patienceMs)
  await page.goto(`${brand.url}/desk/#/program`)
  const { account, password } = brand.signInOf('admin')
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '会员制度', level: 1 }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

const stored = async () => brand.cloud.platform.store.get('programs', 'brand')

test('the programme is changed in one form, shown on the phone, and saved after it is asked once', async () => {
  await page.locator('#tide-name').fill('听潮')
  await page.locator('#tide-growth').fill('80')
  await page.getByLabel('会员手机上的等级').getByText('听潮').waitFor()
  await page.getByRole('button', { name: '保存制度' }).click()
  await page.getByText('改了 1 个等级的门槛「听潮」').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '保存制度' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect((await stored())?.tiers[1]).toMatchObject({ code: 'tide', name: '听潮', growthMin: 80 })
})

test('thresholds that do not rise are refused by their row, and what was typed stays', async () => {
  await page.locator('#island-growth').fill('80')
  await page.getByRole('button', { name: '保存制度' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存制度' }).click()
  await page.getByText('等级第 3 行：成长值门槛要高于「听潮」的 80').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  expect(await page.locator('#island-growth').inputValue()).toBe('80')
  expect((await stored())?.tiers[2]).toMatchObject({ growthMin: 500 })
})

test('a tier is given by hand at the member’s page, with what follows said first', async () => {
  await page.goto(`${brand.url}/desk/#/members/visitor-lin`)
  await page.getByText('等级还没有变过').waitFor()
  await page.getByRole('button', { name: '授予等级' }).click()
  await page.locator('#tier').click()
  await page.getByTitle('登岛').click()
  await page.locator('#last-day').fill(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10))
  await page.keyboard.press('Enter')
  await page.getByLabel('原因', { exact: true }).fill('周年答谢')
  await page.getByText('马上从「听风」变为「登岛」').waitFor()
  await page.getByRole('button', { name: '授予「登岛」' }).click()
  await page.getByText('听风 → 登岛').waitFor()
  expect(await brand.cloud.platform.store.get('members', 'visitor-lin')).toMatchObject({ tier: 'island' })
})
