import type { Mark } from '../documents'
import { afterCounting, weighLike } from '../signs'
import { isTextId, subjectOf, type Subject } from '../subjects'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'
import { inTurns, logFault, throughPages, type Slice } from '../../kernel/jobs/slice'

/** Pages of likes in one run: a rush of four thousand is some tens of seconds of a function's time. */
const pagesMax = 20

/** Weighs the likes that came since the last run, and carries what is counted over to what it is about. */
export async function carryTallies(platform: Platform): Promise<Slice> {
  const weighed = await weighLikes(platform)
  const carried = await carryChanged(platform)
  return {
    done: weighed.done + carried.done,
    failed: weighed.failed + carried.failed,
    more: weighed.more || carried.more,
  }
}

async function weighLikes(platform: Platform): Promise<Slice> {
  const range = { from: 0, to: platform.now() }
  let [done, failed] = [0, 0]
  let after: string | undefined
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const cursor = after ? { after } : {}
    const page = await platform.store.page('marks', 'byWeighing', { range, limit: pageLimitMax, ...cursor })
    await inTurns(await byPair(platform, page.documents), async (likes) => {
      for (const { mark, subject } of likes)
        try {
          if (await weighLike(platform, mark._id, subject)) done += 1
        } catch (fault) {
          failed += 1
          logFault(platform, mark._id, fault)
        }
    })
    if (!page.next) return { done, failed, more: false }
    after = page.next
  }
  return { done, failed, more: true }
}

interface Like {
  mark: Mark
  subject: Subject
}

/** Likes between the same two, either way, in the order in which they came: each is weighed by those before it. */
async function byPair({ store }: Platform, marks: readonly Mark[]): Promise<Like[][]> {
  const subjects = new Map<string, Subject>()
  await inTurns([...new Set(marks.map(({ targetId }) => targetId))], async (id) => {
    const subject = await subjectOf(store, id)
    if (subject) subjects.set(id, subject)
  })
  const pairs = new Map<string, Like[]>()
  for (const mark of marks) {
    const subject = subjects.get(mark.targetId)
    if (!subject) {
      // Of a text that is gone nothing is worth anything.
      await store.updateIf('marks', mark._id, {}, { drop: ['weighsSince'] })
      continue
    }
    const pair = [mark.memberId, subject.authorId].sort().join()
    pairs.set(pair, [...(pairs.get(pair) ?? []), { mark, subject }])
  }
  return [...pairs.values()]
}

/**
 * Carries sums over to their texts where whoever counted may have stopped before doing so. What changes meanwhile stays
 * marked as changed, and the next run looks again.
 */
async function carryChanged(platform: Platform): Promise<Slice> {
  const { store } = platform
  const at = platform.now()
  return throughPages(
    platform,
    (after) =>
      store.page('tallies', 'byChange', {
        range: { from: 0, to: at },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      }),
    async ({ _id, subjectId, turns }) => {
      const subject = isTextId(subjectId) ? await subjectOf(store, subjectId) : undefined
      if (subject) await afterCounting(platform, subject, at)
      return store.updateIf('tallies', _id, { turns: { equals: turns } }, { set: { changedAt: null } })
    },
  )
}
