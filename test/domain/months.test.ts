import fc from 'fast-check'
import { dayAfter, dayAt, dayMs } from '../../domain/calendar'
import {
  dayOfMonth,
  dayStart,
  daysInMonth,
  isCalendarDay,
  monthAfter,
  monthAt,
  monthStart,
  yearAt,
} from '../../domain/months'

const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })

describe('the brand’s months', () => {
  test('turn at its own midnight, and years with them', () => {
    const newYear = Date.parse('2027-01-01T00:00:00+08:00')
    expect([monthAt(newYear - 1), yearAt(newYear - 1)]).toEqual(['2026-12', 2026])
    expect([monthAt(newYear), yearAt(newYear)]).toEqual(['2027-01', 2027])
    expect(monthStart('2027-01')).toBe(newYear)
  })

  test.each([
    ['2026-11', 2, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2026-05', 0, '2026-05'],
    ['2026-05', -17, '2024-12'],
  ])('%s and %i more is %s', (month, months, expected) => {
    expect(monthAfter(month, months)).toBe(expected)
  })

  test.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2100-02', 28],
    ['2026-04', 30],
    ['2026-12', 31],
  ])('%s has %i days, and its day 31 is the last of them', (month, days) => {
    expect(daysInMonth(month)).toBe(days)
    expect(dayOfMonth(month, 31)).toBe(`${month}-${days}`)
    expect(dayOfMonth(month, 3)).toBe(`${month}-03`)
  })

  test('hold every moment between their start and the next one’s', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(monthStart(monthAt(at))).toBeLessThanOrEqual(at)
        expect(monthStart(monthAfter(monthAt(at), 1))).toBeGreaterThan(at)
      }),
    )
  })
})

describe('a calendar day', () => {
  test('starts at the brand’s midnight, and lies as many days from another as it says', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -800, max: 800 }), (at, days) => {
        const day = dayAt(at)
        expect(dayAt(dayStart(day))).toBe(day)
        expect(dayAt(dayStart(day) - 1)).not.toBe(day)
        expect(dayStart(dayAfter(day, days)) - dayStart(day)).toBe(days * dayMs)
      }),
    )
  })

  test.each([
    ['2026-11-30', true],
    ['2026-11-31', false],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-11-30T', false],
    ['', false],
  ])('%j exists: %j', (text, exists) => {
    expect(isCalendarDay(text)).toBe(exists)
  })
})
