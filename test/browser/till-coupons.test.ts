import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { deskOf, type BrandDesk } from '../_support/desk'
import { openPhone } from '../_support/phone'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

/** Longer than anything here takes on a busy machine. */
const patienceMs = 20_000
const visitor = 'visitor-coupon'
const title = '新朋友见面礼：门店试饮一杯'

let brand: RunningBrand
let browser: Browser
let desk: BrandDesk
let orderId: string

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  desk = deskOf(brand, browser)
  const consentVersion = await desk.consentVersion()
  await desk.ask('member', visitor, 'join', { consent: true, consentVersion, nickname: '苏禾' })
  orderId = await redeem(await putOnSale())
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

/** What an operator does before members can redeem: points for this one, a coupon in stock and on sale. */
async function putOnSale() {
  const { account, password } = brand.signInOf('admin')
  const { token } = await askOps<{ token: string }>('signIn', { account, password })
  await askOps('adjustPoints', { memberId: visitor, points: 500, reason: '开业送积分' }, token)
  const fields = {
    kind: 'virtual',
    title,
    tagline: '入会三十天内的小小心意',
    description: '',
    instructions: '任意门店，小杯气泡茶一杯',
    pictures: ['coupon'],
    category: 'coupon',
    points: 10,
    specifications: [],
    variants: [{ choices: [] }],
    opensAt: null,
    closesAt: null,
    rules: [],
    gift: { code: 'shopCoupon', args: { uses: 1, days: 30 } },
  }
  const { reward } = await askOps<{ reward: Saved }>('saveReward', fields, token)
  const [variant] = reward.variants
  const stock = { rewardId: reward.id, variantId: variant?.id, units: 5, reason: '首批入库' }
  await askOps('adjustStock', stock, token)
  await askOps('publishReward', { rewardId: reward.id, version: reward.version }, token)
  return { rewardId: reward.id, variantId: variant?.id, points: 10 }
}

interface Saved {
  id: string
  version: number
  variants: { id: string }[]
}

async function askOps<Value>(procedure: string, input: object, token?: string): Promise<Value> {
  const envelope = { procedure, requestId: crypto.randomUUID(), input }
  const answer = await brand.cloud.ask('ops', envelope, { address: '203.0.113.7', ...(token ? { token } : {}) })
  expect(answer).toMatchObject({ ok: true })
  return (answer as { value: Value }).value
}

async function redeem(asked: object): Promise<string> {
  const answer = await desk.ask('mall', visitor, 'redeem', asked)
  return JSON.stringify(answer).match(/"id":"(D[0-9A-Z]{15})"/)?.[1] ?? ''
}

/** Waits for a code that no till has read yet, and scans it. */
async function scanAt(page: Page): Promise<void> {
  brand.cloud.clock.advance(60_000)
  const answer = await desk.ask('member', visitor, 'memberCode', {})
  await page.keyboard.type(JSON.stringify(answer).match(/"digits":"(\d{20})"/)?.[1] ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('苏*').waitFor()
}

const couponsOn = (page: Page) => page.getByRole('region', { name: '可用的门店券' })

it('leads from its order to the card with the code side up, wherever the card was left', async () => {
  const page = await openPhone(browser, `${brand.url}/h5/#/pages/me/index`, visitor)
  await page.getByText('会员码', { exact: true }).waitFor()
  for (const _ of ['opened before', 'left with the code up']) {
    await page.goto(`${brand.url}/h5/#/packages/mall/order/index?id=${orderId}`)
    await page.getByText('去出示会员码').click()
    await page.getByText('秒后换新码').waitFor()
  }
  await page.context().close()
})

it('is used at the till once the clerk has read what that means; another till is told where it went', async () => {
  const [clerk, other] = [await desk.signIn('clerk', '#/till'), await desk.signIn('admin', '#/till')]
  clerk.setDefaultTimeout(patienceMs)
  await clerk.getByLabel('本柜台').fill('文三路店')
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('heading', { level: 1 }).click()
  await scanAt(clerk)
  await other.getByRole('heading', { level: 1 }).click()
  await scanAt(other)

  await couponsOn(clerk).getByText(title).waitFor()
  await couponsOn(clerk).getByRole('button', { name: '使用' }).click()
  await clerk.getByText('这张券就用完了。用了不能撤回，用过的券也不能再退积分').waitFor()
  await clerk.getByRole('button', { name: '使用 1 次' }).click()
  await couponsOn(clerk).getByText('上次由林桥在「文三路店」使用').waitFor()
  await couponsOn(clerk).getByRole('button', { name: '已用完', disabled: true }).waitFor()

  await couponsOn(other).getByRole('button', { name: '使用' }).click()
  await other.getByRole('button', { name: '使用 1 次' }).click()
  await other.getByText(/已由林桥在「文三路店」用掉 1 次，现在用完了/).waitFor()
  await couponsOn(other).getByRole('button', { name: '已用完', disabled: true }).waitFor()

  // The scanner goes on with the next, though the focus was in a dialog.
  await scanAt(clerk)
  await couponsOn(clerk).waitFor({ state: 'hidden' })
  await Promise.all([clerk.close(), other.close()])
})

it('stands at the desk with who took it, in the trail, and without a way to give its points back', async () => {
  await brand.cloud.runJobs()
  const page = await desk.signIn('admin', `#/orders/${orderId}`)
  await page.getByRole('row', { name: /文三路店 林桥/ }).waitFor()
  await page.getByText('用过一次，这一单就完成了，积分不能再退').waitFor()
  expect(await page.getByRole('button', { name: '退回…' }).count()).toBe(0)
  await page.goto(`${brand.url}/desk/#/audit`)
  for (const [operator, outcome] of [
    ['林桥', '完成'],
    ['周岚', '券刚被用过'],
  ] as const) {
    const line = page.getByRole('row', { name: /使用门店券/ }).filter({ hasText: operator })
    await line.getByText(outcome).waitFor()
    await line.getByRole('link', { name: orderId }).waitFor()
  }
  await page.close()
})

it('says on its member’s phone when and where it was used', async () => {
  const page = await openPhone(browser, `${brand.url}/h5/#/packages/mall/order/index?id=${orderId}`, visitor)
  await page.getByText('已用完').first().waitFor()
  await page.getByText('在「文三路店」使用').waitFor()
  expect(await page.getByText('林桥').count()).toBe(0)
  await page.context().close()
})
