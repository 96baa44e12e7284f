import type { Page } from 'playwright-core'
import { hourMs } from '../../domain/calendar'
import { boardIn, publish } from '../_support/community'
import { openScreens, type Screens } from '../_support/screens'

jest.setTimeout(60_000)

const title = '早上六点的船'

let screens: Screens
let writer: Page
let reader: Page

beforeAll(async () => {
  screens = await openScreens()
  await boardIn(screens.brand)
  await screens.brand.join('visitor-writer', '林小满')
  await screens.brand.join('visitor-reader', '陈屿')
  writer = await screens.phoneOf('visitor-writer', 'pages/community/index')
  reader = await screens.phoneOf('visitor-reader', 'pages/community/index')
})
afterAll(() => screens.close())

const open = (page: Page, path: string) => page.goto(`${screens.url}/h5/#/${path}`)
const tap = (page: Page, text: string) => page.getByRole('button', { name: text, exact: true }).click()

it('keeps a post that is still checked to its author', async () => {
  screens.brand.cloud.safety.plan.text = 'silent'
  await tap(writer, '发帖')
  await writer.locator('.draft-title input').fill(title)
  await writer.locator('.draft-text textarea').fill('雾很大，茶农大叔在码头等我们，第一杯是热的。')
  await tap(writer, '茶话会')
  await tap(writer, '发布')
  await writer
    .locator('.standing-words')
    .getByText(/审核中，只有您看得到/)
    .waitFor()
  await reader.getByText('这里还没有帖子').waitFor()
  await reader.reload()
  await reader.getByText('这里还没有帖子').waitFor()
  expect(await reader.getByText(title).count()).toBe(0)
})

it('shows it to everybody once it is cleared', async () => {
  screens.brand.cloud.safety.plan.text = 'pass'
  screens.brand.cloud.clock.advance(hourMs)
  await screens.brand.cloud.runJobs()
  await reader.reload()
  await reader.locator('.post-card').filter({ hasText: title }).waitFor()
  const own = await screens.phoneOf('visitor-writer', 'packages/community/mine/index')
  await own.locator('.post-card').filter({ hasText: title }).waitFor()
  expect(await own.getByText(/审核中/).count()).toBe(0)
})

it('is liked and answered, and a member is named in the answer', async () => {
  await reader.locator('.post-card').filter({ hasText: title }).locator('.post-card-body').click()
  await reader.locator('.post-foot').getByRole('button', { name: '点赞' }).click()
  await reader.locator('.post-foot').getByRole('button', { name: '已赞' }).waitFor()
  await reader.getByText('说点什么').click()
  const answer = reader.locator('.reply-sheet-text textarea')
  await tap(reader, '@ 提到谁')
  await tap(reader, '林小满')
  await answer.press('End')
  await answer.pressSequentially('下次也叫上我，好不好？')
  await tap(reader, '发送')
  await reader.locator('.reply-row .mention').getByText('@林小满').waitFor()
  const [post] = screens.brand.all('posts')
  expect(post).toMatchObject({ likes: 1, replies: 1 })
})

it('shows a poll’s result to whoever has voted', async () => {
  const closesAt = screens.brand.cloud.clock.now() + 24 * hourMs
  const poll = { options: ['周六', '周日'], choicesMax: 1, closesAt }
  const { id } = await publish(screens.brand, 'visitor-writer', { kind: 'poll', title: '茶会定在哪天', poll })
  await open(reader, `packages/community/post/index?id=${id}`)
  await reader.getByText('投票后看结果').waitFor()
  expect(await reader.getByText(/%/).count()).toBe(0)
  await tap(reader, '周日')
  await tap(reader, '投票')
  await reader.getByText('100% · 1 票').waitFor()
})

it('takes a report once it has a reason', async () => {
  const { id } = await publish(screens.brand, 'visitor-writer', { title: '加群领券' })
  await open(reader, `packages/community/post/index?id=${id}`)
  await reader.locator('.post-view-head').getByRole('button', { name: '更多' }).click()
  await tap(reader, '举报')
  await tap(reader, '广告或引流')
  await reader.getByText(/收到，谢谢您/).waitFor()
  expect(screens.brand.all('reports')).toMatchObject([{ subjectId: id, reason: 'advert' }])
})

it('takes whoever is blocked out of the feed at once', async () => {
  await screens.brand.join('visitor-rude', '雷暴')
  await publish(screens.brand, 'visitor-rude', { title: '谁让你们喝茶的' })
  await screens.brand.join('visitor-rain', '听雨的人')
  await publish(screens.brand, 'visitor-rain', { title: '雨天的第二泡' })
  await open(reader, 'pages/community/index')
  await reader.reload()
  const unwanted = reader.locator('.post-card').filter({ hasText: '谁让你们喝茶的' })
  await unwanted.getByRole('button', { name: '更多' }).click()
  await tap(reader, '拉黑这个人')
  await reader.locator('.taro-model__confirm').click()
  await unwanted.waitFor({ state: 'detached' })
  await reader.locator('.post-card').filter({ hasText: '雨天的第二泡' }).waitFor()
  expect(screens.brand.all('marks')).toContainEqual(
    expect.objectContaining({ kind: 'block', memberId: 'visitor-reader' }),
  )
})
