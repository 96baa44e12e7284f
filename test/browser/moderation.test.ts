import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { deskOf, type BrandDesk } from '../_support/desk'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

const author = 'visitor-author'
const reader = 'visitor-reader'
let brand: RunningBrand
let browser: Browser
let desk: BrandDesk
let page: Page
let colleague: Page

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  desk = deskOf(brand, browser)
  const { store } = brand.cloud.platform
  const at = brand.cloud.clock.now()
  const kept = { createdAt: at, version: 1 }
  await store.create('boards', {
    ...kept,
    _id: 'tea-room',
    name: '茶话会',
    about: '喝茶的人',
    tier: null,
    productId: null,
    isReviewed: false,
    isOpen: true,
    place: 1,
  })
  const list = { name: '广告引流', action: 'review', byPinyin: false, words: ['代购'], allow: [] } as const
  await store.create('wordLists', { ...kept, ...list, words: [...list.words], allow: [], _id: 'advert' })
  for (const [visitor, nickname] of [
    [author, '江一白'],
    [reader, '苏禾'],
  ] as const)
    await desk.ask('member', visitor, 'join', {
      consent: true,
      consentVersion: await desk.consentVersion(),
      nickname,
    })
  page = await desk.signIn('admin', '#/reviews')
  colleague = await desk.signIn('campaignManager', '#/reviews')
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

async function write(title: string, text: string): Promise<string> {
  brand.cloud.clock.advance(24 * 60 * 60_000)
  const input = { kind: 'discussion', boardId: 'tea-room', title, text }
  const answer = await desk.ask('community', author, 'createPost', input)
  return /"id":"(p[\w-]+)"/.exec(JSON.stringify(answer))?.[1] ?? ''
}
/** A day later a session is over: everybody signs in once more, above the same screen. */
async function freshQueue(): Promise<void> {
  for (const [each, role] of [
    [page, 'admin'],
    [colleague, 'campaignManager'],
  ] as const) {
    await each.goto('about:blank')
    await each.goto(`${brand.url}/desk/#/reviews`)
    const { account, password } = brand.signInOf(role)
    await each.evaluate(() => sessionStorage.clear())
    await each.reload()
    await desk.enter(each, account, password)
    await each.getByRole('navigation').first().waitFor()
  }
}
const isSeen = async (postId: string) =>
  JSON.stringify(await desk.ask('community', reader, 'readPost', { postId })).startsWith('{"ok":true')
const heading = (of: Page, title: string) => of.locator('.review-head').getByRole('heading', { name: title })
const toast = (of: Page, says: string) => of.getByText(says).waitFor()
const drawer = () => page.getByRole('dialog')

describe('the review queue', () => {
  it('with nothing in it says what it is for', async () => {
    await page.getByRole('heading', { name: '都看完了' }).waitFor()
  })

  it('is worked through by keys: next, approve, reject by number with a sentence for the author', async () => {
    const first = await write('第一条', '有人代购吗，想问问价格')
    const markup = '<img src=x onerror="document.title=1"> 代购便宜'
    const second = await write('第二条', markup)
    expect(await Promise.all([first, second].map(isSeen))).toEqual([false, false])
    await freshQueue()
    await heading(page, '第一条').waitFor()
    await page.keyboard.press('j')
    await heading(page, '第二条').waitFor()
    expect(await page.locator('.review-text').innerText()).toBe(markup)
    expect(await page.locator('.review-text img').count()).toBe(0)
    expect(await page.locator('.review-text mark').innerText()).toBe('代购')
    await page.keyboard.press('k')
    await heading(page, '第一条').waitFor()
    await page.keyboard.press('a')
    await toast(page, '已通过，作者会收到通知')
    await heading(page, '第二条').waitFor()
    expect(await isSeen(first)).toBe(true)
    await page.keyboard.press('r')
    await drawer().waitFor()
    await page.keyboard.press('1')
    await drawer().getByText('作者会看到：「含有广告或引流内容」').waitFor()
    await drawer().getByLabel('补充一句').fill('请去掉价格')
    await drawer().getByRole('button', { name: '不通过' }).click()
    await toast(page, '已处理，作者会收到原因')
    await page.getByRole('heading', { name: '都看完了' }).waitFor()
    expect(await isSeen(second)).toBe(false)
    const own = JSON.stringify(await desk.ask('community', author, 'readPost', { postId: second }))
    expect(own).toContain('"stateReason":{"code":"advert","note":"请去掉价格"}')
  })

  it('goes elsewhere by g and a letter, and decides nothing on the way', async () => {
    const id = await write('路过', '问一下代购')
    await freshQueue()
    await heading(page, '路过').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: '操作记录', level: 1 }).waitFor()
    expect(await isSeen(id)).toBe(false)
    await page.keyboard.press('g')
    await page.keyboard.press('q')
    await heading(page, '路过').waitFor()
  })

  it('tells an operator whose colleague took the text first, and leaves it to the colleague', async () => {
    await heading(colleague, '路过').waitFor()
    await colleague.keyboard.press('c')
    await colleague.getByText('您正在看').waitFor()
    await page.keyboard.press('a')
    await page.getByRole('alert').getByText('许一舟正在处理这条').waitFor()
    await colleague.keyboard.press('a')
    await toast(colleague, '已通过，作者会收到通知')
  })

  it('takes an appeal to somebody else than whoever rejected', async () => {
    const id = await write('申诉', '提醒大家小心代购')
    await freshQueue()
    await heading(page, '申诉').waitFor()
    await page.keyboard.press('r')
    await drawer().waitFor()
    await page.keyboard.press('6')
    await page.keyboard.press('Enter')
    await toast(page, '已处理，作者会收到原因')
    await desk.ask('community', author, 'appealDecision', { subjectId: id, text: '我没有卖东西' })
    await page.goto(`${brand.url}/desk/#/reviews/${id}`)
    await page.reload()
    await page.getByText('申诉要由另一位同事来看').waitFor()
    expect(await page.getByRole('button', { name: '恢复公开' }).count()).toBe(0)
    await colleague.reload()
    await colleague.getByText('我没有卖东西').waitFor()
    await colleague.keyboard.press('a')
    await toast(colleague, '已通过，作者会收到通知')
    expect(await isSeen(id)).toBe(true)
  })

  it('mutes the author by m, who then stands among the silenced until somebody lifts it', async () => {
    await write('最后一条', '代购')
    await freshQueue()
    await heading(page, '最后一条').waitFor()
    await page.keyboard.press('m')
    await drawer().getByLabel('原因').fill('多次发广告')
    await drawer().getByRole('button', { name: '禁言 3 天' }).click()
    await toast(page, '已生效，会员会收到通知')
    const again = { kind: 'discussion', boardId: 'tea-room', title: '再说', text: '再说一句话' }
    expect(await desk.ask('community', author, 'createPost', again)).toMatchObject({ refusal: { code: 'silenced' } })
    await page.goto(`${brand.url}/desk/#/silenced`)
    await page.getByRole('cell', { name: '江一白' }).waitFor()
    await page.getByRole('button', { name: '解除禁言' }).click()
    await drawer().getByRole('button', { name: '解除禁言' }).click()
    await page.getByRole('heading', { name: '没有人被禁言' }).waitFor()
  })
})
