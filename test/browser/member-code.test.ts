import type { Browser, Page } from 'playwright-core'
import { symbolsIn } from '../_support/barcodes'
import { launchBrowser } from '../_support/browser'
import { openPhone } from '../_support/phone'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

/** Longer than anything here takes on a busy machine. */
const patienceMs = 20_000

let brand: RunningBrand
let browser: Browser

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  const stored = await brand.cloud.platform.store.get('brands', 'brand')
  const input = { consent: true, consentVersion: stored?.consentVersion, nickname: '林小满' }
  const envelope = { procedure: 'join', requestId: 'request-joining', input }
  await brand.cloud.ask('member', envelope, { visitorId: 'visitor-lin', address: '' })
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

/** The member's phone with the code up, on a screen of so many pixels to each CSS pixel. */
async function phoneWithCode(deviceScaleFactor: number): Promise<Page> {
  const page = await openPhone(browser, `${brand.url}/h5/#/pages/me/index`, 'visitor-lin', { deviceScaleFactor })
  await page.getByText('会员码', { exact: true }).click()
  await page.locator('.code-digits').waitFor()
  return page
}

const digitsOn = async (page: Page) => (await page.locator('.code-digits').innerText()).replaceAll(/\s/g, '')

async function till(role: 'admin' | 'clerk', place = ''): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  page.setDefaultTimeout(patienceMs)
  await page.goto(`${brand.url}/desk/${place}`)
  const { account, password } = brand.signInOf(role)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '柜台核验', level: 1 }).waitFor()
  return page
}

describe('the code on a phone', () => {
  it.each([1, 2, 3])('is read off the screen at %d pixels, bars and squares', async (deviceScaleFactor) => {
    const page = await phoneWithCode(deviceScaleFactor)
    // The card stands still again after its turn.
    await page.waitForTimeout(400)
    const [digits, picture] = [await digitsOn(page), await page.locator('.code-sheet').screenshot()]
    expect(await symbolsIn(picture)).toEqual({ QRCode: digits, Code128: digits })
    await page.context().close()
  })
})

describe('the till', () => {
  it('is all that a clerk’s desk shows, and reads what a scanner types without a click', async () => {
    const phone = await phoneWithCode(2)
    const page = await till('clerk')
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
      expect.stringContaining('青屿'),
      expect.stringContaining('柜台核验'),
    ])
    const digits = await digitsOn(phone)
    await page.keyboard.type(digits)
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('林**').waitFor()
    await page.getByRole('status').getByText('听风').waitFor()

    // The scanner's second look at the same code changes nothing; another desk is told that it was used.
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.type(digits)
    await page.keyboard.press('Enter')
    await page.getByText('0 / 20 位').waitFor()
    await page.getByRole('status').getByText('林**').waitFor()
    const other = await till('admin', '#/till')
    await other.keyboard.type(digits)
    await other.keyboard.press('Enter')
    await other.getByText('这个会员码刚刚用过').waitFor()
    await other.keyboard.type(digits.slice(1))
    await other.keyboard.press('Enter')
    await other.getByText('会员码是 20 位数字').waitFor()
    await Promise.all([phone.context().close(), page.close(), other.close()])
  })
})
