import { dayAfter } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { returningTo } from './returning'

describe.each(['embedded', 'sdk'] as const)('making up for a missed day, on the %s store', (adapter) => {
  let brand: Brand
  let members: ReturnType<typeof returningTo>
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    members = returningTo(brand)
    members.goTo('2027-11-28')
  })
  afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
  afterAll(() => brand.close())

  /** Joins, and checks in on each of so many days from today on; null is a missed day. */
  async function join(visitorId: string, days: readonly ('in' | null)[]): Promise<string> {
    await brand.join(visitorId)
    const first = members.today()
    for (const day of days) {
      if (day) await members.checkIn(visitorId)
      members.tomorrow()
    }
    return first
  }

  it('joins a streak across a month’s end and pays what it completes, once', async () => {
    const first = await join('visitor-lin', ['in', null, 'in'])
    const missed = dayAfter(first, 1)
    const { days } = await members.calendar('visitor-lin', missed.slice(0, 7))
    expect(days.find(({ day }) => day === missed)?.makeUp).toEqual({ streak: 3, run: 3, points: 3, usesCard: false })
    const made = insist(await members.makeUp('visitor-lin', missed, 'request-0001'))
    expect(made).toMatchObject({ day: missed, madeUpNow: true, points: 3, streak: 3, card: { points: 5, growth: 0 } })
    for (const requestId of ['request-0001', 'request-0002'])
      expect(insist(await members.makeUp('visitor-lin', missed, requestId))).toEqual({ ...made, madeUpNow: false })
    const booked = members.entriesOf('visitor-lin').filter(({ reason }) => reason.rule === 'makeUp')
    expect(booked.map(({ _id, growth }) => [_id, growth])).toEqual([[`visitor-lin:makeup:${missed}`, 0]])
  })

  it('without a streak to complete leaves no entry, and is remembered all the same', async () => {
    const missed = await join('visitor-chen', [null])
    expect(insist(await members.makeUp('visitor-chen', missed))).toMatchObject({
      madeUpNow: true,
      points: 0,
      streak: 1,
    })
    expect(insist(await members.makeUp('visitor-chen', missed))).toMatchObject({
      madeUpNow: false,
      points: 0,
      streak: 1,
    })
    expect(members.entriesOf('visitor-chen')).toEqual([])
    const { days } = await members.calendar('visitor-chen', missed.slice(0, 7))
    expect(days.find(({ day }) => day === missed)).toMatchObject({ state: 'madeUp', makeUp: null })
  })

  it('pays once and uses one share, however many phones ask at once', async () => {
    const first = await join('visitor-gao', ['in', null, 'in'])
    const missed = dayAfter(first, 1)
    const answers = await Promise.all(Array.from({ length: 8 }, () => members.makeUp('visitor-gao', missed)))
    const values = answers.map(insist)
    expect(values.filter(({ madeUpNow }) => madeUpNow)).toHaveLength(1)
    expect(new Set(values.map(({ points, card }) => `${points} ${card.points}`))).toEqual(new Set(['3 5']))
    expect((await members.calendar('visitor-gao', missed.slice(0, 7))).makeUpsLeft).toBe(2)
  }, 30_000)

  it('on two phones at once for two days of the last share makes up one of them', async () => {
    members.goTo('2028-01-10')
    const first = await join('visitor-su', [null, null, null, null])
    for (const day of [0, 1]) insist(await members.makeUp('visitor-su', dayAfter(first, day)))
    const answers = await Promise.all([2, 3].map((day) => members.makeUp('visitor-su', dayAfter(first, day))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: 'makeUpsUsedUp', perMonth: 3 } })
  })

  it('counts a month’s share across the year’s end, and takes a card where it is used up', async () => {
    members.goTo('2028-12-27')
    const first = await join('visitor-gu', [null, null, null, null, null, null, null])
    expect(members.today()).toBe('2029-01-03')
    const paid: number[] = []
    for (const day of [0, 1, 2]) paid.push(insist(await members.makeUp('visitor-gu', dayAfter(first, day))).points)
    expect(paid).toEqual([0, 0, 0])
    const fourth = '2028-12-30'
    expect(await members.makeUp('visitor-gu', fourth)).toMatchObject({ refusal: { code: 'makeUpsUsedUp' } })
    expect(insist(await members.makeUp('visitor-gu', '2029-01-01'))).toMatchObject({ madeUpNow: true })
    await members.giveCards('visitor-gu', 1)
    const december = await members.calendar('visitor-gu', '2028-12')
    expect(december).toMatchObject({ makeUpsLeft: 0, makeUpCards: 1, firstMonth: '2028-12', today: '2029-01-03' })
    expect(december.days[29]?.makeUp).toMatchObject({ usesCard: true })
    expect(insist(await members.makeUp('visitor-gu', fourth))).toMatchObject({ madeUpNow: true, points: 0 })
    expect(await members.makeUp('visitor-gu', '2028-12-31')).toMatchObject({ refusal: { code: 'makeUpsUsedUp' } })
    expect(await members.calendar('visitor-gu', '2029-01')).toMatchObject({ makeUpsLeft: 2, makeUpCards: 0 })
  })

  it('reaches back a week, not before joining, and not to a day checked in', async () => {
    members.goTo('2029-02-20')
    const first = await join('visitor-jiang', ['in', null])
    const refused = async (day: string) => {
      const answer = await members.makeUp('visitor-jiang', day)
      return answer.ok ? 'made up' : answer.refusal
    }
    const span = { code: 'makeUpDayRefused', first, last: '2029-02-21' }
    expect(await refused('2029-02-19')).toEqual(span)
    expect(await refused('2029-02-22')).toEqual(span)
    expect(await refused('2029-02-29')).toEqual(span)
    expect(await refused(first)).toEqual({ code: 'alreadyCheckedIn', day: first })
    members.goTo('2029-03-01')
    expect(await refused('2029-02-21')).toEqual({ ...span, first: '2029-02-22', last: '2029-02-28' })
    expect(await refused('2029-02-22')).toBe('made up')
    members.goTo('2029-03-10')
    expect(await refused('2029-02-22')).toBe('made up')
  })

  it('is for members', async () => {
    expect(await members.makeUp('visitor-passing', '2029-02-21')).toEqual({ ok: false, refusal: { code: 'notMember' } })
  })
})
