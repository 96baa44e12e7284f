import fc from 'fast-check'
import { brandZoneOffsetMs, dayAt, dayMs, hourAt, hourMs, monthEndAfter, nextDayAt } from '../../domain/calendar'

/** A moment as a clock on the wall of the brand's office shows it. */
const inBrandZone = (text: string) => Date.parse(`${text}+08:00`)
const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })

describe('the brand’s day', () => {
  test('turns at its own midnight, not at that of UTC', () => {
    expect(dayAt(inBrandZone('2026-11-21T23:59:59.999'))).toBe('2026-11-21')
    expect(dayAt(inBrandZone('2026-11-22T00:00:00.000'))).toBe('2026-11-22')
    expect(dayAt(Date.UTC(2026, 10, 21, 15, 59))).toBe('2026-11-21')
    expect(dayAt(Date.UTC(2026, 10, 21, 16, 0))).toBe('2026-11-22')
  })

  test('is followed by the next at midnight, also from midnight itself', () => {
    const midnight = inBrandZone('2026-11-22T00:00:00.000')
    expect(nextDayAt(midnight - 1)).toBe(midnight)
    expect(nextDayAt(midnight)).toBe(midnight + dayMs)
  })

  test('ends where the next begins, at every moment', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const next = nextDayAt(at)
        expect(next).toBeGreaterThan(at)
        expect(next - at).toBeLessThanOrEqual(dayMs)
        expect(dayAt(next - 1)).toBe(dayAt(at))
        expect(dayAt(next)).not.toBe(dayAt(at))
      }),
    )
  })
})

describe('the hour', () => {
  test('starts on the brand’s full hour', () => {
    expect(hourAt(inBrandZone('2026-11-21T14:59:59.999'))).toBe(inBrandZone('2026-11-21T14:00:00.000'))
    expect(brandZoneOffsetMs % hourMs).toBe(0)
  })
})

describe('the last day of a month some months on', () => {
  test.each([
    ['2026-11-21T12:00:00', 12, '2027-11-30'],
    ['2026-01-31T12:00:00', 1, '2026-02-28'],
    ['2027-02-28T12:00:00', 12, '2028-02-29'],
    ['2028-02-29T12:00:00', 12, '2029-02-28'],
    ['2096-02-29T12:00:00', 48, '2100-02-28'],
    ['2026-12-31T12:00:00', 1, '2027-01-31'],
    ['2026-12-31T12:00:00', 0, '2026-12-31'],
    ['2026-10-31T23:59:59', 1, '2026-11-30'],
    ['2026-11-01T00:00:00', 1, '2026-12-31'],
  ])('from %s, %i months on, is %s', (from, months, day) => {
    expect(monthEndAfter(inBrandZone(from), months)).toBe(day)
  })

  test('is never less than the months promised', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 36 }), (at, months) => {
        const end = monthEndAfter(at, months)
        const [year = 0, month = 0, day = 0] = dayAt(at).split('-').map(Number)
        const promised = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
        expect(end.slice(0, 7)).toBe(promised)
        const dayAfter = new Date(Date.parse(end) + dayMs)
        expect(dayAfter.getUTCDate()).toBe(1)
        expect(day).toBeGreaterThan(0)
      }),
    )
  })
})
