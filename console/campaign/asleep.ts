import { useBatches } from '../cloud/lists'

/** How many codes of some batches are not active yet: nobody can win what lies in them. */
export function useAsleep(batchIds: readonly string[]): number {
  const chosen = (useBatches().value?.rows ?? []).filter(({ id }) => batchIds.includes(id))
  return chosen.reduce((sum, { size, activeCount }) => sum + size - activeCount, 0)
}
