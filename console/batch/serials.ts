import { countOf, type SerialRange } from '../../contract/words/serials'
import type { StopKind } from '../../contract/words/batch'
import type { Batch } from '../cloud/lists'

/** A run of serials that are on, will be on, or are off; or that are stopped, whatever they are else. */
export interface Stretch extends SerialRange {
  state: 'on' | 'timed' | 'off' | StopKind
}

/** The desk's idea of the time lags by as long as an answer travels; what begins within that is as good as on. */
const travelMs = 3_000

export const isOn = ({ at }: { at: number }, now: number) => at <= now + travelMs

type Stop = SerialRange & { kind: StopKind }

/** The whole batch as stretches in order, from the ranges switched on so far and those that are stopped. */
export function stretchesOf(
  { size, activations }: Pick<Batch, 'size' | 'activations'>,
  now: number,
  stops: readonly Stop[] = [],
): Stretch[] {
  const edges = new Set([0, size])
  for (const { fromSerial, toSerial } of [...activations, ...stops]) edges.add(fromSerial).add(toSerial + 1)
  const sorted = [...edges].filter((edge) => edge >= 0 && edge <= size).sort((left, right) => left - right)
  const stretches: Stretch[] = []
  for (const [index, fromSerial] of sorted.slice(0, -1).entries()) {
    const toSerial = (sorted[index + 1] ?? size) - 1
    const holds = (range: SerialRange) => range.fromSerial <= fromSerial && range.toSerial >= toSerial
    const over = activations.filter(holds)
    const state =
      stops.find(holds)?.kind ?? (over.some((range) => isOn(range, now)) ? 'on' : over.length > 0 ? 'timed' : 'off')
    const last = stretches.at(-1)
    if (last?.state === state) last.toSerial = toSerial
    else stretches.push({ fromSerial, toSerial, state })
  }
  return stretches
}

/** How many serials of a range are not on yet. */
export const countToSwitchOn = (
  stretches: Stretch[],
  { fromSerial, toSerial }: { fromSerial: number; toSerial: number },
) =>
  stretches
    .filter(({ state }) => state !== 'on')
    .reduce(
      (total, off) => total + Math.max(0, Math.min(off.toSerial, toSerial) - Math.max(off.fromSerial, fromSerial) + 1),
      0,
    )

export const countIn = (stretches: Stretch[], state: Stretch['state']) =>
  stretches.filter((stretch) => stretch.state === state).reduce((total, stretch) => total + countOf(stretch), 0)

/** Splits a run of codes into files of at most `codesMax`. */
export function partsOf(fromSerial: number, count: number, codesMax: number) {
  const parts: { fromSerial: number; count: number }[] = []
  for (let done = 0; done < count; done += codesMax)
    parts.push({ fromSerial: fromSerial + done, count: Math.min(codesMax, count - done) })
  return parts
}
