import { sayMemberDay } from '../../../contract/sentences/engagement'
import fc from 'fast-check'
import {
  combineMultipliers,
  isMemberDay,
  nextMemberDay,
  memberDayDefinitions,
  memberDayPercent,
  readMemberDay,
  type MemberDay,
} from '../../../domain/engagement/member-day'

const on = (text: string) => Date.parse(`${text}+08:00`)
const friday: MemberDay = { code: 'weekday', weekday: 5, percent: 200 }
const last: MemberDay = { code: 'dayOfMonth', day: 31, percent: 150 }

describe('a member day', () => {
  test('of the week begins and ends at the brand’s midnight', () => {
    expect(isMemberDay(friday, on('2026-11-19T23:59:59'))).toBe(false)
    expect(isMemberDay(friday, on('2026-11-20T00:00:00'))).toBe(true)
    expect(isMemberDay(friday, on('2026-11-20T23:59:59'))).toBe(true)
    expect(isMemberDay(friday, on('2026-11-21T00:00:00'))).toBe(false)
    expect(isMemberDay({ ...friday, weekday: 7 }, on('2026-11-22T12:00:00'))).toBe(true)
  })

  test.each([
    ['2026-12-31', true],
    ['2026-12-30', false],
    ['2026-11-30', true],
    ['2027-02-28', true],
    ['2028-02-28', false],
    ['2028-02-29', true],
  ])('of the month, the 31st, is on %s: %j', (day, expected) => {
    expect(isMemberDay(last, on(`${day}T12:00:00`))).toBe(expected)
  })

  test('counts once a week, or once a month', () => {
    const any = fc.integer({ min: 0, max: 3_000 })
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 7 }), (start, weekday) => {
        const week = [0, 1, 2, 3, 4, 5, 6].map((day) => on('2026-01-01T08:00:00') + (start + day) * 86_400_000)
        expect(week.filter((at) => isMemberDay({ ...friday, weekday }, at))).toHaveLength(1)
      }),
    )
  })

  test('is the best of those that fall together, and one at other times', () => {
    expect(memberDayPercent([friday, { ...last, day: 20 }], on('2026-11-20T12:00:00'))).toBe(200)
    expect(memberDayPercent([friday, last], on('2026-11-21T12:00:00'))).toBe(100)
    expect(memberDayPercent([], on('2026-11-21T12:00:00'))).toBe(100)
  })

  test('adds to the tier’s multiplier, up to a limit', () => {
    expect(combineMultipliers([150, 200])).toBe(250)
    expect(combineMultipliers([])).toBe(100)
    expect(combineMultipliers([1_000, 500, 500])).toBe(1_500)
  })

  test('can be read from what its definitions propose, and said', () => {
    const said = memberDayDefinitions.map((definition) => {
      const args = Object.fromEntries(definition.arguments.map(({ name, initial }) => [name, initial]))
      const read = readMemberDay({ code: definition.code, args })
      return read.ok && sayMemberDay(read.value, 'zh-CN')
    })
    expect(said).toEqual(['每周五扫码积分 2 倍', '每月 18 日扫码积分 2 倍'])
  })

  test.each([
    ['yearly', {}, { code: 'ruleUnknown' }],
    ['weekday', { weekday: 0, percent: 200 }, { argument: 'weekday' }],
    ['weekday', { weekday: 1, percent: 100 }, { argument: 'percent' }],
    ['dayOfMonth', { day: 32, percent: 200 }, { argument: 'day' }],
    ['dayOfMonth', { day: 3, percent: 200, weekday: 1 }, { argument: 'weekday', problem: { code: 'notTaken' } }],
  ])('%s with %j is refused', (code, args, refusal) => {
    const read = readMemberDay({ code, args })
    expect(read.ok ? null : read.refusal).toMatchObject(refusal)
  })
})

describe('the member day that comes next', () => {
  const always = { opensAt: 0, closesAt: Number.MAX_SAFE_INTEGER }
  const friday = { code: 'weekday', weekday: 5, percent: 150 } as const
  const the31st = { code: 'dayOfMonth', day: 31, percent: 200 } as const

  test.each([
    ['today', [friday], '2026-11-20', { memberDay: friday, day: '2026-11-20', daysAhead: 0 }],
    ['next week', [friday], '2026-11-21', { memberDay: friday, day: '2026-11-27', daysAhead: 6 }],
    [
      'the last day of a short month',
      [the31st],
      '2027-02-01',
      { memberDay: the31st, day: '2027-02-28', daysAhead: 27 },
    ],
    ['a whole month away', [the31st], '2026-12-31', { memberDay: the31st, day: '2026-12-31', daysAhead: 0 }],
    ['the better of two', [friday, { ...the31st, day: 27 }], '2026-11-21', { day: '2026-11-27', daysAhead: 6 }],
  ])('is %s', (_what, memberDays, today, next) => {
    expect(nextMemberDay(memberDays, [always], Date.parse(`${today}T12:00:00+08:00`))).toMatchObject(next)
  })

  test.each([
    ['no campaign multiplies', [], null],
    ['the only one closed before it', ['2026-11-01T00:00', '2026-11-27T00:00'], null],
    ['it opens after it', ['2026-11-28T00:00', '2027-01-01T00:00'], { day: '2026-12-04', daysAhead: 13 }],
    ['it opens in its last minute', ['2026-11-27T23:59', '2027-01-01T00:00'], { day: '2026-11-27', daysAhead: 6 }],
    ['it closes in its first minute', ['2026-11-01T00:00', '2026-11-27T00:01'], { day: '2026-11-27', daysAhead: 6 }],
    ['it opens months later', ['2027-03-01T00:00', '2027-04-01T00:00'], null],
  ])('where %s, is as follows', (_what, [opens, closes], next) => {
    const windows = opens && closes ? [{ opensAt: on(opens), closesAt: on(closes) }] : []
    const found = nextMemberDay([friday], windows, on('2026-11-21T12:00:00'))
    expect(found && { day: found.day, daysAhead: found.daysAhead }).toEqual(next)
  })

  test('is over today where the last campaign that multiplies is', () => {
    const noon = on('2026-11-27T12:00:00')
    const until = (closesAt: number) => [{ opensAt: 0, closesAt }]
    expect(nextMemberDay([friday], until(noon), noon)).toBeNull()
    expect(nextMemberDay([friday], until(noon + 1), noon)).toMatchObject({ daysAhead: 0 })
  })

  test('is none where the brand has none', () => {
    expect(nextMemberDay([], [always], 0)).toBeNull()
  })
})
