import fc from 'fast-check'
import type { Batch, BatchState } from '../../../domain/code/batch'
import type { BatchCommand, BatchCommandCode } from '../../../domain/code/batch-life'
import {
  activationAheadMsMax,
  activationsMax,
  batchTransitions,
  decideBatch,
  isOfBatch,
  standing,
} from '../../../domain/code/batch-life'

const now = 1_700_000_000_000
const minted: Batch = {
  _id: '12',
  number: 12,
  productId: 'tea',
  label: 'autumn, line 3',
  size: 1000,
  keyVersion: 1,
  state: 'minted',
  activations: [],
  mintedAt: now,
  mintedBy: 'operator',
  campaignId: null,
  downloads: 0,
  version: 1,
}
const states: BatchState[] = ['minted', 'active', 'frozen', 'voided', 'recalled']
const commandCodes: BatchCommandCode[] = ['activate', 'freeze', 'thaw', 'void', 'recall']
const activate = (fromSerial: number, toSerial: number, at?: number): BatchCommand =>
  at === undefined ? { code: 'activate', fromSerial, toSerial } : { code: 'activate', fromSerial, toSerial, at }
const commandOf = (code: BatchCommandCode): BatchCommand => (code === 'activate' ? activate(0, 9) : { code })

/** The batch after commands that must all be granted. */
const after = (commands: BatchCommand[], batch = minted): Batch =>
  commands.reduce((before, command) => {
    const decision = decideBatch(before, command, now)
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision.value
  }, batch)

describe('the life of a batch', () => {
  test('is what the table says: every state under every command', () => {
    const outcome = (state: BatchState, code: BatchCommandCode) => {
      const decision = decideBatch({ ...minted, state }, commandOf(code), now)
      return decision.ok ? decision.value.state : decision.refusal.code
    }
    const refused = 'batchTransitionRefused'
    const rows = states.map((state) => [state, ...commandCodes.map((code) => outcome(state, code))])
    expect(rows).toEqual([
      ['minted', 'active', refused, refused, 'voided', refused],
      ['active', 'active', 'frozen', refused, 'voided', 'recalled'],
      ['frozen', refused, refused, 'active', 'voided', 'recalled'],
      ['voided', refused, refused, refused, refused, refused],
      ['recalled', refused, refused, refused, refused, refused],
    ])
  })

  test('reaches every state, and ends only when voided or recalled', () => {
    const reached = new Set<BatchState>(['minted'])
    for (let round = 0; round < states.length; round++)
      for (const state of [...reached]) for (const next of Object.values(batchTransitions[state])) reached.add(next)
    expect([...reached].sort()).toEqual([...states].sort())
    expect(states.filter((state) => Object.keys(batchTransitions[state]).length === 0)).toEqual(['voided', 'recalled'])
  })

  test('refuses with where it stands and what was asked', () => {
    expect(decideBatch(minted, { code: 'thaw' }, now)).toEqual({
      ok: false,
      refusal: { code: 'batchTransitionRefused', from: 'minted', command: 'thaw' },
    })
  })

  test('counts every change and touches nothing else', () => {
    expect(after([activate(0, 9), { code: 'freeze' }])).toEqual({
      ...minted,
      state: 'frozen',
      activations: [{ fromSerial: 0, toSerial: 9, at: now }],
      version: 3,
    })
  })
})

describe('activating a range', () => {
  test.each([
    ['from below zero', -1, 9],
    ['past the last serial', 0, 1000],
    ['backwards', 9, 8],
    ['half a serial', 0.5, 9],
    ['no number', Number.NaN, 9],
  ])('refuses %s', (_, fromSerial, toSerial) => {
    expect(decideBatch(minted, activate(fromSerial, toSerial), now)).toEqual({
      ok: false,
      refusal: { code: 'rangeOutsideBatch', serialMax: 999 },
    })
  })

  test('takes the first and the last serial', () => {
    expect(after([activate(0, 0), activate(999, 999)]).activations).toHaveLength(2)
  })

  test('takes a set time, a year ahead at most; one that has passed means now', () => {
    const last = now + activationAheadMsMax
    expect(after([activate(0, 9, last)]).activations).toEqual([{ fromSerial: 0, toSerial: 9, at: last }])
    expect(after([activate(0, 9, now - 1)]).activations).toEqual([{ fromSerial: 0, toSerial: 9, at: now }])
    expect(decideBatch(minted, activate(0, 9, last + 1), now)).toEqual({
      ok: false,
      refusal: { code: 'activationTooLate' },
    })
  })

  test('replaces ranges that it covers no later, and adds none that is covered', () => {
    const wide = { fromSerial: 0, toSerial: 99, at: now }
    expect(after([activate(5, 9, now + 1), activate(20, 29), activate(0, 99)]).activations).toEqual([wide])
    expect(after([activate(0, 99), activate(5, 9)]).activations).toEqual([wide])
    expect(after([activate(5, 9), activate(0, 99, now + 1)]).activations).toHaveLength(2)
  })

  test('refuses one range above the most, and still takes a merging one', () => {
    const full = after(Array.from({ length: activationsMax }, (_, range) => activate(2 * range, 2 * range)))
    expect(decideBatch(full, activate(999, 999), now)).toEqual({
      ok: false,
      refusal: { code: 'tooManyRanges', rangesMax: activationsMax },
    })
    expect(after([activate(0, 999)], full).activations).toHaveLength(1)
  })
})

describe('the standing of a serial', () => {
  const batch = after([activate(10, 19), activate(30, 39, now + 1000)])

  test.each([
    [9, now, 'notActive'],
    [10, now, 'active'],
    [19, now, 'active'],
    [20, now, 'notActive'],
    [10, now - 1, 'notActive'],
    [30, now + 999, 'notActive'],
    [30, now + 1000, 'active'],
  ])('%i at %i is %s', (serial, at, expected) => expect(standing(batch, serial, at)).toBe(expected))

  test.each(['frozen', 'voided', 'recalled'] as const)(
    'a %s batch stops every serial, and only thawing restores it',
    (state) => {
      expect(standing({ ...batch, state }, 10, now)).toBe(state)
      expect(standing({ ...batch, state }, 500, now)).toBe(state)
      expect(standing(after([{ code: 'freeze' }, { code: 'thaw' }], batch), 10, now)).toBe('active')
    },
  )

  test('is active exactly where some activation said so, whatever the order and overlap', () => {
    const ranges = fc.record({ fromSerial: fc.nat(49), length: fc.nat(20), delay: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(ranges, { minLength: 1, maxLength: 30 }), fc.nat(69), fc.nat(4), (given, serial, later) => {
        const batch = after(
          given.map(({ fromSerial, length, delay }) => activate(fromSerial, fromSerial + length, now + delay)),
        )
        const isOn = given.some(
          ({ fromSerial, length, delay }) => fromSerial <= serial && serial <= fromSerial + length && delay <= later,
        )
        expect(standing(batch, serial, now + later)).toBe(isOn ? 'active' : 'notActive')
      }),
    )
  })
})

test('a code is of the batch only by number, key version and size', () => {
  const opened = { keyVersion: 1, batchNumber: 12, serial: 999 }
  expect(isOfBatch(minted, opened)).toBe(true)
  expect(isOfBatch(minted, { ...opened, serial: 1000 })).toBe(false)
  expect(isOfBatch(minted, { ...opened, batchNumber: 13 })).toBe(false)
  expect(isOfBatch(minted, { ...opened, keyVersion: 2 })).toBe(false)
})
