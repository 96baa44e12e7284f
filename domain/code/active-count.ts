import type { Batch } from './batch'
import { countIn, difference, union, type SerialRange } from './ranges'
import { stoppedCounts } from './stops'

/** How many serials count at a moment: those switched on that are not stopped. */
export const activeCount = (batch: Batch, now: number): number =>
  countIn(difference(switchedOn(batch, now), batch.stops))

/** How many serials were switched on by a moment, stopped or not; ranges may overlap and count once. */
export const activatedCount = (batch: Batch, now: number): number => countIn(switchedOn(batch, now))

const switchedOn = ({ activations, undos = [] }: Batch, now: number): SerialRange[] =>
  difference(union(activations.filter(({ at }) => at <= now)), union(undos))

/** How many serials are withdrawn for good. */
export const withdrawnCount = ({ stops }: Pick<Batch, 'stops'>): number => {
  const { voided, recalled } = stoppedCounts(stops)
  return voided + recalled
}
