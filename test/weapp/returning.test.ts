import { dayAt, dayMs } from '../../domain/calendar'
import { insist, openBrand, type Brand } from '../_support/brand'
import { faultsInLedger } from '../_support/ledger'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

const calendarPage = '/packages/member/check-in/index'
const tasksPage = '/packages/member/tasks/index'

let brand: Brand
let batch: { id: string; number: number }
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
  // A Tuesday, so that a week and a month lie ahead.
  brand.cloud.clock.advance(Date.parse('2027-06-01T12:00:00+08:00') - brand.cloud.clock.now())
  batch = await brand.mint(20)
  await brand.launch(batch.id, {
    closesAt: brand.cloud.clock.now() + 90 * dayMs,
    reward: { code: 'fixed', args: { points: 20 } },
  })
})
afterEach(() => {
  phone.switchOff()
  expect(faultsInLedger(brand)).toEqual([])
})
afterAll(() => brand.close())

const tomorrow = () => brand.cloud.clock.advance(dayMs)
const checkIn = async (visitorId: string) => insist(await brand.visit(visitorId, 'member', 'checkIn', {}))

test('a member comes from home, checks in, and home knows it', async () => {
  await brand.join('lin')
  phone = phoneOf(brand, 'lin')
  await phone.launch('/pages/home/index')
  await phone.shows('今天还没签，得 1 积分')
  expect(phone.counts.calls).toEqual(['member.home'])
  await phone.tap('每日签到')
  expect(phone.route()).toBe(calendarPage.slice(1))
  await phone.shows('连续签到0天')
  await phone.tap('签到，得 1 积分')
  await phone.shows('积分已到账+1')
  await phone.shows('今天已签到，明天再来')
  await phone.tap('.screen-back')
  await phone.shows('今天已签，连续 1 天')
})

test('a missed day is made up with its consequence said first, and completes the streak', async () => {
  await brand.join('chen')
  await checkIn('chen')
  tomorrow()
  const missed = dayAt(brand.cloud.clock.now())
  tomorrow()
  await checkIn('chen')
  phone = phoneOf(brand, 'chen')
  await phone.launch(calendarPage)
  await phone.shows('连续签到1天')
  await phone.shows('2027 年 6 月还能补签 3 次')
  await phone.tap('.month-day-makeable')
  await phone.shows(`补签 2027 年 6 月 ${Number(missed.slice(8))} 日`)
  await phone.shows('补上后，连续签到变成 3 天')
  expect(phone.text()).toContain('达成连签，得 3 积分用掉 2027 年 6 月的 1 次补签，还剩 2 次')
  await phone.tap('补签这一天')
  await phone.shows('连续签到3天')
  await phone.shows('2027 年 6 月还能补签 2 次')
  expect(phone.text()).toContain('补签的')
})

test('the calendar turns back to the month of joining and no further', async () => {
  await brand.join('gao')
  await checkIn('gao')
  brand.cloud.clock.advance(30 * dayMs)
  phone = phoneOf(brand, 'gao')
  await phone.launch(calendarPage)
  await phone.shows('2027 年 7 月')
  await phone.tap('.month-back')
  await phone.shows('2027 年 6 月')
  expect(phone.text()).not.toContain('2027 年 7 月')
  expect(phone.finds('.month-back')).toBe(false)
  await phone.tap('.month-forward')
  await phone.shows('2027 年 7 月')
})

test('a task done is claimed once, and its points are on the card', async () => {
  await brand.join('su')
  await brand.scan('su', brand.codeOf(batch.number, 0))
  phone = phoneOf(brand, 'su')
  await phone.launch('/pages/me/index')
  await phone.shows('1 个任务的积分待领')
  await phone.tap('任务中心')
  expect(phone.route()).toBe(tasksPage.slice(1))
  await phone.shows('我的积分20')
  expect(phone.text()).toContain('首次扫码+101/1领取')
  expect(phone.text()).toContain('本周扫码 3 次+151/3去扫码')
  await phone.tap('领取')
  await phone.shows('我的积分30+10')
  expect(phone.text()).toContain('首次扫码+101/1已领')
  await phone.tap('.screen-back')
  await phone.hides('待领')
})

test('without the cloud the pages say so, and open once it is back', async () => {
  phone = phoneOf(brand, 'su')
  const { invoke } = phone.world
  for (const [page, open] of [
    [calendarPage, '连续签到'],
    [tasksPage, '首次扫码'],
  ] as const) {
    phone.world.invoke = () => Promise.reject(new Error('no network'))
    await phone.launch(page)
    await phone.shows('暂时连不上')
    phone.world.invoke = invoke
    await phone.tap('再试一次')
    await phone.shows(open)
  }
})

test('a visitor without a card is told what joining gives', async () => {
  phone = phoneOf(brand, 'guest')
  await phone.launch(calendarPage)
  await phone.shows('加入会员后就能签到')
  await phone.launch(tasksPage)
  await phone.shows('加入会员后就能做任务')
})
