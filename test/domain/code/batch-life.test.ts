import fc from 'fast-check'
import type { Batch, BatchState } from '../../../domain/code/batch'
import {
  activateSerials,
  activationAheadMsMax,
  activationsMax,
  isOfBatch,
  standing,
  stopSerials,
  type BatchCommandCode,
  type StopOrder,
} from '../../../domain/code/batch-life'
import { stopsMax, type StopCommand, type StopKind } from '../../../domain/code/stops'

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
  stops: [],
  mintedAt: now,
  mintedBy: 'operator',
  campaignId: null,
  downloads: 0,
  version: 1,
}
type Order = ({ command: 'activate' } & Range) | StopOrder
interface Range {
  fromSerial: number
  toSerial: number
  at?: number
}
const states: BatchState[] = ['minted', 'active', 'frozen', 'voided', 'recalled']
const commandCodes: BatchCommandCode[] = ['activate', 'freeze', 'thaw', 'void', 'recall']
const activate = (fromSerial: number, toSerial: number, at?: number): Order =>
  at === undefined ? { command: 'activate', fromSerial, toSerial } : { command: 'activate', fromSerial, toSerial, at }
const ofAll = (command: BatchCommandCode): Order => (command === 'activate' ? activate(0, 9) : { command })

const decide = (batch: Batch, order: Order) => {
  if (order.command === 'activate') return activateSerials(batch, order, now)
  const decided = stopSerials(batch, order)
  return decided.ok ? ({ ok: true, value: decided.value.batch } as const) : decided
}

/** The batch after orders that must all be granted. */
const after = (orders: Order[], batch = minted): Batch =>
  orders.reduce((before, order) => {
    const decision = decide(before, order)
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision.value
  }, batch)

const active = after([activate(0, 999)])
const inState: Record<BatchState, Batch> = {
  minted,
  active,
  frozen: after([{ command: 'freeze' }], active),
  voided: after([{ command: 'void' }], active),
  recalled: after([{ command: 'recall' }], active),
}

describe('the life of a batch', () => {
  test('is what the table says: every state under every command to all of it', () => {
    const outcome = (state: BatchState, code: BatchCommandCode) => {
      const decision = decide(inState[state], ofAll(code))
      return decision.ok ? decision.value.state : decision.refusal.code
    }
    const refused = 'batchTransitionRefused'
    const rows = states.map((state) => [state, ...commandCodes.map((code) => outcome(state, code))])
    expect(rows).toEqual([
      ['minted', 'active', 'frozen', refused, 'voided', 'recalled'],
      ['active', 'active', 'frozen', refused, 'voided', 'recalled'],
      ['frozen', refused, refused, 'active', 'voided', 'recalled'],
      ['voided', refused, refused, refused, refused, refused],
      ['recalled', refused, refused, refused, refused, refused],
    ])
  })

  test('is thawed into what it was before', () => {
    expect(after([{ command: 'freeze' }, { command: 'thaw' }]).state).toBe('minted')
    expect(after([{ command: 'freeze' }, { command: 'thaw' }], active)).toEqual({ ...active, version: 4 })
  })

  test('refuses with where it stands and what was asked', () => {
    expect(decide(minted, { command: 'thaw' })).toEqual({
      ok: false,
      refusal: { code: 'batchTransitionRefused', from: 'minted', command: 'thaw' },
    })
  })

  test('counts every change and touches nothing else', () => {
    expect(after([activate(0, 9), { command: 'freeze' }])).toEqual({
      ...minted,
      state: 'frozen',
      activations: [{ fromSerial: 0, toSerial: 9, at: now }],
      stops: [{ fromSerial: 0, toSerial: 999, kind: 'frozen', notice: null }],
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
    expect(decide(minted, activate(fromSerial, toSerial))).toEqual({
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
    expect(decide(minted, activate(0, 9, last + 1))).toEqual({
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
    expect(decide(full, activate(999, 999))).toEqual({
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

  test.each(['frozen', 'voided', 'recalled'] as const)('a %s batch stops every serial', (state) => {
    expect(standing(inState[state], 10, now)).toBe(state)
    expect(standing(inState[state], 500, now)).toBe(state)
  })

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

describe('an order by range', () => {
  const stop = (command: StopCommand, ...ranges: [number, number][]): StopOrder => ({
    command,
    ranges: ranges.map(([fromSerial, toSerial]) => ({ fromSerial, toSerial })),
  })

  test('stops what it names and lets the rest go on; part of it can be thawed', () => {
    const frozen = after([stop('freeze', [100, 199], [300, 300])], active)
    expect(frozen.state).toBe('active')
    expect([99, 100, 199, 200, 300].map((serial) => standing(frozen, serial, now))).toEqual([
      'active',
      'frozen',
      'frozen',
      'active',
      'frozen',
    ])
    const thawed = after([stop('thaw', [150, 150])], frozen)
    expect(thawed.stops.map(({ fromSerial, toSerial }) => [fromSerial, toSerial])).toEqual([
      [100, 149],
      [151, 199],
      [300, 300],
    ])
  })

  test('over all serials is one range, and the batch is in that state', () => {
    expect(after([stop('recall', [500, 999], [0, 499])], active)).toMatchObject({
      state: 'recalled',
      stops: [{ fromSerial: 0, toSerial: 999 }],
    })
  })

  test('leaves the state that leads back where kinds are mixed over all of it', () => {
    const mixed = after([stop('void', [0, 99]), stop('recall', [100, 899]), stop('freeze', [900, 999])], active)
    expect(mixed.state).toBe('frozen')
    expect(after([stop('thaw', [0, 999])], mixed).state).toBe('active')
    expect(after([stop('void', [900, 999])], mixed).state).toBe('recalled')
  })

  test.each<[string, StopOrder, object]>([
    ['nothing', stop('freeze'), { code: 'rangeOutsideBatch', serialMax: 999 }],
    ['what is outside', stop('freeze', [0, 1], [990, 1000]), { code: 'rangeOutsideBatch', serialMax: 999 }],
    ['what is backwards', stop('freeze', [9, 8]), { code: 'rangeOutsideBatch', serialMax: 999 }],
    ['thawing what is not frozen', stop('thaw', [0, 9], [5, 19]), { code: 'rangeUnchanged', serials: 20 }],
  ])('refuses %s', (_, order, refusal) => {
    expect(decide(active, order)).toEqual({ ok: false, refusal })
  })

  test('refuses one stopped range above the most, and still takes a merging one', () => {
    const full = after(
      Array.from({ length: stopsMax }, (_, place) => stop('freeze', [2 * place, 2 * place])),
      active,
    )
    expect(decide(full, stop('freeze', [999, 999]))).toEqual({
      ok: false,
      refusal: { code: 'tooManyStops', rangesMax: stopsMax },
    })
    expect(after([stop('freeze', [0, 999])], full).stops).toHaveLength(1)
  })

  test('may be given before anything is switched on, and activating the rest goes on', () => {
    const lost = after([stop('void', [0, 49]), activate(0, 99)])
    expect([0, 49, 50].map((serial) => standing(lost, serial, now))).toEqual(['voided', 'voided', 'active'])
    const kind: StopKind[] = lost.stops.map((each) => each.kind)
    expect(kind).toEqual(['voided'])
  })
})

test('a code is of the batch only by number, key version and size', () => {
  const opened = { keyVersion: 1, batchNumber: 12, serial: 999 }
  expect(isOfBatch(minted, opened)).toBe(true)
  expect(isOfBatch(minted, { ...opened, serial: 1000 })).toBe(false)
  expect(isOfBatch(minted, { ...opened, batchNumber: 13 })).toBe(false)
  expect(isOfBatch(minted, { ...opened, keyVersion: 2 })).toBe(false)
})
