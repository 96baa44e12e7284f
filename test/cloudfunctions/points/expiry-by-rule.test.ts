import { sayGifts } from '../../../contract/sentences/tier'
import { sayCheckInRule } from '../../../contract/sentences/engagement'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayAt, dayMs, monthEndAfter, yearEndAfter } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish } from '../../_support/community'
import { faultsInLedger } from '../../_support/ledger'

const months = (count: number) => ({ code: 'rollingMonths', args: { months: count } })
const thisYear = { code: 'endOfYear', args: { years: 0 } }

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  const { tiers, checkIn, tasks, ...rest } = await fields()
  const gift = { code: 'birthdayGift', args: { points: 88, daysBefore: 3, daysAfter: 3 }, expiry: months(2) }
  const streaks = [{ days: 2, points: 5 }]
  await save({
    ...rest,
    tiers: tiers.map((tier) => ({ ...tier, benefits: [gift] })),
    checkIn: { ...checkIn, args: { points: 1, streaks, makeUpsPerMonth: 3, makeUpDays: 7 }, expiry: months(1) },
    tasks: tasks.map((task) =>
      task.id === 'first-post' ? { ...task, rule: { ...task.rule, expiry: months(4) } } : task,
    ),
    contributionExpiry: months(6),
  })
})
afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
afterAll(() => brand.close())

const now = () => brand.cloud.clock.now()
async function fields() {
  const { program } = await brand.desk('getProgram', {})
  return { ...program, droppedTiers: [] }
}
async function save(input: object) {
  const saved = insist(await brand.askDesk('saveProgram', input))
  brand.cloud.clock.advance(configurationMaxAgeMs)
  return saved.program
}
const lotsOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)?.lots

test('check-in, its streaks and days made up last as long as the check-in rule says', async () => {
  await brand.join('lin')
  const joined = dayAt(now())
  brand.cloud.clock.advance(dayMs)
  insist(await brand.visit('lin', 'member', 'checkIn', {}))
  const lastDay = monthEndAfter(now(), 1)
  expect(lotsOf('lin')).toEqual([{ expiresOn: lastDay, points: 1 }])
  insist(await brand.visit('lin', 'member', 'makeUpDay', { day: joined }))
  expect(lotsOf('lin')).toEqual([{ expiresOn: lastDay, points: 6 }])
  const { rule } = insist(await brand.visit('lin', 'member', 'checkInCalendar', {}))
  expect(sayCheckInRule(rule, 'zh-CN')).toMatch(/，积分 1 个月内有效$/)
  const { entries, points } = insist(await brand.visit('lin', 'member', 'statement', {}))
  expect([points, ...entries.map(({ given }) => given.lots[0]?.expiresOn)]).toEqual([6, lastDay, lastDay])
})

test('a birthday gift lasts as long as the gift of the tier that granted it, and the ladder says so', async () => {
  await brand.join('chen')
  const day = dayAt(now())
  await brand.cloud.platform.store.transact(async (transaction) => {
    const member = await transaction.get('members', 'chen')
    const birthday = { month: Number(day.slice(5, 7)), day: Number(day.slice(8)), setOn: '2020-01-01' }
    if (member) await transaction.put('members', { ...member, birthday })
  })
  insist(await brand.visit('chen', 'member', 'claimBirthdayGift', {}))
  expect(lotsOf('chen')).toEqual([{ expiresOn: monthEndAfter(now(), 2), points: 88 }])
  const { tiers } = insist(await brand.visit('chen', 'member', 'home', {}))
  expect(sayGifts(tiers[0]!, 'zh-CN')).toContain('生日礼 88 积分（生日前 3 天到后 3 天可领，积分 2 个月内有效）')
})

test('points for writing last from their release as long as is said for writing; a task as long as it says', async () => {
  await brand.join('su')
  await publish(brand, 'su')
  const { tasks } = insist(await brand.visit('su', 'member', 'tasks', {}))
  const ends = Object.fromEntries(tasks.map(({ id, expiresOn }) => [id, expiresOn]))
  expect([ends['first-post'], ends['profile']]).toEqual([monthEndAfter(now(), 4), null])
  insist(await brand.visit('su', 'member', 'claimTask', { taskId: 'first-post', periodId: 'once' }))
  expect(lotsOf('su')).toEqual([{ expiresOn: monthEndAfter(now(), 4), points: 20 }])
  brand.cloud.clock.advance(8 * dayMs)
  await brand.cloud.runJobs()
  expect(lotsOf('su')?.at(-1)).toEqual({ expiresOn: monthEndAfter(now(), 6), points: 3 })
})

test('points given by hand last as long as is said then; points taken have no expiry to say', async () => {
  await brand.join('gao')
  const adjust = (points: number, expiry: object | null) =>
    brand.askDesk('adjustPoints', { memberId: 'gao', points, reason: '补偿一下', expiry })
  insist(await adjust(10, thisYear))
  insist(await adjust(7, null))
  expect(lotsOf('gao')).toEqual([
    { expiresOn: yearEndAfter(now(), 0), points: 10 },
    { expiresOn: monthEndAfter(now(), 12), points: 7 },
  ])
  expect(await adjust(-3, thisYear)).toMatchObject({ refusal: { code: 'ruleArgumentRefused', argument: 'expiry' } })
  expect(await adjust(3, { code: 'never', args: {} })).toEqual({
    ok: false,
    refusal: { code: 'ruleUnknown', rule: 'never' },
  })
  expect(await adjust(3, months(0))).toMatchObject({ refusal: { code: 'ruleArgumentRefused', argument: 'months' } })
})

test('what the desk reads it saves again, and null takes an expiry of its own away', async () => {
  const before = await fields()
  expect(before.contributionExpiry).toEqual(months(6))
  const { droppedTiers: _none, version, ...kept } = before
  expect(await save(before)).toMatchObject({ ...kept, version: version + 1 })
  const { checkIn } = before
  const plain = await save({
    ...(await fields()),
    contributionExpiry: null,
    checkIn: checkIn && { code: checkIn.code, args: checkIn.args },
  })
  expect([plain.contributionExpiry, plain.checkIn?.expiry]).toEqual([null, undefined])
  await brand.join('yuan')
  insist(await brand.visit('yuan', 'member', 'checkIn', {}))
  expect(lotsOf('yuan')).toEqual([{ expiresOn: monthEndAfter(now(), 12), points: 1 }])
})
