import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { usualItems, type Item, type Trade } from '../../contract/words/brand'
import { launchBrowser, quiet } from '../_support/browser'
import { demoWordsIn, isDemoPicture } from '../_support/demo-words'
import { goTo, openPhone } from '../_support/phone'
import { appCode } from '../_support/second-factor'
import { logoOf, startUnfounded } from '../_support/unfounded'

interface Maker {
  trade: Trade
  tradeName: string
  name: string
  color: number
  product: string
  gtin: string
}

const makers: Maker[] = [
  {
    trade: 'skincare',
    tradeName: '护肤美妆',
    name: '素里',
    color: 0xd4587aff,
    product: '素里修护霜 50 g',
    gtin: '6901234567816',
  },
  {
    trade: 'food',
    tradeName: '食品粮油',
    name: '稻花田',
    color: 0x7a9a2eff,
    product: '五常大米 5 kg',
    gtin: '6901234567816',
  },
  {
    trade: 'liquor',
    tradeName: '酒',
    name: '老窖坊',
    color: 0x8c1c13ff,
    product: '十年陈酿 500 ml',
    gtin: '6901234567816',
  },
]

/** A person clicks twice a second at best, and types a field in ten: ten minutes are 1,200 of the one or 60 of the other. */
const clicksMax = 60
const fieldsMax = 30

jest.setTimeout(180_000)

/** With SCREENSHOTS naming a folder every screen is kept there to be looked at. */
const keptIn = process.env['SCREENSHOTS']

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(makers)('a brand of another trade: $name, $trade', (maker) => {
  const item: Item = usualItems[maker.trade]
  let cloud: Awaited<ReturnType<typeof startUnfounded>>
  let desk: Page
  let phone: Page
  let clicks = 0
  let fields = 0
  let printed: string

  beforeAll(async () => {
    cloud = await startUnfounded()
    desk = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' })
    desk.setDefaultTimeout(20_000)
  })
  afterAll(async () => {
    await desk.context().close()
    await phone.context().close()
    await cloud.close()
  })

  const click = async (name: string, role: 'button' | 'radio' = 'button') => {
    clicks += 1
    await desk.getByRole(role, { name, exact: true }).click()
  }
  const choose = async (text: string) => {
    clicks += 1
    await desk.getByText(text, { exact: true }).first().click()
  }
  const fill = async (label: string, value: string) => {
    fields += 1
    await desk.getByLabel(label, { exact: true }).fill(value)
  }

  it('is founded from the page that the link opens', async () => {
    phone = await openPhone(browser, `${cloud.url}/h5/#/pages/home/index`, 'visitor-early')
    await phone.getByText('品牌还没有建好').first().waitFor()
    await desk.goto(cloud.link)
    await choose(maker.tradeName)
    await fill('品牌名称', maker.name)
    await fill('一句话介绍', '认真做好每一件')
    clicks += 2
    const buffer = Buffer.from(await logoOf(maker.color), 'base64')
    await desk.getByTestId('logo-file').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
    await desk.getByRole('img', { name: '标志' }).waitFor()
    await fill('码上的网址', 'https://m.maker.example')
    await fill('客服电话', '400-800-1234')
    await fill('客服时间', '每天 9:00–21:00')
    await fill('隐私联系邮箱', 'privacy@maker.example')
    await fill('公司名称', `${maker.name}有限公司`)
    await keep(desk, 'founding')
    await desk.reload()
    expect(await desk.getByLabel('品牌名称').inputValue()).toBe(maker.name)
    await fill('姓名', '管事的')
    await fill('密码', `${maker.name}1234567890`)
    await fill('再填一次密码', `${maker.name}1234567890`)
    await click('建立品牌')
    await desk.getByText('很容易被猜到').waitFor()
    await fill('密码', 'correct horse battery')
    await fill('再填一次密码', 'correct horse battery')
    await click('建立品牌')
    await fill('登录密码', 'correct horse battery')
    await click('显示二维码')
    const secret = await desk.locator('.factor-secret').innerText()
    await keep(desk, 'second-step')
    await fill('验证码', appCode(secret.replaceAll(' ', ''), cloud.cloud.clock.now()))
    await click('启用')
    await choose('我已经保存好了')
    await click('完成')
    await desk.getByRole('heading', { name: '总览' }).waitFor()
  })

  it('has a first product, a batch and a campaign within minutes', async () => {
    await click('登记产品')
    await fill('产品名称', maker.product)
    await fill('商品条码', maker.gtin)
    await click('用画好的图')
    clicks += 1
    await desk.locator('.drawn-pictures button').first().click()
    await click('保存')
    await desk.getByRole('link', { name: maker.product }).waitFor()
    await desk.goto(`${cloud.url}/desk/#/batches/new`)
    clicks += 2
    await desk.getByLabel('产品', { exact: true }).click()
    await desk.getByTitle(maker.product).click()
    await fill('批次名称', '第一批')
    await fill('码的数量', '300')
    await click('生成 300 个码')
    await desk.getByText('码已生成，还没激活').waitFor()
    await click('生成文件')
    clicks += 1
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: '下载', exact: true }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    printed = Buffer.concat(chunks).toString('utf8')
    await click('激活')
    await click('激活 300 个码')
    await desk.getByRole('dialog').waitFor({ state: 'hidden' })

    await desk.goto(`${cloud.url}/desk/#/campaigns/new`)
    await fill('活动名称', '开业有礼')
    await click('马上开始')
    await click('下一步')
    clicks += 1
    await desk.getByRole('row', { name: '第一批' }).getByRole('checkbox').click()
    await click('下一步')
    await fill('每码积分', '12')
    await click('下一步')
    await click('下一步')
    clicks += 2
    await desk.getByRole('button', { name: '上线…' }).click()
    await desk.getByRole('button', { name: /^上线，最多/ }).click()
    await desk.getByRole('heading', { name: '开业有礼' }).getByText('进行中').waitFor()
    await keep(desk, 'campaign')
    expect(clicks).toBeLessThan(clicksMax)
    expect(fields).toBeLessThan(fieldsMax)
  })

  const codes = () => printed.match(/https:\/\/[^\s,"]+/gi) ?? []
  const scanPage = (text: string) => `pages/scan/index?q=${encodeURIComponent(text)}`
  const openAnew = async (page: string) => {
    await phone.goto('about:blank')
    await phone.goto(`${cloud.url}/h5/#/${page}`)
  }

  it('pays whoever joins and scans a printed code', async () => {
    expect(codes()).toHaveLength(300)
    expect(demoWordsIn(printed, item)).toEqual([])
    await openAnew(scanPage(codes()[0] ?? ''))
    await phone.getByText('正品，您是第一个扫的').waitFor()
    await keep(phone, 'scan-guest')
    await phone
      .getByText(/^加入会员，领/)
      .first()
      .click()
    await phone.locator('.join-tick').click()
    await phone.getByText('同意并加入').click()
    await phone.getByText('积分已到账').waitFor()
    await keep(phone, 'scan-paid')
    expect(
      cloud.cloud.engine.texts('entries', { fields: [], equals: [], descending: false, limit: 9 }).join(),
    ).toContain('12')
  })

  it.each(['zh-CN', 'en'] as const)('says nothing of the demo’s on any screen, in %s', async (locale) => {
    await phone.evaluate((chosen) => localStorage.setItem('mashang.locale', JSON.stringify({ data: chosen })), locale)
    const screens: [name: string, page: string][] = [
      ['home', 'pages/home/index'],
      ['mall', 'pages/mall/index'],
      ['community', 'pages/community/index'],
      ['me', 'pages/me/index'],
      ['capture', 'pages/capture/index'],
      ['terms', 'packages/member/terms/index'],
      ['card', 'packages/member/card/index'],
      ['statement', 'packages/member/statement/index'],
      ['check-in', 'packages/member/check-in/index'],
      ['tasks', 'packages/member/tasks/index'],
      ['profile', 'packages/member/profile/index'],
      ['compose', 'packages/community/compose/index'],
      ['search', 'packages/community/search/index'],
      ['mine', 'packages/community/mine/index'],
      ['orders', 'packages/mall/orders/index'],
      ['coupons', 'packages/mall/coupons/index'],
      ['scan-again', scanPage(codes()[0] ?? '')],
      ['scan-barcode', scanPage(maker.gtin)],
      ['scan-foreign', scanPage('https://example.com/x')],
      ['scan-mistyped', scanPage('ABCDEFGHJKMNPQRSTVWX')],
      ['scan-nothing', scanPage('')],
    ]
    await openAnew('pages/home/index')
    for (const [name, page] of screens) {
      // The same page with other words in its address is the page before until it has read them.
      if (page.includes('?')) await openAnew(page)
      else await goTo(phone, page)
      await quiet(phone)
      await phone.waitForFunction(() => document.querySelector('[class*="skeleton"]') === null)
      const text = await phone.evaluate(() => document.body.innerText)
      expect([name, text.length > 20]).toEqual([name, true])
      expect([name, demoWordsIn(text, item)]).toEqual([name, []])
      const pictures = await phone.evaluate(() => [...document.images].map(({ src }) => src))
      expect([name, pictures.filter(isDemoPicture)]).toEqual([name, []])
      if (name === 'terms')
        for (const told of [`${maker.name}有限公司`, 'privacy@maker.example']) expect(text).toContain(told)
      await keep(phone, `${name}-${locale}`)
    }
  })

  it('says nothing of the demo’s at the desk', async () => {
    const places = await desk
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(places.length).toBeGreaterThan(10)
    for (const place of places) {
      await desk.evaluate((hash) => (location.hash = hash), place)
      await desk.getByRole('heading', { level: 1 }).first().waitFor()
      await quiet(desk)
      await desk.waitForFunction(() => document.querySelector('.ant-skeleton') === null)
      const text = await desk.evaluate(() => document.body.innerText)
      expect([place, demoWordsIn(text, item)]).toEqual([place, []])
    }
  })

  it('is not founded a second time', async () => {
    const again = await browser.newPage({ locale: 'zh-CN' })
    await again.goto(cloud.link)
    await again.getByText('品牌已经建好了').waitFor()
    await again.getByRole('button', { name: '去登录' }).click()
    await again.getByLabel('账号').waitFor()
    await again.context().close()
  })

  async function keep(page: Page, name: string): Promise<void> {
    if (keptIn === undefined) return
    mkdirSync(join(keptIn, maker.trade), { recursive: true })
    await page.screenshot({ path: join(keptIn, maker.trade, `${name}.png`) })
  }
})
