import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { openPhone } from '../_support/phone'
import { startBrand, type RunningBrand } from '../_support/running-brand'
import { cutLabel, drawSheet } from '../_support/sheet'

jest.setTimeout(120_000)

/** Longer than anything here takes on a busy machine. */
const patienceMs = 20_000

let brand: RunningBrand
let browser: Browser
let sheet: Buffer

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
})

afterAll(async () => {
  await browser.close()
  await brand.close()
})

const phoneAt = (path: string, visitorId: string) => openPhone(browser, `${brand.url}/h5/#/pages/${path}`, visitorId)

async function handIn(visitorId: string, label: Buffer): Promise<Page> {
  const page = await phoneAt('capture/index', visitorId)
  await page.locator('.camera-file').setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: label })
  return page
}

/** The sheet that the desk makes of the running campaign's third batch, downloaded as an operator would. */
async function downloadLabels(): Promise<Buffer> {
  const desk = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  desk.setDefaultTimeout(patienceMs)
  await desk.goto(`${brand.url}/desk/#/batches/1`)
  const { account, password } = brand.signInOf('admin')
  await desk.getByLabel('账号').fill(account)
  await desk.getByLabel('密码', { exact: true }).fill(password)
  await desk.keyboard.press('Enter')
  await desk.getByText('标签版式').click()
  await desk.getByLabel('数量').fill('24')
  await desk.getByRole('button', { name: '生成文件' }).click()
  await desk.getByText('1 个文件都好了').first().waitFor()
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: '下载', exact: true }).click(),
  ])
  const bytes = readFileSync(await download.path())
  await desk.close()
  return bytes
}

describe('a label from the print pack', () => {
  beforeAll(async () => {
    sheet = await drawSheet(browser, await downloadLabels())
  })

  it('pays whoever scans its picture first, once they have joined', async () => {
    const page = await handIn('visitor-journey', await cutLabel(browser, sheet, 0, 0))
    await page.getByText('正品，您是第一个扫的').waitFor()
    await page.getByText('加入会员，领这瓶的积分').click()
    await page.locator('.join-tick').click()
    await page.getByText('同意并加入', { exact: true }).click()
    await page.getByText('积分已到账').waitFor()
    await page.goto(`${brand.url}/h5/#/pages/home/index`)
    await page.locator('.member-card-points').getByText('20', { exact: true }).waitFor()
    await page.context().close()
  })

  it('tells the next one when and where it was first scanned', async () => {
    const page = await handIn('visitor-gao', await cutLabel(browser, sheet, 0, 0))
    await page.getByText('这个码之前被扫过').waitFor()
    await page.getByText('2 次：您 1 次，别人 1 次').waitFor()
    expect(await page.getByText('积分已到账').count()).toBe(0)
    await page.context().close()
  })

  it('is told from its neighbour on the sheet', async () => {
    const page = await handIn('visitor-gao', await cutLabel(browser, sheet, 5, 3))
    await page.getByText('正品，您是第一个扫的').waitFor()
    await page.context().close()
  })
})

describe('typing', () => {
  it('forgives a slip of the finger, warns of what only looks like ours, and is calm about the rest', async () => {
    const page = await phoneAt('scan/index?code=1ABCD-EFGHJ-KMNPQ-RSTVW&typed=1', 'visitor-typing')
    await page
      .getByText(/好像少了或错了一位/)
      .first()
      .waitFor()
    await page.goto(`${brand.url}/h5/#/pages/home/index`)
    // The router loses an address that comes while it opens another page.
    await page.getByText('扫瓶盖里的码').waitFor()
    await page.goto(`${brand.url}/h5/#/pages/scan/index?q=${encodeURIComponent('https://q.qingyu.example/c/1ABCD')}`)
    await page.getByText('这不是我们的码', { exact: true }).waitFor()
    await page.goto(`${brand.url}/h5/#/pages/home/index`)
    await page.getByText('扫瓶盖里的码').waitFor()
    await page.goto(`${brand.url}/h5/#/pages/scan/index?q=${encodeURIComponent('https://shop.example/c/1ABCD')}`)
    await page.getByText('这里面没有我们的码', { exact: true }).waitFor()
    await page.context().close()
  })
})
