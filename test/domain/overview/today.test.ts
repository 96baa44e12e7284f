import fc from 'fast-check'
import { dayAt, dayMs, hourAt, hourMs, minuteMs, nextDayAt } from '../../../domain/calendar'
import {
  comparedStretches,
  dayMeasures,
  sumIn,
  withCounted,
  type Counted,
  type HourOfMinutes,
} from '../../../domain/overview/today'

const midnight = nextDayAt(1_800_000_000_000)

describe('a day up to a minute', () => {
  test('begins at the brand’s midnight, and is laid beside the same weekday', () => {
    const until = midnight + 9 * hourMs + 41 * minuteMs
    expect(comparedStretches(until)).toEqual({
      today: { from: midnight, until },
      lastWeek: { from: midnight - 7 * dayMs, until: until - 7 * dayMs },
    })
  })

  test('is all of the day before at midnight, and one minute a minute later', () => {
    expect(comparedStretches(midnight).today).toEqual({ from: midnight - dayMs, until: midnight })
    const later = midnight + minuteMs
    expect(comparedStretches(later).today).toEqual({ from: midnight, until: later })
    expect(dayAt(comparedStretches(midnight).today.from)).not.toBe(dayAt(midnight))
  })
})

test('sums what happened in a stretch and nothing else, in whatever portions it was folded', () => {
  const anyCounted = fc.record({
    measure: fc.constantFrom(...dayMeasures),
    at: fc.nat(5 * hourMs).map((after) => midnight + after),
    amount: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCounted, { maxLength: 8 }), { maxLength: 5 }),
      fc.nat(300),
      (portions, minutes) => {
        const hours = new Map<number, HourOfMinutes>()
        for (const portion of portions)
          for (const hour of new Set(portion.map(({ at }) => hourAt(at)))) {
            const inHour = portion.filter(({ at }) => hourAt(at) === hour)
            hours.set(hour, { hour, sums: withCounted(hours.get(hour)?.sums ?? {}, inHour) })
          }
        const stretch = { from: midnight + 30 * minuteMs, until: midnight + minutes * minuteMs }
        const all: Counted[] = portions.flat()
        for (const measure of dayMeasures) {
          const expected = all
            .filter((each) => each.measure === measure && each.at >= stretch.from && each.at < stretch.until)
            .reduce((sum, { amount }) => sum + amount, 0)
          expect(sumIn([...hours.values()], stretch)[measure]).toBe(expected)
        }
      },
    ),
  )
})
