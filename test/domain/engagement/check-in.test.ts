import { dayAfter } from '../../../domain/calendar'
import {
  checkIn,
  checkInCalendar,
  checkInMonthsMax,
  makeUp,
  firstMonthFor,
  makeUpsLeft,
  nextStreak,
  noCheckIns,
  streakAt,
  type CheckIns,
} from '../../../domain/engagement/check-in'
import { on, joinedAt, rule, checkedIn, madeUp, days } from './a-check-in'

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, day) => dayAfter(first, day))

describe('checking in', () => {
  test('gives the day’s points, once a day of the brand', () => {
    const first = checkedIn(noCheckIns, '2026-11-21', '23:59:59')
    expect(first).toMatchObject({ day: '2026-11-21', points: 2, streak: 1, streaks: [] })
    expect(checkIn(first.checkIns, rule, on('2026-11-21', '00:00:00'))).toEqual({
      ok: false,
      refusal: { code: 'alreadyCheckedIn', day: '2026-11-21' },
    })
    expect(checkedIn(first.checkIns, '2026-11-22', '00:00:00').streak).toBe(2)
  })

  test.each([
    ['a month’s end', '2026-11-29'],
    ['a year’s end', '2026-12-30'],
    ['the end of February', '2027-02-27'],
    ['29 February', '2028-02-28'],
  ])('in a row counts across %s', (_what, first) => {
    expect(streakAt(days(...daysFrom(first, 5)), on(dayAfter(first, 4)))).toBe(5)
  })

  test('keeps its streak while today is still open, and loses it with a missed day', () => {
    const checkIns = days('2026-11-20', '2026-11-21')
    expect(streakAt(checkIns, on('2026-11-22', '23:59:59'))).toBe(2)
    expect(streakAt(checkIns, on('2026-11-23', '00:00:00'))).toBe(0)
    expect(checkedIn(checkIns, '2026-11-23').streak).toBe(1)
  })

  test('pays each length of streak on the day it is complete, and anew in the next run', () => {
    const paid = (first: string, before: CheckIns) => {
      let checkIns = before
      const all = daysFrom(first, 8).map((day) => {
        const done = checkedIn(checkIns, day)
        checkIns = done.checkIns
        return done.streaks.map((streak) => streak.days)
      })
      return { all, checkIns }
    }
    const run = [[], [], [3], [], [], [], [7], []]
    const first = paid('2026-11-01', noCheckIns)
    expect(first.all).toEqual(run)
    expect(paid('2026-11-10', first.checkIns).all).toEqual(run)
  })

  test('pays no streak twice in a run longer than what is kept', () => {
    let checkIns = noCheckIns
    let paid = 0
    for (const day of daysFrom('2026-01-10', 800)) {
      const done = checkedIn(checkIns, day)
      checkIns = done.checkIns
      paid += done.streaks.length
      expect(checkIns.months.length).toBeLessThanOrEqual(checkInMonthsMax)
    }
    expect(paid).toBe(2)
    expect(streakAt(checkIns, on(dayAfter('2026-01-10', 799)))).toBeGreaterThanOrEqual(366)
  })
})

describe('making up', () => {
  test('joins the days on both sides, earns nothing of its own, and completes a streak', () => {
    const done = madeUp(days('2026-11-18', '2026-11-20'), '2026-11-19', '2026-11-20')
    expect(done).toMatchObject({ points: 0, streak: 3, streaks: [{ days: 3, points: 10 }] })
  })

  test('does not pay again what the joined runs were paid', () => {
    const checkIns = days(...daysFrom('2026-11-10', 3), ...daysFrom('2026-11-14', 3))
    expect(madeUp(checkIns, '2026-11-13', '2026-11-16').streaks).toEqual([{ days: 7, points: 30 }])
    const older = days('2026-11-11', '2026-11-12', ...daysFrom('2026-11-14', 3))
    expect(madeUp(older, '2026-11-13', '2026-11-16').streaks).toEqual([])
  })

  test('pays nothing for days made up alone, until a day of their run is checked in', () => {
    const lenient = { ...rule, makeUpsPerMonth: 3 }
    let alone = noCheckIns
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
      const made = makeUp(alone, lenient, day, { joinedAt }, on('2026-11-21'))
      if (!made.ok) throw new Error(made.refusal.code)
      expect(made.value.streaks).toEqual([])
      alone = made.value.checkIns
    }
    expect(checkIn(alone, lenient, on('2026-11-21'))).toMatchObject({
      value: { streak: 4, streaks: [{ days: 3, points: 10 }] },
    })
  })

  test('reaches back some days, not to today, and not before joining', () => {
    const refused = (day: string, today: string) => makeUp(noCheckIns, rule, day, { joinedAt }, on(today))
    const span = { code: 'makeUpDayRefused', first: '2026-11-14', last: '2026-11-20' }
    for (const day of ['2026-11-13', '2026-11-21', '2026-11-22', 'never', '', '2026-11-15x'])
      expect(refused(day, '2026-11-21')).toEqual({ ok: false, refusal: span })
    expect(refused('2026-11-14', '2026-11-21').ok).toBe(true)
    expect(refused('2026-11-31', '2026-12-02').ok).toBe(false)
    expect(refused('2026-01-09', '2026-01-12')).toMatchObject({ refusal: { first: '2026-01-10' } })
    expect(refused('2026-01-10', '2026-01-12').ok).toBe(true)
    expect(refused('2026-01-10', '2026-01-10')).toMatchObject({ refusal: { code: 'makeUpDayRefused' } })
  })

  test('fills so many days of a month and no more, a day once', () => {
    const two = madeUp(madeUp(noCheckIns, '2026-11-15', '2026-11-21').checkIns, '2026-11-16', '2026-11-21').checkIns
    expect(makeUp(two, rule, '2026-11-17', { joinedAt }, on('2026-11-21'))).toEqual({
      ok: false,
      refusal: { code: 'makeUpsUsedUp', perMonth: 2 },
    })
    expect(makeUp(two, rule, '2026-11-16', { joinedAt }, on('2026-11-21'))).toMatchObject({
      refusal: { code: 'alreadyCheckedIn' },
    })
    expect([makeUpsLeft(two, rule, '2026-11'), makeUpsLeft(two, rule, '2026-12')]).toEqual([0, 2])
  })
})

describe('a make-up card', () => {
  const spent = ['2026-11-15', '2026-11-16'].reduce((kept, day) => madeUp(kept, day, '2026-11-21').checkIns, noCheckIns)
  const with1 = { joinedAt, makeUpCards: 1 }

  test('makes up one day more once the month’s share is used up', () => {
    expect(makeUp(spent, rule, '2026-11-17', with1, on('2026-11-21'))).toMatchObject({
      ok: true,
      value: { cardUsed: true, points: 0, streak: 0 },
    })
  })

  test('stays in hand while the month has a share left, and where the day cannot be made up', () => {
    expect(makeUp(noCheckIns, rule, '2026-11-17', with1, on('2026-11-21'))).toMatchObject({
      value: { cardUsed: false },
    })
    expect(makeUp(spent, rule, '2026-11-13', with1, on('2026-11-21'))).toMatchObject({
      refusal: { code: 'makeUpDayRefused' },
    })
  })

  test('does not give a month back what it used', () => {
    const three = makeUp(spent, rule, '2026-11-17', with1, on('2026-11-21'))
    expect(three.ok && makeUpsLeft(three.value.checkIns, rule, '2026-11')).toBe(0)
  })
})

describe('the next streak', () => {
  test.each([
    [[], '2026-11-21', { days: 3, points: 10, daysLeft: 3 }],
    [['2026-11-20'], '2026-11-21', { days: 3, points: 10, daysLeft: 2 }],
    [['2026-11-20', '2026-11-21'], '2026-11-21', { days: 3, points: 10, daysLeft: 1 }],
    [daysFrom('2026-11-19', 3), '2026-11-21', { days: 7, points: 30, daysLeft: 4 }],
    [daysFrom('2026-11-15', 7), '2026-11-21', null],
  ])('after %j on %s is %j', (done, today, next) => {
    expect(nextStreak(days(...done), rule, on(today))).toEqual(next)
  })

  test('is paid after as many check-ins as it says', () => {
    let checkIns = days('2026-11-20')
    const next = nextStreak(checkIns, rule, on('2026-11-21'))
    const paid = daysFrom('2026-11-21', next?.daysLeft ?? 0).map((day) => {
      const done = checkedIn(checkIns, day)
      checkIns = done.checkIns
      return done.streaks.map((streak) => streak.days)
    })
    expect(paid).toEqual([[], [3]])
  })
})

describe('the calendar of a month', () => {
  test('shows every day as it is, and which can be made up', () => {
    const { checkIns } = madeUp(days('2026-11-18', '2026-11-20'), '2026-11-19', '2026-11-20')
    const calendar = checkInCalendar(checkIns, rule, '2026-11', { joinedAt }, on('2026-11-21'))
    expect(calendar).toHaveLength(30)
    const states = calendar.slice(12, 23).map(({ day, state, makeUp }) => `${day.slice(8)} ${state} ${makeUp !== null}`)
    expect(states).toEqual([
      '13 missed false',
      '14 missed true',
      '15 missed true',
      '16 missed true',
      '17 missed true',
      '18 checkedIn false',
      '19 madeUp false',
      '20 checkedIn false',
      '21 open false',
      '22 ahead false',
      '23 ahead false',
    ])
  })

  test('says what making a day up would come to', () => {
    const checkIns = days('2026-11-18', '2026-11-20')
    const promised = (cards: number) =>
      checkInCalendar(checkIns, rule, '2026-11', { joinedAt, makeUpCards: cards }, on('2026-11-21'))[18]?.makeUp
    expect(promised(0)).toEqual({ streak: 3, run: 3, points: 10, usesCard: false })
    const spent = madeUp(madeUp(checkIns, '2026-11-14', '2026-11-21').checkIns, '2026-11-15', '2026-11-21').checkIns
    const after = (cards: number) =>
      checkInCalendar(spent, rule, '2026-11', { joinedAt, makeUpCards: cards }, on('2026-11-21'))[18]?.makeUp
    expect([after(0), after(1)]).toEqual([null, { streak: 3, run: 3, points: 10, usesCard: true }])
  })

  test('goes back to the month of joining, and no further than what is kept', () => {
    expect(firstMonthFor(joinedAt, on('2026-11-21'))).toBe('2026-01')
    expect(firstMonthFor(joinedAt, on('2028-03-31'))).toBe('2027-03')
  })

  test('has 29 days in a leap February, 31 in December', () => {
    const length = (month: string) => checkInCalendar(noCheckIns, rule, month, { joinedAt }, on('2028-01-01')).length
    expect([length('2027-02'), length('2028-02'), length('2026-12')]).toEqual([28, 29, 31])
  })
})

describe('what a day made up joins', () => {
  const rule = { points: 1, streaks: [{ days: 3, points: 3 }], makeUpsPerMonth: 3, makeUpDays: 30 }
  const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}`
  const at = (date: number) => Date.parse(`${day(date)}T12:00:00+08:00`)
  const promised = (checkedIn: number[], date: number, today: number) => {
    const checkIns = checkedIn.reduce((before, each) => {
      const done = checkIn(before, rule, at(each))
      if (!done.ok) throw new Error(done.refusal.code)
      return done.value.checkIns
    }, noCheckIns)
    const days = checkInCalendar(checkIns, rule, '2026-11', { joinedAt: at(1) }, at(today))
    return days[date - 1]?.makeUp
  }

  it.each([
    ['the run up to today', [25, 26, 28], 27, 28, { streak: 4, run: 4, points: 3 }],
    ['a run that has ended', [24, 25, 26], 27, 30, { streak: 0, run: 4, points: 0 }],
    ['a run that has ended, and completes it', [25, 26], 27, 30, { streak: 0, run: 3, points: 3 }],
    ['nothing', [20], 27, 30, { streak: 0, run: 1, points: 0 }],
    ['yesterday alone', [20], 29, 30, { streak: 1, run: 1, points: 0 }],
  ])('%s', (_what, checkedIn, date, today, promise) => {
    expect(promised(checkedIn, date, today)).toEqual({ ...promise, usesCard: false })
  })
})
