import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
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

const rail = (page: Page) => page.getByRole('navigation').getByRole('link')

describe('signing in', () => {
  it('counts the tries that are left, then asks to wait', async () => {
    const page = await desk.openDesk()
    for (const left of [4, 3, 2, 1]) {
      await desk.enter(page, 'nobody', 'wrong password')
      await page.getByText(`还可以试 ${left} 次`).waitFor()
    }
    await desk.enter(page, 'nobody', 'wrong password')
    await desk.enter(page, 'nobody', 'wrong password')
    await page.getByText('试得也太密了；请等').waitFor()
    await page.close()
  })

  it('leads to the address that was asked for', async () => {
    const page = await desk.signIn('admin', '#/batches')
    await page.getByRole('heading', { name: '批次', exact: true, level: 1 }).waitFor()
    await page.close()
  })

  it('asks again above the page when the session ends, and keeps what was being filled in', async () => {
    const page = await desk.signIn('admin', '#/campaigns/new')
    await page.getByLabel('活动名称').fill('填到一半')
    await endSessions()
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByRole('dialog').getByText('登录已过期').waitFor()
    await page.getByRole('dialog').getByLabel('密码', { exact: true }).fill(brand.signInOf('admin').password)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await page.getByLabel('活动名称').inputValue()).toBe('填到一半')
    await page.close()
  })
})

async function endSessions(): Promise<void> {
  const { store } = brand.cloud.platform
  const { documents } = await store.page('sessions', 'byExpiry', { limit: 100 })
  for (const { _id } of documents) await store.remove('sessions', _id)
}

describe('an answer that comes late', () => {
  it('to the session before does not end the one after it', async () => {
    const page = await desk.signIn('admin', '#/products')
    await endSessions()
    const letGo = await desk.holdBack(page, 'whoAmI')
    // Coming back into view asks who is signed in; going elsewhere learns that nobody is.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await page.goto(`${brand.url}/desk/#/campaigns`)
    const again = page.getByRole('dialog')
    await again.getByText('登录已过期').waitFor()
    await again.getByLabel('密码', { exact: true }).fill(brand.signInOf('admin').password)
    await page.keyboard.press('Enter')
    await again.waitFor({ state: 'hidden' })
    await letGo()
    await page.goto(`${brand.url}/desk/#/batches`)
    await page.getByRole('heading', { name: '批次', exact: true, level: 1 }).waitFor()
    expect(await again.count()).toBe(0)
    await page.close()
  })

  it('to one operator is not shown to the next', async () => {
    const page = await desk.signIn('admin')
    const letGo = await desk.holdBack(page, 'listAudit')
    await page.goto(`${brand.url}/desk/#/audit`)
    await page.locator('.rail-person').click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByLabel('账号').waitFor()
    await letGo()
    const { account, password } = brand.signInOf('campaignManager')
    await desk.enter(page, account, password)
    await page.getByText('这里不归您看').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    await page.close()
  })
})

describe('whoever asked for less motion', () => {
  it('has menus measured where they are put, not on the way there', async () => {
    const page = await desk.openDesk()
    await page.getByLabel('账号').waitFor()
    const measured = await page.evaluate(() => {
      const menu = document.body.appendChild(document.createElement('div'))
      Object.assign(menu.style, { position: 'fixed', left: '-1000px' })
      const before = menu.getBoundingClientRect().left
      menu.style.left = '0'
      const after = menu.getBoundingClientRect().left
      menu.remove()
      return { before, after }
    })
    expect(measured).toEqual({ before: -1000, after: 0 })
    await page.close()
  })
})

describe('a campaign manager', () => {
  it('is offered campaigns, and nothing that only an administrator may do', async () => {
    const page = await desk.signIn('campaignManager')
    await page.getByRole('link', { name: '活动' }).first().waitFor()
    expect(
      await rail(page)
        .filter({ hasText: /操作员|操作记录/ })
        .count(),
    ).toBe(0)
    await rail(page).filter({ hasText: '产品' }).click()
    await page.getByText('桂花乌龙气泡茶').waitFor()
    expect(await page.getByRole('button', { name: '登记产品' }).count()).toBe(0)
    await rail(page).filter({ hasText: '批次' }).click()
    await page.getByRole('link', { name: '2026 秋 1 号线' }).click()
    await page.getByText('由管理员操作').waitFor()
    expect(await page.getByRole('button', { name: /冻结|作废|召回|生成文件|下载/ }).count()).toBe(0)
    await page.goto(`${brand.url}/desk/#/audit`)
    await page.getByText('这里不归您看').waitFor()
    await page.close()
  })
})

describe('the keyboard', () => {
  it('goes to places, searches and explains itself', async () => {
    const page = await desk.signIn('admin')
    await page.getByRole('heading', { name: '总览' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await page.getByRole('heading', { name: '批次', exact: true, level: 1 }).waitFor()
    await page.getByPlaceholder('搜批次').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('2 号线')
    await page.getByRole('link', { name: '2026 秋 1 号线' }).waitFor({ state: 'hidden' })
    expect(await page.getByRole('link', { name: '2026 秋 2 号线' }).count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('键盘快捷键').waitFor()
    await page.close()
  })
})

describe('from a product to a paid scan', () => {
  const size = 3_000
  const active = 2_000
  let page: Page
  let codes: string[]

  beforeAll(async () => {
    page = await desk.signIn('admin')
  })
  afterAll(() => page.close())

  it('registers a product, and says what is wrong with its barcode', async () => {
    await page.goto(`${brand.url}/desk/#/products/new`)
    await page.getByLabel('产品名称').fill('山楂陈皮气泡茶')
    await page.getByLabel('商品条码').fill('6901234567817')
    await page.getByText('最后一位应该是 6，现在是 7').waitFor()
    await page.getByLabel('商品条码').fill('6901234567816')
    await page.getByText('校验位正确').waitFor()
    await page.getByRole('button', { name: '用画好的图' }).click()
    await page.locator('.drawn-pictures button').first().click()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '山楂陈皮气泡茶' }).waitFor()
  })

  it('mints a batch, having said what that writes', async () => {
    await page.goto(`${brand.url}/desk/#/batches/new`)
    await page.getByLabel('产品', { exact: true }).click()
    await page.getByTitle('山楂陈皮气泡茶').click()
    await page.getByLabel('批次名称').fill('浏览器测试')
    await page.getByLabel('码的数量').fill(String(size))
    await page.getByText('将生成 3,000 个码，只写入 1 条记录').waitFor()
    await page.getByRole('button', { name: '生成 3,000 个码' }).click()
    await page.getByRole('heading', { name: '浏览器测试' }).waitFor()
    await page.getByText('码已生成，还没激活').waitFor()
  })

  it('makes a CSV whose bytes have the fingerprint shown', async () => {
    await page.getByRole('button', { name: '生成文件' }).click()
    await page.getByText('1 个文件都好了').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载', exact: true }).click(),
    ])
    const bytes = readFileSync(await download.path())
    const shown = (await page.locator('.fingerprint').first().innerText()).slice(0, 12)
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 12)).toBe(shown)
    codes = bytes.toString('utf8').match(/https?:\/\/[^\s,]+/gi) ?? []
    expect(new Set(codes).size).toBe(size)
  })

  it('splits labels that do not fit one sheet, and goes on when the page is left', async () => {
    await page.getByText('标签版式').click()
    await page.getByLabel('数量').fill('2500')
    await page.getByText('分成 2 个文件').waitFor()
    await page.getByRole('button', { name: '生成文件' }).click()
    await rail(page).filter({ hasText: '产品' }).click()
    await page.getByRole('status').getByText('2 个文件都好了').waitFor({ timeout: 90_000 })
    await page.getByRole('status').getByRole('link', { name: '浏览器测试' }).last().click()
    await page
      .getByRole('cell', { name: /\.pdf$/ })
      .nth(1)
      .waitFor()
  })

  it('activates a range, and shows which serials are on', async () => {
    await page.getByRole('button', { name: '激活', exact: true }).click()
    await page.getByLabel('结束序号').fill(String(active - 1))
    await page.getByText('2,000 个码马上激活').waitFor()
    await page.getByRole('button', { name: '激活 2,000 个码' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('figure').getByText('已激活 2,000').waitFor()
    await page.getByRole('figure').getByText('未激活 1,000').waitFor()
  })

  it('launches a campaign by keyboard alone, with the most it can cost', async () => {
    await page.goto(`${brand.url}/desk/#/campaigns/new`)
    await page.getByLabel('活动名称').waitFor()
    await page.keyboard.type('浏览器测试有礼')
    await pressOn(page, '马上开始')
    await pressOn(page, '下一步')
    await page.getByRole('row', { name: '浏览器测试' }).getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await page.getByText('已选 1 个批次，共 3,000 个码').waitFor()
    await pressOn(page, '下一步')
    await page.getByLabel('每码积分').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('12')
    await page.getByRole('complementary').getByText('每个码首次扫码得 12 积分').waitFor()
    await pressOn(page, '下一步')
    await page.getByRole('radio', { name: '设一个上限' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('积分上限').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('20000')
    await page.locator('.cost-max').getByText('20,000').waitFor()
    await pressOn(page, '下一步')
    await page.getByText('预算封顶').waitFor()
    await pressOn(page, '上线…')
    await page.getByRole('dialog').getByText('3,000 个码参加，最多发出 20,000 积分').waitFor()
    await pressOn(page, '上线，最多 20,000 积分')
    await page.getByRole('heading', { name: '浏览器测试有礼' }).getByText('进行中').waitFor()
  })

  it('shows a scan within seconds', async () => {
    const visitor = 'visitor-browser'
    await desk.ask('member', visitor, 'join', { consent: true, consentVersion: await desk.consentVersion() })
    const scanned = await desk.ask('code', visitor, 'scan', { scanned: codes[0] })
    expect(scanned).toMatchObject({ ok: true, value: { verdict: 'first', award: { basePoints: 12 } } })
    const scans = page.locator('.counter').first().locator('strong')
    await scans.getByText('1', { exact: true }).waitFor({ timeout: 15_000 })
    await page.getByText('12 / 20,000 分').waitFor()
  })

  it('gives another system a key, shows it one time, and ends it', async () => {
    const page = await desk.signIn('admin', '#/keys')
    await page.getByRole('button', { name: '发放密钥' }).first().click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('给谁用').fill('收银系统')
    await drawer.getByLabel('只能从这些地址使用').fill('999.1.1.1')
    await page.keyboard.press('Enter')
    await drawer.getByRole('button', { name: '发放' }).click()
    await drawer.getByText('「999.1.1.1」').waitFor()
    await drawer.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '发放密钥' }).first().click()
    await drawer.getByLabel('给谁用').fill('收银系统')
    await drawer.getByRole('button', { name: '发放' }).click()
    const secret = await drawer.getByLabel('密钥', { exact: true }).inputValue()
    const asked = async () => {
      const response = await fetch(`${brand.url}/call/api`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({
          procedure: 'memberBalance',
          requestId: crypto.randomUUID(),
          input: { number: '000000000000' },
        }),
      })
      const { refusal }: { refusal: { code: string } } = await response.json()
      return refusal.code
    }
    expect(await asked()).toBe('memberUnknown')
    await drawer.getByRole('button', { name: '已经记下' }).click()
    await page.getByRole('row', { name: '收银系统' }).getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用密钥' }).click()
    await page.getByRole('row', { name: '收银系统' }).getByText('已停用').waitFor()
    expect(await asked()).toBe('keyRefused')
    await page.close()
  })

  it('leaves a trail that names what was done', async () => {
    await page.getByRole('button', { name: '权限与留痕' }).click()
    await rail(page).filter({ hasText: '操作记录' }).click()
    const launched = page.getByRole('row').filter({ hasText: '活动上线' }).first()
    await launched.getByRole('link', { name: '浏览器测试有礼' }).waitFor()
  })
})

/** Moves to a button the way Tab would, proves that the focus can be there, and presses it. */
async function pressOn(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await button.focus()
  expect(await button.evaluate((element) => element === document.activeElement && element.tabIndex >= 0)).toBe(true)
  await page.keyboard.press('Enter')
}
