import fc from 'fast-check'
import { countIn, difference, intersection, rangeOf, union, type SerialRange } from '../../../domain/code/ranges'
import {
  stopCommands,
  stopRanges,
  stoppedCounts,
  wholeStop,
  type Notice,
  type Stop,
  type StopCommand,
  type StopEffect,
  type StopKind,
} from '../../../domain/code/stops'

const size = 40
const serials = Array.from({ length: size }, (_, serial) => serial)

const anyRange = fc
  .tuple(fc.nat(size - 1), fc.nat(size - 1))
  .map(([left, right]): SerialRange => ({ fromSerial: Math.min(left, right), toSerial: Math.max(left, right) }))
const anyRanges = fc.array(anyRange, { minLength: 1, maxLength: 6 })

const holds = (ranges: readonly SerialRange[], serial: number) =>
  ranges.some(({ fromSerial, toSerial }) => fromSerial <= serial && serial <= toSerial)
const setOf = (ranges: readonly SerialRange[]) => serials.filter((serial) => holds(ranges, serial))

describe('ranges of serials', () => {
  test('are the same set as one by one, as few as can be, and in order', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const merged = union(ranges)
        expect(setOf(merged)).toEqual(setOf(ranges))
        expect(countIn(merged)).toBe(setOf(ranges).length)
        for (const [place, range] of merged.entries())
          expect(range.fromSerial).toBeGreaterThan((merged[place - 1]?.toSerial ?? -2) + 1)
      }),
    )
  })

  test('have in common, and leave over, what single serials do', () => {
    fc.assert(
      fc.property(anyRanges, anyRanges, (given, others) => {
        const [left, right] = [union(given), union(others)]
        expect(setOf(intersection(left, right))).toEqual(
          serials.filter((each) => holds(left, each) && holds(right, each)),
        )
        expect(setOf(difference(left, right))).toEqual(
          serials.filter((each) => holds(left, each) && !holds(right, each)),
        )
        expect(countIn(intersection(left, right)) + countIn(difference(left, right))).toBe(countIn(left))
      }),
    )
  })

  test('are found by any serial that they hold', () => {
    fc.assert(
      fc.property(anyRanges, fc.nat(size - 1), (given, serial) => {
        const ranges = union(given)
        expect(rangeOf(ranges, serial) !== undefined).toBe(holds(ranges, serial))
        const found = rangeOf(ranges, serial)
        if (found) expect(holds([found], serial)).toBe(true)
      }),
    )
  })
})

const notices: (Notice | null)[] = [
  null,
  { 'zh-CN': '正在核查', en: 'Being checked', hotline: '4008009000' },
  { 'zh-CN': '正在核查', en: 'Being checked', hotline: '' },
]

interface Order {
  ranges: SerialRange[]
  command: StopCommand
  notice: Notice | null
}
const anyOrder: fc.Arbitrary<Order> = fc.record({
  ranges: anyRanges,
  command: fc.constantFrom(...stopCommands),
  notice: fc.constantFrom(...notices),
})

/** What one serial comes to, said without ranges. */
interface Standing {
  kind: StopKind
  notice: Notice | null
}
const kinds: Record<StopCommand, StopKind | null> = { freeze: 'frozen', thaw: null, void: 'voided', recall: 'recalled' }

function ordered(before: Standing | undefined, { command, notice }: Order): [Standing | undefined, keyof StopEffect] {
  const kind = kinds[command]
  const isFinal = before !== undefined && before.kind !== 'frozen'
  if (isFinal && before.kind !== kind) return [before, 'kept']
  if (kind === null) return before ? [undefined, 'changed'] : [before, 'kept']
  if (before?.kind !== kind) return [{ kind, notice }, 'changed']
  const isSame = JSON.stringify(before.notice) === JSON.stringify(notice)
  return [{ kind, notice }, isSame ? 'kept' : 'renewed']
}

describe('stopping by range', () => {
  test('comes to the same as doing it to every serial alone, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { minLength: 1, maxLength: 12 }), (orders) => {
        let stops: Stop[] = []
        const alone = new Map<number, Standing>()
        for (const order of orders) {
          const effect = { serials: 0, changed: 0, renewed: 0, kept: 0 }
          for (const serial of setOf(order.ranges)) {
            const [standing, step] = ordered(alone.get(serial), order)
            if (standing) alone.set(serial, standing)
            else alone.delete(serial)
            effect.serials += 1
            effect[step] += 1
          }
          const done = stopRanges(stops, order.ranges, order.command, order.notice)
          stops = done.stops
          expect(done.effect).toEqual(effect)
        }
        for (const serial of serials) {
          const stop = rangeOf(stops, serial)
          expect(stop && { kind: stop.kind, notice: stop.notice }).toEqual(alone.get(serial))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('keeps ranges in order, apart or different from their neighbours, and none empty', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 12 }), (orders) => {
        const stops = orders.reduce<Stop[]>(
          (before, { ranges, command, notice }) => stopRanges(before, ranges, command, notice).stops,
          [],
        )
        for (const [place, stop] of stops.entries()) {
          expect(stop.toSerial).toBeGreaterThanOrEqual(stop.fromSerial)
          const last = stops[place - 1]
          if (!last) continue
          expect(stop.fromSerial).toBeGreaterThan(last.toSerial)
          const says = ({ kind, notice }: Stop) => JSON.stringify([kind, notice])
          if (stop.fromSerial === last.toSerial + 1) expect(says(stop)).not.toBe(says(last))
        }
      }),
    )
  })

  test('undoes a freeze exactly by thawing the same', () => {
    fc.assert(
      fc.property(anyRanges, fc.constantFrom(...notices), (ranges, notice) => {
        const frozen = stopRanges([], ranges, 'freeze', notice)
        expect(stopRanges(frozen.stops, ranges, 'thaw', null).stops).toEqual([])
      }),
    )
  })

  test('leaves what it is given as it was', () => {
    const before: Stop[] = [{ fromSerial: 0, toSerial: 9, kind: 'frozen', notice: null }]
    stopRanges(before, [{ fromSerial: 10, toSerial: 19 }], 'freeze', null)
    expect(before).toEqual([{ fromSerial: 0, toSerial: 9, kind: 'frozen', notice: null }])
  })

  test('counts by kind, and says what all of a batch shares', () => {
    const stops: Stop[] = [
      { fromSerial: 0, toSerial: 9, kind: 'voided', notice: null },
      { fromSerial: 10, toSerial: 39, kind: 'recalled', notice: null },
    ]
    expect(stoppedCounts(stops)).toEqual({ frozen: 0, voided: 10, recalled: 30 })
    expect([wholeStop(stops, 40), wholeStop(stops, 41), wholeStop([], 1)]).toEqual(['recalled', null, null])
  })
})
