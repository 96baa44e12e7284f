import fc from 'fast-check'
import { dayAfter, dayAt, dayMs } from '../../../domain/calendar'
import {
  birthdayIn,
  birthdaySpanAt,
  nextBirthdaySpanFrom,
  setBirthday,
  type Birthday,
} from '../../../domain/member/birthday'
import { on } from './a-standing'

const at = on('2026-11-21')
const birthday = (month: number, day: number): Birthday => ({ month, day, setOn: '2026-01-01' })
const anyBirthday = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([month, day]) => setBirthday(null, { month, day }, at))
  .filter((set) => set.ok)
  .map((set) => (set.ok ? set.value : birthday(1, 1)))

describe('a birthday', () => {
  test('is set once, and again a year later', () => {
    const set = setBirthday(null, { month: 6, day: 1 }, at)
    expect(set).toEqual({ ok: true, value: { month: 6, day: 1, setOn: '2026-11-21' } })
    const before = { month: 6, day: 1, setOn: '2026-11-21' }
    const other = { month: 7, day: 1 }
    expect(setBirthday(before, other, on('2027-11-20T23:59:59'))).toEqual({
      ok: false,
      refusal: { code: 'birthdayChangedLately', again: '2027-11-21' },
    })
    expect(setBirthday(before, other, on('2027-11-21T00:00:00'))).toMatchObject({ ok: true, value: other })
  })

  test('set to what it is stays as it was set', () => {
    const before = { month: 6, day: 1, setOn: '2026-11-20' }
    expect(setBirthday(before, { month: 6, day: 1 }, at)).toEqual({ ok: true, value: before })
  })

  test.each([
    [2, 30],
    [4, 31],
    [0, 1],
    [13, 1],
    [1, 0],
    [1, 32],
    [1.5, 1],
    [1, Number.NaN],
  ])('on %f/%f does not exist', (month, day) => {
    expect(setBirthday(null, { month, day }, at)).toEqual({ ok: false, refusal: { code: 'birthdayImpossible' } })
  })

  test('on 29 February is on the 28th in common years', () => {
    expect(setBirthday(null, { month: 2, day: 29 }, at)).toMatchObject({ ok: true })
    expect([2026, 2028, 2100].map((year) => birthdayIn(year, birthday(2, 29)))).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2100-02-28',
    ])
  })

  test('has a span of whole days of the brand around it', () => {
    const days = { daysBefore: 3, daysAfter: 2 }
    const year = (when: string) => birthdaySpanAt(birthday(6, 10), days, on(when))?.year
    expect(year('2026-06-06T23:59:59')).toBeUndefined()
    expect(year('2026-06-07T00:00:00')).toBe(2026)
    expect(year('2026-06-12T23:59:59')).toBe(2026)
    expect(year('2026-06-13T00:00:00')).toBeUndefined()
  })

  test('keeps its own year around New Year', () => {
    const days = { daysBefore: 7, daysAfter: 7 }
    expect(birthdaySpanAt(birthday(1, 2), days, on('2026-12-28'))?.year).toBe(2027)
    expect(birthdaySpanAt(birthday(12, 30), days, on('2027-01-03'))?.year).toBe(2026)
  })

  test('comes next within a year, and its span begins then', () => {
    const days = fc.integer({ min: 0, max: 31 })
    const anyDay = fc.integer({ min: 0, max: 3_000 }).map((later) => on(dayAfter('2024-01-01', later)))
    fc.assert(
      fc.property(anyBirthday, days, days, anyDay, (born, daysBefore, daysAfter, when) => {
        const next = nextBirthdaySpanFrom(born, { daysBefore, daysAfter }, when)
        expect(next).toBeGreaterThan(when)
        expect(next).toBeLessThanOrEqual(when + 366 * dayMs)
        expect(birthdaySpanAt(born, { daysBefore, daysAfter }, next)?.from).toBe(next)
      }),
    )
  })

  test('comes once a year, whatever the day and the span', () => {
    const days = fc.integer({ min: 0, max: 31 })
    fc.assert(
      fc.property(
        anyBirthday,
        days,
        days,
        fc.integer({ min: 2024, max: 2101 }),
        (born, daysBefore, daysAfter, year) => {
          const celebrated = birthdayIn(year, born)
          const length = daysBefore + daysAfter + 1
          for (let day = 0; day < length; day += 1) {
            const when = dayAfter(celebrated, day - daysBefore)
            const span = birthdaySpanAt(born, { daysBefore, daysAfter }, on(when))
            expect(span?.year).toBe(year)
            expect(span && dayAt(span.until - 1)).toBe(dayAfter(celebrated, daysAfter))
          }
          expect(birthdaySpanAt(born, { daysBefore, daysAfter }, on(dayAfter(celebrated, daysAfter + 1)))).toBeNull()
        },
      ),
      { numRuns: 50 },
    )
  })
})
