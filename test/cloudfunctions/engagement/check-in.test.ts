import { sayCheckInRule } from '../../../contract/sentences/engagement'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayAfter, dayAt, dayMs, nextDayAt } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { returningTo } from './returning'

describe.each(['embedded', 'sdk'] as const)('checking in, on the %s store', (adapter) => {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
  })
  afterAll(() => brand.close())

  const checkIn = (visitorId: string, requestId?: string) =>
    brand.visit(visitorId, 'member', 'checkIn', {}, requestId ? { requestId } : {})
  const calendar = async (visitorId: string, month?: string) =>
    insist(await brand.visit(visitorId, 'member', 'checkInCalendar', month ? { month } : {}))
  const today = () => dayAt(brand.cloud.clock.now())
  const tomorrow = () => brand.cloud.clock.advance(nextDayAt(brand.cloud.clock.now()) - brand.cloud.clock.now())
  const entriesOf = (visitorId: string) => brand.all('entries').filter(({ memberId }) => memberId === visitorId)

  it('pays the day, once, and answers a repeat with what it came to', async () => {
    await brand.join('visitor-lin')
    const first = insist(await checkIn('visitor-lin', 'request-0001'))
    expect(first).toMatchObject({ day: today(), checkedInNow: true, points: 1, streak: 1, sentence: '每日签到' })
    expect(first.card).toMatchObject({ points: 1, growth: 0 })
    for (const requestId of ['request-0001', 'request-0002'])
      expect(insist(await checkIn('visitor-lin', requestId))).toEqual({ ...first, checkedInNow: false })
    expect(entriesOf('visitor-lin').map(({ _id }) => _id)).toEqual([`visitor-lin:checkin:${today()}`])
  })

  it('pays once however many phones check in at once', async () => {
    await brand.join('visitor-chen')
    const answers = await Promise.all(Array.from({ length: 12 }, () => checkIn('visitor-chen')))
    const values = answers.map(insist)
    expect(values.filter(({ checkedInNow }) => checkedInNow)).toHaveLength(1)
    expect(new Set(values.map(({ points }) => points))).toEqual(new Set([1]))
    expect(entriesOf('visitor-chen')).toHaveLength(1)
  })

  it('loses nothing to scans at the same time', async () => {
    await brand.join('visitor-gao')
    const batch = await brand.mint(6)
    await brand.launch(batch.id, {})
    const scans = [0, 1, 2, 3, 4, 5].map((serial) => brand.scan('visitor-gao', brand.codeOf(batch.number, serial)))
    await Promise.all([checkIn('visitor-gao').then(insist), ...scans])
    expect(brand.all('members').find(({ _id }) => _id === 'visitor-gao')).toMatchObject({ points: 61, growth: 60 })
  })

  it('counts days in a row and pays what they complete, with the reason in the statement', async () => {
    await brand.join('visitor-su')
    const days: { streak: number; points: number }[] = []
    for (let day = 0; day < 3; day += 1) {
      days.push(insist(await checkIn('visitor-su')))
      tomorrow()
    }
    expect(days.map(({ streak, points }) => [streak, points])).toEqual([
      [1, 1],
      [2, 1],
      [3, 4],
    ])
    const { entries } = insist(await brand.visit('visitor-su', 'member', 'statement', {}))
    expect(entries[0]).toMatchObject({ points: 4, sentence: '每日签到，连续 3 天，达成连签 3 天' })
  })

  it('shows the month with what was missed and what can be made up', async () => {
    await brand.join('visitor-gu')
    insist(await checkIn('visitor-gu'))
    const first = today()
    brand.cloud.clock.advance(2 * dayMs)
    const seen = await calendar('visitor-gu', first.slice(0, 7))
    expect(seen).toMatchObject({ month: first.slice(0, 7), streak: 0, makeUpsLeft: 3 })
    expect(sayCheckInRule(seen.rule, 'zh-CN')).toMatch(/^每天签到得 1 积分，连续 3 天再得 3 积分/)
    expect(seen.days.find(({ day }) => day === first)).toEqual({
      day: first,
      state: 'checkedIn',
      isMemberDay: false,
      makeUp: null,
    })
    const missed = (await calendar('visitor-gu', dayAfter(first, 1).slice(0, 7))).days
    expect(missed.find(({ day }) => day === dayAfter(first, 1))).toMatchObject({
      state: 'missed',
      makeUp: { streak: 2, points: 0, usesCard: false },
    })
    expect((await calendar('visitor-gu')).days.find(({ day }) => day === today())).toMatchObject({ state: 'open' })
  })

  it.each([
    ['a year’s end', '2027-12-29', '2028-01-04'],
    ['29 February', '2028-02-26', '2028-03-03'],
    ['a month’s end', '2028-11-27', '2028-12-03'],
  ])('counts a streak of a week across %s, each day at its last minute', async (what, first, last) => {
    const members = returningTo(brand)
    const visitorId = `visitor-${what}`
    members.goTo(first)
    await brand.join(visitorId)
    const paid: number[] = []
    for (let day = 0; day < 7; day += 1) {
      members.goTo(`${dayAfter(first, day)}T23:59:00`)
      const { doneToday, streak } = (await members.returning(visitorId))?.checkIn ?? {}
      expect([doneToday, streak]).toEqual([false, day])
      paid.push((await members.checkIn(visitorId)).points)
    }
    expect(members.today()).toBe(last)
    expect(paid).toEqual([1, 1, 4, 1, 1, 1, 11])
    expect((await members.returning(visitorId))?.checkIn).toEqual({
      doneToday: true,
      streak: 7,
      points: 1,
      nextStreak: { days: 30, points: 50, daysLeft: 23 },
    })
  })

  it('is for members, and takes a month that exists', async () => {
    expect(await checkIn('visitor-passing')).toEqual({ ok: false, refusal: { code: 'notMember' } })
    expect(await brand.visit('visitor-passing', 'member', 'checkInCalendar', {})).toMatchObject({
      refusal: { code: 'notMember' },
    })
    expect(await brand.visit('visitor-lin', 'member', 'checkInCalendar', { month: '2026-13' })).toMatchObject({
      refusal: { code: 'malformed', field: 'month' },
    })
  })

  it('is refused where the brand offers none', async () => {
    const [program] = brand.all('programs')
    const { checkIn: _rule, ...without } = program!
    await brand.cloud.platform.store.transact((transaction) => transaction.put('programs', without))
    brand.cloud.clock.advance(configurationMaxAgeMs)
    expect(await checkIn('visitor-lin')).toEqual({ ok: false, refusal: { code: 'checkInNotOffered' } })
    expect(await brand.visit('visitor-lin', 'member', 'checkInCalendar', {})).toMatchObject({
      refusal: { code: 'checkInNotOffered' },
    })
  })

  it('leaves books that add up', () => {
    expect(faultsInLedger(brand)).toEqual([])
  })
})
