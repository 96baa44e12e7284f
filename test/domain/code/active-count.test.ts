import fc from 'fast-check'
import { activatedCount, activeCount, withdrawnCount } from '../../../domain/code/active-count'
import type { Activation, Batch } from '../../../domain/code/batch'
import { standing } from '../../../domain/code/batch-life'
import { stopCommands, stopRanges, type Stop } from '../../../domain/code/stops'

const now = 1_800_000_000_000
const batchWith = (activations: Activation[], stops: Stop[] = []): Batch => ({
  _id: '12',
  number: 12,
  productId: 'tea',
  label: 'autumn, line 3',
  size: 200,
  keyVersion: 1,
  state: 'active',
  activations,
  stops,
  mintedAt: now,
  mintedBy: 'operator',
  campaignId: null,
  downloads: 0,
  version: 1,
})
const range = (fromSerial: number, toSerial: number, at = now): Activation => ({ fromSerial, toSerial, at })

describe('the number of codes switched on', () => {
  test('counts both ends of a range', () => {
    expect(activeCount(batchWith([range(10, 19)]), now)).toBe(10)
    expect(activeCount(batchWith([range(7, 7)]), now)).toBe(1)
  })

  test('counts a code once, however many ranges hold it', () => {
    expect(activeCount(batchWith([range(0, 99), range(50, 149), range(60, 70)]), now)).toBe(150)
  })

  test('leaves out ranges whose time has not come', () => {
    const batch = batchWith([range(0, 9), range(100, 199, now + 1)])
    expect([activeCount(batch, now), activeCount(batch, now + 1)]).toEqual([10, 110])
  })

  test.each(['frozen', 'voided', 'recalled'] as const)('is none of those that are %s', (kind) => {
    const batch = batchWith([range(0, 199)], [{ fromSerial: 50, toSerial: 199, kind, notice: null }])
    expect([activeCount(batch, now), activatedCount(batch, now)]).toEqual([50, 200])
    expect(withdrawnCount(batch)).toBe(kind === 'frozen' ? 0 : 150)
  })

  test('is what asking every single code comes to', () => {
    const anyRange = fc
      .tuple(fc.nat(199), fc.nat(199), fc.integer({ min: -5, max: 5 }))
      .map(([left, right, laterMs]) => range(Math.min(left, right), Math.max(left, right), now + laterMs))
    const anyStop = fc.tuple(anyRange, fc.constantFrom(...stopCommands))
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 8 }), fc.array(anyStop, { maxLength: 6 }), (activations, orders) => {
        const stops = orders.reduce<Stop[]>(
          (before, [named, command]) => stopRanges(before, [named], command, null).stops,
          [],
        )
        const batch = batchWith(activations, stops)
        const asked = Array.from({ length: 200 }, (_, serial) => standing(batch, serial, now))
        expect(activeCount(batch, now)).toBe(asked.filter((each) => each === 'active').length)
        expect(withdrawnCount(batch)).toBe(asked.filter((each) => each === 'voided' || each === 'recalled').length)
      }),
    )
  })
})
