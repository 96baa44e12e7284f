import { popularLikes } from '../../../domain/community/contribution'
import type { Platform } from '../platform'
import type { Transaction } from '../store'
import { countAffinity, discountAffinity } from './affinities'
import { creditMore } from './credits'
import type { Mark, Sums } from './documents'
import { likesInMonth, type Reception } from './receptions'
import { carryOver, isPost, type Subject } from './subjects'
import { count } from './tallies'

/**
 * A new sign on a text, in the transaction that counts it. A like out of a ring is shown like any other, and counts for
 * nothing more.
 *
 * @param authorsReception read outside the transaction, and only where it decides
 */
export async function putSign(
  transaction: Transaction,
  mark: Mark,
  { authorId }: Pick<Subject, 'authorId'>,
  authorsReception: () => Promise<Reception>,
): Promise<void> {
  const { memberId, targetId: subjectId, kind, at } = mark
  const here = { subjectId, memberId, at }
  if (kind === 'like') {
    const ring = await countAffinity(transaction, { from: memberId, to: authorId }, authorsReception, at)
    await transaction.create('marks', { ...mark, isCounted: !ring })
    await count(transaction, here, likeSums(!ring, 1))
    await count(transaction, { ...here, subjectId: authorId }, receivedSums(!ring, at, 1))
  } else {
    await transaction.create('marks', mark)
    await count(transaction, here, { favourites: 1 })
  }
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
  const { memberId, targetId: subjectId, kind, isCounted } = mark
  const here = { subjectId, memberId, at }
  await transaction.remove('marks', markId)
  if (kind === 'follow') await count(transaction, here, { followers: -1 })
  if (kind === 'favourite') await count(transaction, here, { favourites: -1 })
  if (kind === 'like') {
    await count(transaction, here, likeSums(isCounted, -1))
    if (authorId === undefined) return true
    await discountAffinity(transaction, { from: memberId, to: authorId, likedAt: mark.at })
    await count(transaction, { ...here, subjectId: authorId }, receivedSums(isCounted, mark.at, -1))
  }
  return true
}

const likeSums = (isCounted: boolean, by: 1 | -1): Sums => ({ likes: by, ...(isCounted ? { countedLikes: by } : {}) })

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
