import type { Batch } from '../../../domain/code/batch'
import { wholeStop, type StopKind } from '../../../domain/code/stops'

/** A batch of when all of it was stopped or none. */
type Before = Omit<Batch, 'stops'> & Partial<Pick<Batch, 'stops'>>

/**
 * The state of all of it as one range. An instance of the release before may have changed the state of a batch that has
 * ranges: it knew of the state alone, and is believed.
 */
export const stopsByRange = (batch: Before): Batch => {
  const { size, state, stops = [] } = batch
  const whole = wholeStop(stops, size)
  const stopped = kindOf(state)
  if (stopped === whole) return { ...batch, stops }
  return { ...batch, stops: stopped ? [{ fromSerial: 0, toSerial: size - 1, kind: stopped, notice: null }] : [] }
}

const kindOf = (state: Batch['state']): StopKind | null => (state === 'minted' || state === 'active' ? null : state)
