import type { Result } from '../result'
import { no, yes } from '../result'
import type { Activation, Batch, BatchState } from './batch'
import type { OpenedCode } from './open'

/** What an operator may do to a batch. */
export type BatchCommand =
  /** Switches a range of serials on (both ends inclusive), now or at a set time in milliseconds since 1970. */
  | { code: 'activate'; fromSerial: number; toSerial: number; at?: number }
  /** Stops payment for all of it until it is thawed. */
  | { code: 'freeze' }
  | { code: 'thaw' }
  /** The codes were spoilt or never used: withdrawn for good. */
  | { code: 'void' }
  /** The goods are called back: every scan warns its reader, for good. */
  | { code: 'recall' }

export type BatchCommandCode = BatchCommand['code']

/** From each state, what each command leads to; what is absent is refused. A batch with no way out is at its end. */
export const batchTransitions: Record<BatchState, Partial<Record<BatchCommandCode, BatchState>>> = {
  minted: { activate: 'active', void: 'voided' },
  active: { activate: 'active', freeze: 'frozen', void: 'voided', recall: 'recalled' },
  frozen: { thaw: 'active', void: 'voided', recall: 'recalled' },
  voided: {},
  recalled: {},
}

/** Whether the codes are withdrawn for good: no campaign can pay for them. */
export const isWithdrawn = ({ state }: Pick<Batch, 'state'>): boolean => state === 'voided' || state === 'recalled'

/** A batch is one document; more ranges than this belong in more batches. */
export const activationsMax = 100

/** A date further ahead is a slip: 366 days, in milliseconds. */
export const activationAheadMsMax = 366 * 24 * 60 * 60 * 1000

export type BatchRefusal =
  | { code: 'batchTransitionRefused'; from: BatchState; command: BatchCommandCode }
  | { code: 'rangeOutsideBatch'; serialMax: number }
  | { code: 'tooManyRanges'; rangesMax: number }
  | { code: 'activationTooLate' }

const covers = (outer: Activation, inner: Activation) =>
  outer.fromSerial <= inner.fromSerial && outer.toSerial >= inner.toSerial && outer.at <= inner.at

const isInside = (batch: Batch, { fromSerial, toSerial }: Activation) =>
  Number.isInteger(fromSerial) &&
  Number.isInteger(toSerial) &&
  fromSerial >= 0 &&
  fromSerial <= toSerial &&
  toSerial < batch.size

/** The ranges with one more, without those it makes needless; an activation that changes nothing adds none. */
const withActivation = (batch: Batch, added: Activation): Result<Activation[], BatchRefusal> => {
  if (!isInside(batch, added)) return no({ code: 'rangeOutsideBatch', serialMax: batch.size - 1 })
  if (batch.activations.some((earlier) => covers(earlier, added))) return yes(batch.activations)
  const activations = [...batch.activations.filter((earlier) => !covers(added, earlier)), added]
  return activations.length > activationsMax
    ? no({ code: 'tooManyRanges', rangesMax: activationsMax })
    : yes(activations)
}

/**
 * The batch after a command, its version one higher. `now` and set times are milliseconds since 1970; a set time that has
 * passed means now. Refusals: `batchTransitionRefused`, `rangeOutsideBatch`, `tooManyRanges`,
 * `activationTooLate`.
 */
export const decideBatch = (batch: Batch, command: BatchCommand, now: number): Result<Batch, BatchRefusal> => {
  const state = batchTransitions[batch.state][command.code]
  if (!state) return no({ code: 'batchTransitionRefused', from: batch.state, command: command.code })
  const changed = { ...batch, state, version: batch.version + 1 }
  if (command.code !== 'activate') return yes(changed)
  const { fromSerial, toSerial, at = now } = command
  if (at - now > activationAheadMsMax) return no({ code: 'activationTooLate' })
  const activations = withActivation(batch, { fromSerial, toSerial, at: Math.max(at, now) })
  return activations.ok ? yes({ ...changed, activations: activations.value }) : activations
}

/** How one serial of a batch stands at a moment. */
export type Standing = 'active' | 'notActive' | 'frozen' | 'voided' | 'recalled'

/**
 * A stopped batch stops every serial, active or not; else a serial is active from the time of any range that holds it.
 * `now` is milliseconds since 1970.
 */
export const standing = (batch: Batch, serial: number, now: number): Standing => {
  if (batch.state === 'frozen' || batch.state === 'voided' || batch.state === 'recalled') return batch.state
  const isOn = batch.activations.some(
    ({ fromSerial, toSerial, at }) => fromSerial <= serial && serial <= toSerial && at <= now,
  )
  return isOn ? 'active' : 'notActive'
}

/** Whether an opened code is one of the batch: sealed under the batch's own key version, its serial inside the size. */
export const isOfBatch = (batch: Batch, { keyVersion, batchNumber, serial }: OpenedCode): boolean =>
  keyVersion === batch.keyVersion && batchNumber === batch.number && serial < batch.size
