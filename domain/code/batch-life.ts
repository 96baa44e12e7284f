import type { Result } from '../result'
import { no, yes } from '../result'
import type { Activation, Batch, BatchState } from './batch'
import type { OpenedCode } from './open'
import { rangeOf, type SerialRange } from './ranges'
import { stopRanges, stopsMax, wholeStop, type Notice, type StopCommand, type StopEffect } from './stops'
import { overlapsUndo } from './undo-activation'

/** Switches a range of serials on, now or at a set time in milliseconds since 1970. */
export interface ActivationOrder extends SerialRange {
  at?: number | undefined
}

/**
 * Stops serials, or lets them go on, by range; all of the batch where no ranges are named. `notice` is what whoever scans them
 * is told. `freeze` stops payment until it is thawed; `void` withdraws what was spoilt or never used, and `recall` warns of goods
 * that are called back, both for good.
 */
export interface StopOrder {
  command: StopCommand
  ranges?: readonly SerialRange[] | undefined
  notice?: Notice | null
}

export type BatchCommandCode = 'activate' | StopCommand

/** Whether the codes are withdrawn for good: no campaign can pay for them. */
export const isWithdrawn = ({ state }: Pick<Batch, 'state'>): boolean => state === 'voided' || state === 'recalled'

/** A batch is one document; more ranges than this belong in more batches. */
export const activationsMax = 100

/** A date further ahead is a slip: 366 days, in milliseconds. */
export const activationAheadMsMax = 366 * 24 * 60 * 60 * 1000

type OutsideBatch = { code: 'rangeOutsideBatch'; serialMax: number }
type TransitionRefused = { code: 'batchTransitionRefused'; from: BatchState; command: BatchCommandCode }

export type ActivationRefusal =
  | TransitionRefused
  | OutsideBatch
  | { code: 'tooManyRanges'; rangesMax: number }
  | { code: 'activationTooLate' }
  | { code: 'undoWaiting' }

export type StopRefusal =
  | TransitionRefused
  | OutsideBatch
  | { code: 'tooManyStops'; rangesMax: number }
  | { code: 'rangeUnchanged'; serials: number }

const covers = (outer: Activation, inner: Activation) =>
  outer.fromSerial <= inner.fromSerial && outer.toSerial >= inner.toSerial && outer.at <= inner.at

const isInside = (batch: Pick<Batch, 'size'>, { fromSerial, toSerial }: SerialRange) =>
  Number.isInteger(fromSerial) &&
  Number.isInteger(toSerial) &&
  fromSerial >= 0 &&
  fromSerial <= toSerial &&
  toSerial < batch.size

/** The ranges with one more, without those it makes needless; an activation that changes nothing adds none. */
const withActivation = (batch: Batch, added: Activation): Result<Activation[], ActivationRefusal> => {
  if (!isInside(batch, added)) return no({ code: 'rangeOutsideBatch', serialMax: batch.size - 1 })
  if (batch.activations.some((earlier) => covers(earlier, added))) return yes(batch.activations)
  const activations = [...batch.activations.filter((earlier) => !covers(added, earlier)), added]
  return activations.length > activationsMax
    ? no({ code: 'tooManyRanges', rangesMax: activationsMax })
    : yes(activations)
}

/** How all of a batch stands. */
const stateOf = ({ stops, size, activations }: Pick<Batch, 'stops' | 'size' | 'activations'>): BatchState =>
  wholeStop(stops, size) ?? (activations.length > 0 ? 'active' : 'minted')

/** The batch with other lists: its state follows from them, and its version is one higher. */
export const changed = (batch: Batch, lists: Partial<Pick<Batch, 'stops' | 'activations' | 'undos'>>): Batch => {
  const after = { ...batch, ...lists }
  return { ...after, state: stateOf(after), version: batch.version + 1 }
}

/**
 * The batch with a range switched on, its version one higher. `now` and set times are milliseconds since 1970; a set time that
 * has passed means now. Refusals: `batchTransitionRefused` where all of it is stopped, `rangeOutsideBatch`, `tooManyRanges`,
 * `activationTooLate`, `undoWaiting`.
 */
export function activateSerials(
  batch: Batch,
  { fromSerial, toSerial, at = Number.NEGATIVE_INFINITY }: ActivationOrder,
  now: number,
): Result<Batch, ActivationRefusal> {
  if (wholeStop(batch.stops, batch.size))
    return no({ code: 'batchTransitionRefused', from: batch.state, command: 'activate' })
  if (overlapsUndo(batch, { fromSerial, toSerial })) return no({ code: 'undoWaiting' })
  if (at - now > activationAheadMsMax) return no({ code: 'activationTooLate' })
  const activations = withActivation(batch, { fromSerial, toSerial, at: Math.max(at, now) })
  return activations.ok ? yes(changed(batch, { activations: activations.value })) : activations
}

/** The ranges that an order is about: all of the batch where it names none. */
export const rangesAsked = (
  { size }: Pick<Batch, 'size'>,
  ranges: readonly SerialRange[] | undefined,
): readonly SerialRange[] => ranges ?? [{ fromSerial: 0, toSerial: size - 1 }]

/** Whether ranges name serials of the batch and no others. */
export const areInside = (batch: Pick<Batch, 'size'>, ranges: readonly SerialRange[]): boolean =>
  ranges.length > 0 && ranges.every((range) => isInside(batch, range))

/**
 * The batch after an order by range, its version one higher, and what that comes to. Refusals: `rangeOutsideBatch`;
 * `tooManyStops`; and where it would change nothing `rangeUnchanged`, or `batchTransitionRefused` where it is about all of the
 * batch.
 */
export function stopSerials(
  batch: Batch,
  { command, ranges, notice = null }: StopOrder,
): Result<{ batch: Batch; effect: StopEffect }, StopRefusal> {
  const asked = rangesAsked(batch, ranges)
  if (!areInside(batch, asked)) return no({ code: 'rangeOutsideBatch', serialMax: batch.size - 1 })
  const { stops, effect } = stopRanges(batch.stops, asked, command, notice)
  if (effect.changed + effect.renewed === 0)
    return ranges
      ? no({ code: 'rangeUnchanged', serials: effect.serials })
      : no({ code: 'batchTransitionRefused', from: batch.state, command })
  if (stops.length > stopsMax) return no({ code: 'tooManyStops', rangesMax: stopsMax })
  return yes({ batch: changed(batch, { stops }), effect })
}

/** How one serial of a batch stands at a moment. */
export type Standing = 'active' | 'notActive' | 'frozen' | 'voided' | 'recalled'

/**
 * A stopped serial is stopped, switched on or not; one whose activation is being taken back is not active; else it is active from
 * the time of any range that holds it. `now` is
 * milliseconds since 1970.
 */
export const standing = (batch: Batch, serial: number, now: number): Standing => {
  const stop = rangeOf(batch.stops, serial)
  if (stop) return stop.kind
  if (overlapsUndo(batch, { fromSerial: serial, toSerial: serial })) return 'notActive'
  const isOn = batch.activations.some(
    ({ fromSerial, toSerial, at }) => fromSerial <= serial && serial <= toSerial && at <= now,
  )
  return isOn ? 'active' : 'notActive'
}

/** Whether an opened code is one of the batch: sealed under the batch's own key version, its serial inside the size. */
export const isOfBatch = (batch: Batch, { keyVersion, batchNumber, serial }: OpenedCode): boolean =>
  keyVersion === batch.keyVersion && batchNumber === batch.number && serial < batch.size
