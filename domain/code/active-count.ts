import type { Batch } from './batch'

/** How many serials are switched on at a moment; ranges may overlap and count once. A stopped batch has none. */
export function activeCount(batch: Batch, now: number): number {
  if (batch.state !== 'active') return 0
  const begun = batch.activations.filter(({ at }) => at <= now)
  let counted = 0
  let through = -1
  for (const { fromSerial, toSerial } of [...begun].sort((left, right) => left.fromSerial - right.fromSerial)) {
    counted += Math.max(0, toSerial - Math.max(fromSerial, through + 1) + 1)
    through = Math.max(through, toSerial)
  }
  return counted
}
