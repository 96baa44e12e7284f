import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { deskOf, type BrandDesk } from '../_support/desk'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

let brand: RunningBrand
let browser: Browser
let desk: BrandDesk
let page: Page

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  desk = deskOf(brand, browser)
  page = await desk.signIn('admin', '#/orders')
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

const preview = () => page.getByRole('region', { name: '读出来是这样' })
const choose = (buffer: Buffer) =>
  page.getByTestId('sheet-file').setInputFiles({ name: '运单.csv', mimeType: 'text/csv', buffer })
const says = (text: string) => preview().getByRole('status').getByText(text).waitFor()

test('a sheet in the encoding of a Chinese Windows says so, and is read otherwise where somebody says so', async () => {
  await page.getByRole('button', { name: '导入运单号' }).first().click()
  const gbk = Buffer.from('DWRF1GT9C3F1066F,\xd4\xb2\xcd\xa8,YT0000000000001\r\n', 'latin1')
  await choose(gbk)
  await preview().getByTitle('GBK（中文 Windows）').waitFor()
  await preview().getByRole('cell', { name: '圆通' }).waitFor()
  await says('读出 1 个包裹')
  await preview().getByRole('combobox', { name: '文字编码' }).click({ force: true })
  await page.getByTitle('UTF-8', { exact: true }).click()
  await preview().getByRole('cell', { name: '\u0532\u0368' }).waitFor()
})

test('a number that looks shortened is asked about, with its line, its column and what to do', async () => {
  await choose(Buffer.from('订单号,快递公司,运单号\nDWRF1GT9C3F1066F,中通快递,784000000000123000\n合计,1,\n'))
  await preview().getByText('第 2 行运单号：长号码被表格改短了').waitFor()
  await preview().getByText('第 3 行是合计或说明，不导入').waitFor()
  expect(await page.getByRole('button', { name: '发货', exact: true }).isDisabled()).toBe(true)
  await preview().getByText('这些号码本来就是这样').click()
  await says('读出 1 个包裹')
  await page.getByRole('button', { name: '发货', exact: true }).click()
  await page.getByText('没有这个订单').first().waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
})

test('a column that nobody could name is chosen by hand, and only what is read is sent', async () => {
  await page.getByRole('button', { name: '导入运单号' }).first().click()
  const sheet =
    'Aa,Bb,Cc,Dd\nSF1234567,李岚 13800138000,跑腿小哥,DWRF1GT9C3F1066F\nSF1234568,王一 13800138001,跑腿小哥,D7K3M9Q2X0TB5WZA\n'
  await choose(Buffer.from(sheet))
  await says('读出 0 个包裹')
  for (const [column, role] of [
    ['第 1 列是', '运单号'],
    ['第 3 列是', '快递公司'],
    ['第 4 列是', '订单号'],
  ] as const) {
    await preview().getByRole('combobox', { name: column }).click({ force: true })
    await page.locator('.ant-select-dropdown:visible').getByTitle(role, { exact: true }).click()
  }
  await says('读出 2 个包裹')
  const sent = page.waitForRequest((request) => (request.postData() ?? '').includes('importTracking'))
  await page.getByRole('button', { name: '发货', exact: true }).click()
  const { input } = JSON.parse((await sent).postData() ?? '{}')
  expect(input).toEqual({
    csv: '\nSF1234567,,跑腿小哥,DWRF1GT9C3F1066F\nSF1234568,,跑腿小哥,D7K3M9Q2X0TB5WZA\n',
    layout: {
      separator: ',',
      columns: ['number', null, 'carrier', 'orderId'],
      firstLine: 2,
      asTheyStand: false,
      questioned: [],
    },
  })
  await page.getByText('没有这个订单').first().waitFor()
})
