import type { Batch } from './batch'

/** How many serials count at a moment: those switched on, and none while the batch is stopped. */
export const activeCount = (batch: Batch, now: number): number =>
  batch.state === 'active' ? activatedCount(batch, now) : 0

/** How many serials were switched on by a moment, stopped or not; ranges may overlap and count once. */
export function activatedCount(batch: Batch, now: number): number {
  const begun = batch.activations.filter(({ at }) => at <= now)
  let counted = 0
  let through = -1
  for (const { fromSerial, toSerial } of [...begun].sort((left, right) => left.fromSerial - right.fromSerial)) {
    counted += Math.max(0, toSerial - Math.max(fromSerial, through + 1) + 1)
    through = Math.max(through, toSerial)
  }
  return counted
}
