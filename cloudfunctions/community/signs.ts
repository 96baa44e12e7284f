import { popularLikes } from '../../domain/community/contribution'
import type { Platform } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'
import { countAffinity, discountAffinity } from './affinities'
import { creditMore } from './credits'
import type { Mark, Sums } from './documents'
import { likesInMonth, receptionOf } from './receptions'
import { carryOver, isPost, type Subject } from './subjects'
import { count } from './tallies'

/**
 * A new sign on a text, in the transaction that counts it. What a like is worth to its author is weighed by the timer: whoever
 * likes need not wait for it.
 */
export async function putSign(transaction: Transaction, mark: Mark): Promise<void> {
  const { memberId, targetId: subjectId, kind, at } = mark
  await transaction.create('marks', kind === 'like' ? { ...mark, weighsSince: at } : mark)
  await count(transaction, { subjectId, memberId, at }, kind === 'like' ? { likes: 1 } : { favourites: 1 })
}

/**
 * Weighs a like that waits for it, once: its author received it, and it counts towards popularity unless it comes out of a
 * ring. It is shown like any other in either case. Answers whether it did.
 */
export async function weighLike(
  { store }: Pick<Platform, 'store'>,
  markId: string,
  { _id: subjectId, authorId }: Pick<Subject, '_id' | 'authorId'>,
): Promise<boolean> {
  const ended = await store.transact(async (transaction) => {
    const mark = await transaction.get('marks', markId)
    if (mark?.weighsSince === undefined) return false
    const { weighsSince: _since, ...weighed } = mark
    const { memberId, at } = mark
    const pair = { from: memberId, to: authorId }
    const ring = await countAffinity(transaction, pair, () => receptionOf(store, authorId, at), at)
    await transaction.put('marks', { ...weighed, isCounted: !ring })
    if (!ring) await count(transaction, { subjectId, memberId, at }, { countedLikes: 1 })
    await count(transaction, { subjectId: authorId, memberId, at }, receivedSums(!ring, at, 1))
    return true
  })
  return ended.committed && ended.value
}

/** Takes a sign off what it was put on, with all that it counted for; false where it is gone already. */
export async function takeSign(
  transaction: Transaction,
  markId: string,
  authorId: string | undefined,
  at: number,
): Promise<boolean> {
  const mark = await transaction.get('marks', markId)
  if (!mark) return false
  const { memberId, targetId: subjectId, kind, isCounted, weighsSince } = mark
  const here = { subjectId, memberId, at }
  await transaction.remove('marks', markId)
  if (kind === 'follow') await count(transaction, here, { followers: -1 })
  if (kind === 'favourite') await count(transaction, here, { favourites: -1 })
  if (kind === 'like') {
    await count(transaction, here, { likes: -1, ...(isCounted ? { countedLikes: -1 } : {}) })
    if (authorId === undefined || weighsSince !== undefined) return true
    await discountAffinity(transaction, { from: memberId, to: authorId, likedAt: mark.at })
    await count(transaction, { ...here, subjectId: authorId }, receivedSums(isCounted, mark.at, -1))
  }
  return true
}

const receivedSums = (isCounted: boolean, likedAt: number, by: 1 | -1): Sums => ({
  [likesInMonth(likedAt)]: by,
  ...(isCounted ? { likesReceived: by } : {}),
})

/** What follows from new sums: the text shows them, and a post that many liked is paid for it, once. Answers the sums. */
export async function afterCounting(platform: Platform, subject: Subject, at: number): Promise<Sums> {
  const sums = await carryOver(platform, subject)
  if (isPost(subject) && (sums['countedLikes'] ?? 0) >= popularLikes) await creditMore(platform, subject, 'popular', at)
  return sums
}
