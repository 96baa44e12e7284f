import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { deskOf, type BrandDesk } from '../_support/desk'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

let brand: RunningBrand
let browser: Browser
let desk: BrandDesk
let page: Page
let letTheNewOneCome: () => Promise<void>

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  desk = deskOf(brand, browser)
  await desk.ask('member', 'visitor-lin', 'join', {
    consent: true,
    consentVersion: await desk.consentVersion(),
    nickname: '林小满',
  })
  page = await desk.signIn('admin', '#/program')
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
  letTheNewOneCome = await desk.holdBack(page, 'getProgram')
  await page.getByRole('dialog').getByRole('button', { name: '保存制度' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect((await stored())?.tiers[1]).toMatchObject({ code: 'tide', name: '听潮', growthMin: 80 })
})

test('what is typed while the saved programme is still on its way stays; thresholds that do not rise are refused by their row', async () => {
  await page.locator('#island-growth').fill('80')
  await letTheNewOneCome()
  await page.getByRole('button', { name: '保存制度' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存制度' }).click()
  await page.getByText('等级第 3 行：成长值门槛要高于「听潮」的 80').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  expect(await page.locator('#island-growth').inputValue()).toBe('80')
  expect((await stored())?.tiers[2]).toMatchObject({ growthMin: 500 })
})

test('what is typed while a colleague saves another programme stays, and is not saved over it', async () => {
  await page.locator('#island-growth').fill('600')
  await brand.cloud.platform.store.transact(async (transaction) => {
    const program = await transaction.get('programs', 'brand')
    if (program) await transaction.put('programs', { ...program, version: program.version + 1 })
  })
  await Promise.all([
    page.waitForResponse((response) => response.request().postData()?.includes('getProgram') === true),
    page.evaluate(() => window.dispatchEvent(new Event('online'))),
  ])
  await page.getByRole('button', { name: '保存制度' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存制度' }).click()
  await page.getByText('别人刚改过，请刷新后再试').waitFor()
  expect((await stored())?.tiers[2]).toMatchObject({ growthMin: 500 })
})

test('the browser asks before something unsaved is closed or loaded anew', async () => {
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.type())
    return dialog.accept()
  })
  await page.reload()
  await page.locator('#island-growth[value="500"]').waitFor()
  expect(asked).toEqual(['beforeunload'])
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
  await page.getByRole('cell', { name: '听风 → 登岛', exact: true }).waitFor()
  expect(await brand.cloud.platform.store.get('members', 'visitor-lin')).toMatchObject({ tier: 'island' })
})
