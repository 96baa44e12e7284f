import type { Platform } from '../ports/platform'
import { pageLimitMax } from '../store/store'
import type { Chore, ChoreKind } from './documents'
import { throughPages, type Slice } from './slice'

/** Work for the timer's next run about a subject; put down again about the same it stays one. */
export const choreFor = (kind: ChoreKind, subjectId: string, at: number, about = subjectId): Chore => ({
  _id: `${kind}:${about}`,
  kind,
  subjectId,
  dueAt: at,
  after: null,
})

/** Answers whether a chore is done; one that is not goes on where it stopped. */
export type ChoreWork = (platform: Platform, chore: Chore, at: number) => Promise<boolean>

/** Does the chores that are due, each as the word that left it says. */
export function doChores(platform: Platform, work: Readonly<Partial<Record<ChoreKind, ChoreWork>>>): Promise<Slice> {
  const at = platform.now()
  return throughPages(
    platform,
    (after) =>
      platform.store.page('chores', 'byDue', { range: { to: at }, limit: pageLimitMax, ...(after ? { after } : {}) }),
    async (chore) => {
      const doChore = work[chore.kind]
      if (!doChore) throw new Error(`no word does the chore ${chore.kind}`)
      const isDone = await doChore(platform, chore, at)
      if (isDone) await platform.store.remove('chores', chore._id)
      return isDone
    },
  )
}
