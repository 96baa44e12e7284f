import { freshCode } from '../../local/fresh-code'
import { openDeskOfBrand, type BrandDesk } from '../_support/desk'
import type { RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

let brand: RunningBrand
let desk: BrandDesk
let close: () => Promise<void>

beforeAll(async () => {
  ;({ brand, desk, close } = await openDeskOfBrand())
})
afterAll(() => close())

test('all that the rail shows at first is in sight, and what is folded or not is remembered', async () => {
  const page = await desk.signIn('admin')
  const list = page.locator('.rail-places')
  expect(await list.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '权限与留痕' }).click()
  await page.getByRole('button', { name: '积分商城' }).click()
  await page.getByRole('link', { name: '礼品' }).waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('link', { name: '操作员' }).waitFor()
  expect(await page.getByRole('navigation').getByRole('link', { name: '礼品' }).count()).toBe(0)
  await page.close()
})

test('the place one is at stays in sight in a folded group', async () => {
  const page = await desk.signIn('admin', '#/wordLists')
  const link = page.getByRole('navigation').getByRole('link', { name: '词库' })
  await link.waitFor()
  expect(await link.getAttribute('aria-current')).toBe('page')
  await page.close()
})

test.each([
  ['禁言', '禁言名单'],
  ['AUDIT', '操作记录'],
  ['社区数', '社区数据'],
])('“%s” finds %s from wherever one is', async (sought, heading) => {
  const page = await desk.signIn('admin', '#/batches')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(sought)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
  await page.close()
})

test('a member on the phone is found by nickname, and a code by what is printed, with all that became of it', async () => {
  const consentVersion = await desk.consentVersion()
  await desk.ask('member', 'caller', 'join', { consent: true, consentVersion, nickname: '打电话的人' })
  const page = await desk.signIn('admin', '#/batches')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('打电话')
  await page.locator('.sought-title', { hasText: '打**' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '打**', level: 1 }).waitFor()

  const code = (await freshCode(brand.cloud))?.code ?? ''
  await desk.ask('code', 'caller', 'scan', { scanned: code })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(code)
  await page.locator('.sought .mono').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '查一个码', level: 1 }).waitFor()
  await page.getByRole('link', { name: '打**' }).waitFor()
  await page.close()
})

test('a page that is opened from far down another starts at its top', async () => {
  const page = await desk.signIn('admin', '#/audit')
  await page.setViewportSize({ width: 1440, height: 400 })
  await page.locator('tbody a').last().waitFor()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
  await page.locator('tbody a').last().click()
  await page.getByRole('heading', { name: '操作记录', level: 1 }).waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.close()
})

test('an address that a role does not reach says so and leads to one that it does', async () => {
  const page = await desk.signIn('clerk', '#/campaigns')
  await page.getByText('这里不归您看').waitFor()
  expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0)
  await page.getByRole('button', { name: '去柜台核验' }).click()
  await page.getByRole('heading', { name: '柜台核验', level: 1 }).waitFor()
  await page.close()
})

test('an order number that nobody has leaves the list as it was', async () => {
  const page = await desk.signIn('admin', '#/orders')
  await page.getByPlaceholder('输入订单号').fill('D000000000000000')
  await page.keyboard.press('Enter')
  await page.getByText('没有订单号是「D000000000000000」的兑换单；下面还是原来的列表。').waitFor()
  await page.close()
})
