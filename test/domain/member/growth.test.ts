import fc from 'fast-check'
import { addGrowth, growthBetween, growthInWindow, growthMonthsMax, windowStart } from '../../../domain/member/growth'
import { on } from './a-standing'

describe('growth by month', () => {
  test('counts in the month that the brand’s clock shows, not that of UTC', () => {
    const before = addGrowth([], 5, on('2026-12-31T23:59:59'), on('2026-12-31T23:59:59'))
    const both = addGrowth(before, 7, on('2027-01-01T00:00:00'), on('2027-01-01T00:00:00'))
    expect(both).toEqual([
      { month: '2026-12', growth: 5 },
      { month: '2027-01', growth: 7 },
    ])
  })

  test('adds up within a month, 29 February included', () => {
    const history = addGrowth(
      addGrowth([], 5, on('2028-02-01'), on('2028-02-01')),
      6,
      on('2028-02-29'),
      on('2028-02-29'),
    )
    expect(history).toEqual([{ month: '2028-02', growth: 11 }])
  })

  test('taken back leaves the month that had earned it, and what is empty goes', () => {
    const earned = addGrowth(
      addGrowth([], 5, on('2026-03-02'), on('2026-03-02')),
      8,
      on('2026-05-02'),
      on('2026-05-02'),
    )
    expect(addGrowth(earned, -5, on('2026-03-02'), on('2026-06-01'))).toEqual([{ month: '2026-05', growth: 8 }])
  })

  test('taken back from a month long forgotten takes nothing else', () => {
    const earned = addGrowth([], 8, on('2028-05-02'), on('2028-05-02'))
    expect(addGrowth(earned, -5, on('2026-03-02'), on('2028-06-01'))).toEqual([{ month: '2028-05', growth: 8 }])
  })

  test('counts a window from January, from eleven months ago, or from the beginning', () => {
    const standing = {
      growth: 1_000,
      growthMonths: [
        { month: '2026-02', growth: 1 },
        { month: '2026-03', growth: 20 },
        { month: '2027-01', growth: 300 },
      ],
    }
    const at = on('2027-02-28T23:59:59')
    expect(windowStart('rolling12Months', at)).toBe('2026-03')
    expect(growthInWindow(standing, 'calendarYear', at)).toBe(300)
    expect(growthInWindow(standing, 'rolling12Months', at)).toBe(320)
    expect(growthInWindow(standing, 'rolling12Months', at + 1_000)).toBe(300)
    expect(growthInWindow(standing, 'lifetime', at)).toBe(1_000)
  })

  test('is never more than thirteen months long, and sums what was earned in them, in any order', () => {
    const now = on('2030-01-15')
    const earning = fc.record({ at: fc.integer({ min: on('2027-01-01'), max: now }), growth: fc.nat(50) })
    fc.assert(
      fc.property(fc.array(earning, { maxLength: 40 }), (earnings) => {
        const history = earnings.reduce(
          (months, { at, growth }) => addGrowth(months, growth, at, now),
          addGrowth([], 0, now, now),
        )
        expect(history.length).toBeLessThanOrEqual(growthMonthsMax)
        expect([...history].sort((one, other) => (one.month < other.month ? -1 : 1))).toEqual(history)
        const recent = earnings.filter(({ at }) => at >= on('2029-02-01T00:00:00'))
        expect(growthBetween(history, '2029-02', '2030-01')).toBe(recent.reduce((sum, { growth }) => sum + growth, 0))
      }),
    )
  })
})
