import type { Platform } from '../kernel/ports/platform'
import { subjectOfEntry } from './credits'
import { subjectOf } from './subjects'

/** Points for a text that is hidden wait until a reviewer has seen it. */
export async function isInDoubt({ store }: Platform, pendingId: string): Promise<boolean> {
  const subjectId = subjectOfEntry(pendingId)
  return subjectId !== undefined && (await subjectOf(store, subjectId))?.state === 'held'
}
