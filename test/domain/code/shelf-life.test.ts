import { bestBefore, bestBeforeOf, type ShelfLife } from '../../../domain/code/shelf-life'

const months = (count: number): ShelfLife => ({ count, unit: 'month' })
const days = (count: number): ShelfLife => ({ count, unit: 'day' })

test.each<[string, ShelfLife, string]>([
  ['2026-01-15', months(12), '2027-01-15'],
  ['2026-11-30', months(3), '2027-02-28'],
  ['2027-11-30', months(3), '2028-02-29'],
  ['2024-02-29', months(12), '2025-02-28'],
  ['2026-12-31', days(1), '2027-01-01'],
  ['2026-11-01', days(180), '2027-04-30'],
])('what was made on %s and keeps %o is good until %s', (madeOn, shelfLife, until) => {
  expect(bestBefore(madeOn, shelfLife)).toBe(until)
})

test('nothing is said where either is not known', () => {
  expect(bestBeforeOf({}, { shelfLife: months(1) })).toBeNull()
  expect(bestBeforeOf({ made: { on: null } }, { shelfLife: months(1) })).toBeNull()
  expect(bestBeforeOf({ made: { on: '2026-01-01' } }, {})).toBeNull()
  expect(bestBeforeOf({ made: { on: '2026-01-01' } }, undefined)).toBeNull()
})
