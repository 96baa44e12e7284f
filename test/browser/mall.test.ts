import { imageSize } from 'image-size'
import { Jimp } from 'jimp'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { counterShows, deskOf, showPersonal, type BrandDesk } from '../_support/desk'
import { startBrand, type RunningBrand } from '../_support/running-brand'
import { someAddress } from '../_support/mall'

jest.setTimeout(120_000)

/** The picture is decoded and made anew in plain JavaScript, on a machine that runs other tests beside it. */
const picturePatienceMs = 60_000
const visitor = 'visitor-mall'
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
  page = await desk.signIn('admin', '#/rewards')
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

const dialogGone = () => page.getByRole('dialog').waitFor({ state: 'hidden' })
const drawer = () => page.getByRole('dialog')

/** Some noise, so that the file is as large as a camera's. */
async function photo(width: number, height: number): Promise<Buffer> {
  const picture = new Jimp({ width, height, color: 0x0e5e52ff })
  const { data } = picture.bitmap
  for (let at = 0; at < data.length; at += 4) data[at] = Math.imul(at, 0x9e3779b1) >>> 26
  return picture.getBuffer('image/png', { filterType: 0 })
}

const choosePicture = async (name: string, mimeType: string, buffer: Buffer) =>
  page.getByTestId('picture-file').setInputFiles({ name, mimeType, buffer })

const chooseSheet = async (lines: string[]) =>
  page
    .getByTestId('sheet-file')
    .setInputFiles({ name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })

async function givePoints(points: number): Promise<void> {
  const member = await brand.cloud.platform.store.get('members', visitor)
  if (!member) throw new Error('the visitor has not joined')
  await page.goto(`${brand.url}/desk/#/members/${visitor}`)
  await page.getByRole('button', { name: '调整积分' }).click()
  await page.getByLabel('多少积分').fill(String(points))
  await page.getByLabel('原因').fill('开业送积分')
  await page.getByRole('button', { name: /给 .* 积分/ }).click()
  await dialogGone()
}

async function rewardCalled(title: string) {
  const { documents } = await brand.cloud.platform.store.page('rewards', 'byTime', { limit: 100 })
  const reward = documents.find((each) => each.title === title)
  if (!reward) throw new Error(`no reward is called ${title}`)
  return reward
}

/** Redeems one as the visitor's phone does; answers the order number. */
async function redeem(title: string): Promise<string> {
  const reward = await rewardCalled(title)
  const answer = await desk.ask('mall', visitor, 'redeem', {
    rewardId: reward._id,
    variantId: reward.variants[0]?.id,
    points: reward.points,
    ...(reward.kind === 'physical' && { address: someAddress }),
  })
  expect(answer).toMatchObject({ ok: true, value: { redeemedNow: true } })
  return JSON.stringify(answer).match(/D[0-9A-Z]{15}/)?.[0] ?? ''
}

describe('a reward that is sent', () => {
  it('is made with the n key, and its phone follows', async () => {
    await page.getByRole('heading', { name: '礼品', level: 1 }).waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('礼品名称').fill('柴烧马克杯')
    await page.getByLabel('兑换价').fill('800')
    const phone = page.getByRole('complementary')
    await phone.getByText('柴烧马克杯').waitFor()
    await phone.getByText('800 积分').waitFor()
    await page.getByText('每人限兑', { exact: true }).click()
    await phone.getByText('每人限兑 1 次').waitFor()
    await page.getByRole('spinbutton', { name: '次数' }).fill('5')
    await phone.getByText('每人限兑 5 次').waitFor()
  })

  it('refuses what is no picture and what is too small, in plain words', async () => {
    await choosePicture('笔记.png', 'image/png', Buffer.from('not a picture'))
    await page.getByText('这不是能识别的图片').waitFor()
    await choosePicture('小.png', 'image/png', await photo(120, 120))
    await page.getByRole('button', { name: '就用这样' }).click()
    await page.getByText('图片太小，长宽至少 200 像素').waitFor()
    await page.getByRole('button', { name: '存为草稿', disabled: true }).waitFor()
  })

  it('takes a camera’s picture, cut square before it is sent', async () => {
    const large = await photo(1_400, 700)
    expect(large.length).toBeGreaterThan(1_000_000)
    await choosePicture('大.png', 'image/png', large)
    await page.getByRole('button', { name: '就用这样' }).click()
    const shown = page.getByRole('img', { name: '第 1 张图片' })
    await shown.waitFor({ timeout: picturePatienceMs })
    const address = await shown.getAttribute('src')
    const published = await fetch(`${brand.url}${address}`)
    const size = imageSize(new Uint8Array(await published.arrayBuffer()))
    expect(size).toMatchObject({ type: 'jpg', width: 700, height: 700 })
  })

  it('comes in colours, and is saved as a draft', async () => {
    await page.getByRole('button', { name: '加一种规格' }).click()
    await page.getByLabel('第 1 种规格的名称').fill('颜色')
    await page.getByLabel('第 1 种规格的选项').fill('米白')
    await page.keyboard.press('Enter')
    await page.keyboard.type('海青')
    await page.keyboard.press('Enter')
    await page.getByText('2 种组合').waitFor()
    await page.getByRole('button', { name: '存为草稿' }).click()
    await page.getByRole('heading', { name: '柴烧马克杯' }).getByText('草稿').waitFor()
    expect((await rewardCalled('柴烧马克杯')).variants.map(({ choices }) => choices)).toEqual([['米白'], ['海青']])
  })

  it('goes on sale once it is stocked, having said in numbers what that means', async () => {
    await page.getByRole('button', { name: '上架…' }).click()
    await drawer().getByRole('button', { name: '上架 0 件' }).click()
    await drawer().getByText('还差库存').waitFor()
    await drawer().getByRole('button', { name: '取消' }).click()
    await dialogGone()
    await page.getByRole('row', { name: '米白' }).getByRole('button', { name: '调整' }).click()
    await page.getByLabel('多少件').fill('12')
    await page.getByLabel('原因').fill('首批入库')
    await drawer().getByText('现在剩 0 件，加 12 之后剩 12 件').waitFor()
    await page.getByRole('button', { name: '加 12 件' }).click()
    await dialogGone()
    await page.getByRole('row', { name: /首批入库/ }).waitFor()
    await page.getByRole('button', { name: '上架…' }).click()
    await drawer().getByText('12 件，每件 800 积分，全部兑完会用掉会员 9,600 积分').waitFor()
    await drawer().getByRole('button', { name: '上架 12 件' }).click()
    await page.getByRole('heading', { name: '柴烧马克杯' }).getByText('在架').waitFor()
    await counterShows(page, 0, '12')
  })
})

describe('a pool of codes', () => {
  it('says of every line whether it was added', async () => {
    await page.goto(`${brand.url}/desk/#/rewards/new`)
    await page.getByLabel('礼品名称').fill('10 元饮品券')
    await page.getByText('从上传的券码里每人给一个').click()
    await page.getByLabel('兑换价').fill('300')
    await page.getByRole('button', { name: '选品牌插画' }).click()
    await page.getByRole('button', { name: 'plain-coupon', exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '存为草稿' }).click()
    await page.getByRole('button', { name: '上传券码' }).click()
    await chooseSheet(['QY-1,1111', 'QY-2,2222', 'QY-1,1111', 'QY-3,3,3', 'QY-4'])
    await page.getByText('第 3 行：文件里重复').waitFor()
    await page.getByRole('button', { name: '上传 3 个' }).click()
    await drawer().getByText('3 个券码加进去了，会员马上能兑；2 行没有加').waitFor()
    await drawer().getByRole('row', { name: '3 文件里重复' }).waitFor()
    await drawer().getByRole('row', { name: '4 读不出来' }).waitFor()
    expect(await drawer().getByText('QY-').count()).toBe(0)
    await page.getByRole('button', { name: '知道了' }).click()
    await dialogGone()
    await counterShows(page, 0, '3')
  })

  it('does not take a code that it has already', async () => {
    await page.getByRole('button', { name: '上传券码' }).click()
    await chooseSheet(['QY-2,2222', 'QY-5'])
    await page.getByRole('button', { name: '上传 2 个' }).click()
    await drawer().getByRole('row', { name: '1 券码池里已有' }).waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await dialogGone()
    await counterShows(page, 0, '4')
    await page.getByRole('button', { name: '上架…' }).click()
    await drawer().getByRole('button', { name: '上架 4 件' }).click()
    await dialogGone()
  })
})

describe('orders', () => {
  let mugs: string[]
  let coupon: string

  beforeAll(async () => {
    await givePoints(5_000)
    mugs = [await redeem('柴烧马克杯'), await redeem('柴烧马克杯'), await redeem('柴烧马克杯')]
    coupon = await redeem('10 元饮品券')
    await brand.cloud.runJobs()
  })

  it('are packed together, once it is said what that ends', async () => {
    await page.goto(`${brand.url}/desk/#/orders`)
    for (const order of mugs) await page.getByRole('row', { name: order }).getByRole('checkbox').check()
    await page.getByRole('row', { name: coupon }).getByRole('checkbox', { disabled: true }).waitFor()
    await page.getByRole('button', { name: '打包…' }).click()
    await drawer().getByText('3 单改成「待发货」，会员就不能自己取消了').waitFor()
    await drawer().getByRole('button', { name: '打包 3 单' }).click()
    await page.getByText('3 单已打包，等发货').waitFor()
  })

  it('are exported for the warehouse with their addresses in full', async () => {
    await page.getByRole('button', { name: '导出给仓库' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ])
    const sheet = readFileSync(await download.path(), 'utf8')
    for (const order of mugs) expect(sheet).toContain(order)
    expect(sheet).toContain('文三路 90 号 3 幢 201')
    await drawer().getByText('已存好，共 3 单').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await dialogGone()
  })

  it('are shipped from the warehouse’s sheet, faulty lines apart', async () => {
    await page.getByRole('button', { name: '导入运单号' }).click()
    await chooseSheet([
      '订单号,快递公司,运单号',
      `${mugs[0]},顺丰速运,SF1234567890`,
      `${mugs[1]},顺丰速运,`,
      'DZZZZZZZZZZZZZZZ,顺丰速运,SF1234567891',
    ])
    await page.getByRole('button', { name: '发货', exact: true }).click()
    await drawer().getByText('1 行发出了；2 行没有发出').waitFor()
    await drawer()
      .getByRole('row', { name: /^3 .*运单号：没有填，或不是运单号/ })
      .waitFor()
    await drawer()
      .getByRole('row', { name: /^4 .*没有这个订单/ })
      .waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await dialogGone()
    await page
      .getByRole('row', { name: mugs[0] ?? '' })
      .getByText('已发货')
      .waitFor()
    await page
      .getByRole('row', { name: mugs[1] ?? '' })
      .getByText('待发货')
      .waitFor()
  })

  it('are found by their number, and shipped one at a time', async () => {
    await page.getByPlaceholder('输入订单号').fill(mugs[1] ?? '')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: mugs[0] ?? '' }).waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: mugs[1] ?? '' }).click()
    await showPersonal(page, '显示完整收件信息', someAddress.detail)
    await page.getByRole('button', { name: '发货', exact: true }).click()
    await page.getByLabel('快递公司').fill('京东快递')
    await page.getByLabel('运单号').fill('JD0099887766')
    await page.getByRole('button', { name: '发出这个包裹' }).click()
    await page.getByRole('cell', { name: 'JD0099887766' }).waitFor()
  })

  it('are refunded with a reason: the points and the unit come back', async () => {
    const stored = () => brand.cloud.platform.store.get('members', visitor)
    const before = await stored()
    await page.goto(`${brand.url}/desk/#/orders/${mugs[2]}`)
    await page.getByRole('button', { name: '退回…' }).click()
    await page.getByLabel('原因').fill('这个颜色断货了')
    await drawer().getByText('800 积分退给会员，每一笔的到期日不变，已经过期的按会员制度处理；1 件放回库存').waitFor()
    await page.getByRole('button', { name: '退回 800 积分' }).click()
    await page
      .getByRole('heading', { name: mugs[2] ?? '' })
      .getByText('已退回')
      .waitFor()
    await page.getByText('这个颜色断货了').waitFor()
    expect(pointsOf(await stored()) - pointsOf(before)).toBe(800)
    await brand.cloud.runJobs()
    await page.goto(`${brand.url}/desk/#/rewards/${(await rewardCalled('柴烧马克杯'))._id}`)
    await counterShows(page, 0, '10')
  })

  it('show a code only on the record', async () => {
    await page.goto(`${brand.url}/desk/#/orders/${coupon}`)
    await page.getByRole('button', { name: '看券码…' }).click()
    expect(await page.getByText('QY-').count()).toBe(0)
    await page.getByLabel('原因').fill('会员来电说看不到')
    await page.getByRole('button', { name: '写进记录并查看' }).click()
    await drawer().getByText(/^QY-/).waitFor()
    await page.getByRole('button', { name: '看完了' }).click()
    await dialogGone()
    await page.goto(`${brand.url}/desk/#/audit`)
    await page
      .getByRole('row', { name: /查看券码 .*会员来电说看不到/ })
      .getByRole('link', { name: coupon })
      .waitFor()
    expect(await page.getByText('QY-').count()).toBe(0)
  })
})

it('offers a campaign manager the mall without what costs points or shows codes', async () => {
  const manager = await desk.signIn('campaignManager', `#/rewards/${(await rewardCalled('柴烧马克杯'))._id}`)
  await manager.getByRole('button', { name: '暂停兑换' }).waitFor()
  expect(await manager.getByRole('button', { name: '调整', exact: true }).count()).toBe(0)
  await manager.goto(`${brand.url}/desk/#/orders`)
  await manager.getByRole('row').nth(1).getByRole('link').click()
  await manager.getByRole('heading', { name: '经过' }).waitFor()
  expect(await manager.getByRole('button', { name: /退回|看券码/ }).count()).toBe(0)
  await manager.close()
})

const pointsOf = (member: { lots: { points: number }[] } | undefined) =>
  member?.lots.reduce((sum, { points }) => sum + points, 0) ?? 0
