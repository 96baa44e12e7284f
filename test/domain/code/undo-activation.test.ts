import fc from 'fast-check'
import { activatedCount, activeCount } from '../../../domain/code/active-count'
import type { Batch } from '../../../domain/code/batch'
import { activateSerials, changed, standing } from '../../../domain/code/batch-life'
import { beginUndo, settledUndo, undosMax } from '../../../domain/code/undo-activation'

const now = 1_700_000_000_000
const batch: Batch = {
  _id: '12',
  number: 12,
  productId: 'tea',
  label: 'autumn, line 3',
  size: 100,
  keyVersion: 1,
  state: 'active',
  activations: [{ fromSerial: 0, toSerial: 49, at: now }],
  stops: [],
  mintedAt: now,
  mintedBy: 'operator',
  campaignId: null,
  downloads: 0,
  version: 2,
}
const undo = (fromSerial: number, toSerial: number, id = 'u-1') => ({ fromSerial, toSerial, id })
const begun = (from: number, to: number, of = batch, id = 'u-1'): Batch => {
  const decided = beginUndo(of, undo(from, to, id))
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}

describe('an activation that is taken back', () => {
  test('pays nobody from the moment it is asked for, and leaves the rest as it was', () => {
    const waiting = begun(10, 19)
    expect([9, 10, 19, 20].map((serial) => standing(waiting, serial, now))).toEqual([
      'active',
      'notActive',
      'notActive',
      'active',
    ])
    expect([activatedCount(waiting, now), activeCount(waiting, now), waiting.version]).toEqual([40, 40, 3])
  })

  test('is gone where nothing of it was scanned, and stands where anything was', () => {
    const waiting = begun(10, 19)
    const undone = changed(waiting, settledUndo(waiting, undo(10, 19), 0))
    expect(undone).toMatchObject({ undos: [], state: 'active', version: 4 })
    expect(undone.activations).toEqual([
      { fromSerial: 0, toSerial: 9, at: now },
      { fromSerial: 20, toSerial: 49, at: now },
    ])
    const refused = changed(waiting, settledUndo(waiting, undo(10, 19), 1))
    expect(refused).toMatchObject({ undos: [], activations: batch.activations })
  })

  test('of all that was on makes the batch what it was before', () => {
    const waiting = begun(0, 99)
    expect(changed(waiting, settledUndo(waiting, undo(0, 99), 0))).toMatchObject({ state: 'minted', activations: [] })
  })

  test.each<[string, Batch, [number, number], object]>([
    ['outside the batch', batch, [0, 100], { code: 'rangeOutsideBatch', serialMax: 99 }],
    ['backwards', batch, [5, 4], { code: 'rangeOutsideBatch', serialMax: 99 }],
    ['never switched on', batch, [50, 99], { code: 'rangeUnchanged', serials: 50 }],
    ['taken back already in part', begun(10, 19), [19, 30], { code: 'undoWaiting' }],
  ])('is refused where it is %s', (_, of, [from, to], refusal) => {
    expect(beginUndo(of, undo(from, to, 'u-2'))).toEqual({ ok: false, refusal })
  })

  test('is not switched on again before it is settled, and waits with few others', () => {
    expect(activateSerials(begun(10, 19), { fromSerial: 0, toSerial: 99 }, now)).toEqual({
      ok: false,
      refusal: { code: 'undoWaiting' },
    })
    let full = batch
    for (let place = 0; place < undosMax; place += 1) full = begun(place, place, full, `u-${place}`)
    expect(beginUndo(full, undo(20, 20, 'u-20'))).toEqual({
      ok: false,
      refusal: { code: 'tooManyRanges', rangesMax: undosMax },
    })
  })

  test('leaves exactly the serials on that were outside it, in whatever pieces they were switched on', () => {
    const piece = fc.record({ fromSerial: fc.nat(99), length: fc.nat(40), delay: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(99), fc.nat(40), (pieces, from, length) => {
        const activations = pieces.map(({ fromSerial, length: long, delay }) => ({
          fromSerial,
          toSerial: Math.min(99, fromSerial + long),
          at: now + delay,
        }))
        const taken = undo(from, Math.min(99, from + length))
        const after = { ...batch, ...settledUndo({ activations, undos: [taken] }, taken, 0) }
        for (let serial = 0; serial < 100; serial += 1) {
          const isTaken = serial >= taken.fromSerial && serial <= taken.toSerial
          const before = standing({ ...batch, activations }, serial, now + 1)
          expect(standing(after, serial, now + 1)).toBe(isTaken ? 'notActive' : before)
        }
      }),
    )
  })
})
