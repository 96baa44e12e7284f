import fc from 'fast-check'
import { activeCount } from '../../../domain/code/active-count'
import type { Activation, Batch } from '../../../domain/code/batch'
import { standing } from '../../../domain/code/batch-life'

const now = 1_800_000_000_000
const batchWith = (activations: Activation[], state: Batch['state'] = 'active'): Batch => ({
  _id: '12',
  number: 12,
  productId: 'tea',
  label: 'autumn, line 3',
  size: 200,
  keyVersion: 1,
  state,
  activations,
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

  test.each(['minted', 'frozen', 'voided', 'recalled'] as const)('is none in a batch that is %s', (state) => {
    expect(activeCount(batchWith([range(0, 199)], state), now)).toBe(0)
  })

  test('is what asking every single code comes to', () => {
    const anyRange = fc
      .tuple(fc.nat(199), fc.nat(199), fc.integer({ min: -5, max: 5 }))
      .map(([left, right, laterMs]) => range(Math.min(left, right), Math.max(left, right), now + laterMs))
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 8 }), (activations) => {
        const batch = batchWith(activations)
        const asked = Array.from({ length: 200 }, (_, serial) => standing(batch, serial, now))
        expect(activeCount(batch, now)).toBe(asked.filter((each) => each === 'active').length)
      }),
    )
  })
})
