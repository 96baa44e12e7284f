import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../_support/browser'
import { counterShows, deskOf, type BrandDesk } from '../_support/desk'
import { startBrand, type RunningBrand } from '../_support/running-brand'

jest.setTimeout(120_000)

const visitor = 'visitor-member'
let brand: RunningBrand
let browser: Browser
let desk: BrandDesk
let page: Page

beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  desk = deskOf(brand, browser)
  const consentVersion = await desk.consentVersion()
  await desk.ask('member', visitor, 'join', { consent: true, consentVersion, nickname: '苏禾' })
  page = await desk.signIn('admin', '#/boards')
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

const home = () => desk.ask('community', visitor, 'communityHome', {})
const later = () => brand.cloud.clock.advance(31_000)

async function post(title: string): Promise<unknown> {
  later()
  const [board] = (await brand.cloud.platform.store.page('boards', 'byPlace', { limit: 1 })).documents
  const input = {
    kind: 'discussion',
    boardId: board?._id,
    title,
    text: '今天店里人不多，坐了一下午，写两句给大家看看。',
  }
  return desk.ask('community', visitor, 'createPost', input)
}

test('the first board is opened where there is none, and the next one is moved before it', async () => {
  await page.getByText('还没有版块').waitFor()
  await page.getByRole('button', { name: '新版块' }).first().click()
  await page.locator('#name').fill('茶话会')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('link', { name: '茶话会' }).waitFor()
  await page.getByRole('button', { name: '新版块' }).click()
  await page.locator('#name').fill('登岛会客厅')
  await page.locator('#tier').click()
  await page.getByTitle('登岛及以上').click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('2 个版块').waitFor()
  await page.getByRole('button', { name: '把“登岛会客厅”往前移' }).click()
  await page.locator('tbody tr:nth-child(1)').getByText('登岛会客厅').waitFor()
  later()
  expect(await home()).toMatchObject({
    value: { boards: [{ name: '登岛会客厅', tier: 'island', isMine: false }, { name: '茶话会' }] },
  })
  await page.getByRole('button', { name: '把“登岛会客厅”往后移' }).click()
  await page.locator('tbody tr:nth-child(1)').getByText('茶话会').waitFor()
})

test('a word that is saved is found by the tester, with how it was recognised, and holds a member’s post', async () => {
  expect(await post('这里要开瓶费吗')).toMatchObject({ value: { post: { state: 'public' } } })
  await page.goto(`${brand.url}/desk/#/wordLists/new`)
  await page.locator('#name').fill('店里的规矩')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: '店里的规矩' }).waitFor()
  await page.getByLabel('要试的话').fill('他们收開·瓶·費')
  await page.getByText('没有找到词').waitFor()
  await page.getByRole('button', { name: '加词' }).click()
  await page.locator('#words-to-add').fill('开瓶费')
  await page.getByRole('button', { name: '加 1 个' }).click()
  await page.getByText('有“开瓶费”（店里的规矩），先不公开').waitFor()
  expect(await page.locator('.marked-text mark').textContent()).toBe('開·瓶·費')
  await page.getByText('第 4–8 个字 · 繁体、夹着符号').waitFor()
  expect(await post('他们收開·瓶·費')).toMatchObject({ value: { post: { state: 'held' } } })
})

test('a file of words says line by line what was not taken', async () => {
  await page.getByRole('button', { name: '从文件导入' }).first().click()
  const csv = '词语,备注\n自带酒水,常见\n自带酒水,\n=1+1,\n'
  const choose = (buffer: Buffer) =>
    page.getByTestId('sheet-file').setInputFiles({ name: '词.csv', mimeType: 'text/csv', buffer })
  await choose(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0xff]))
  await page.getByText('这不是表格，也不是文本').waitFor()
  await choose(Buffer.from(csv, 'utf16le'))
  const preview = page.getByRole('region', { name: '读出来是这样' })
  await preview.getByTitle('UTF-16（Unicode 文本）').waitFor()
  await preview.getByRole('cell', { name: '常见' }).waitFor()
  await preview.getByText('第 1 行是标题，不导入').waitFor()
  expect(await preview.getByRole('status').textContent()).toBe('会加 1 个词2 行不会导入')
  await page.getByRole('button', { name: '导入 1 个' }).click()
  await page.getByText('加进 1 个，2 行没有加').waitFor()
  await page.getByText('是公式，不是词').first().waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await page.getByText('自带酒水').waitFor()
})

test('a post is found, pinned after its consequence was said, and stands above its board', async () => {
  await page.goto(`${brand.url}/desk/#/highlights`)
  await page.getByText('这里要开瓶费吗').waitFor()
  await page.getByRole('button', { name: '置顶', exact: true }).click()
  await page.getByText('一个版块最多置顶 3 条').waitFor()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /置\s?顶/ })
    .click()
  await page.getByRole('button', { name: '取消置顶' }).first().waitFor()
  expect(
    (await brand.cloud.platform.store.page('highlights', 'byKind', { equals: { kind: 'pinned' }, limit: 5 })).documents,
  ).toMatchObject([{ kind: 'pinned' }])
})

test('the figures say what was written and what was held, as a chart and as a table', async () => {
  await page.goto(`${brand.url}/desk/#/communityFigures`)
  await page.getByRole('heading', { name: '每天发了多少帖子和回复' }).waitFor()
  await counterShows(page, 0, '2')
  await counterShows(page, -1, '50%')
  await page.locator('.chart svg').first().waitFor()
  await page.getByText('表', { exact: true }).first().click()
  await page.getByRole('columnheader', { name: '发言会员' }).waitFor()
})
