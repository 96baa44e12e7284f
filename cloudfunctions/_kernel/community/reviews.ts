import type { ReviewCause } from '../../../contract/words/community'
import type { Platform } from '../platform'
import type { Review } from './documents'
import type { Transaction } from '../store'
import type { Subject } from './subjects'

/** Puts a text before the reviewers; one that waits already gets the cause added. */
export async function askReview(
  platform: Platform,
  subject: Pick<Subject, '_id' | 'authorId'>,
  cause: ReviewCause,
  details: string,
  at: number,
): Promise<void> {
  const opened = openedReview(subject, cause, details, at)
  if (await platform.store.create('reviews', opened)) return
  // When it was last decided stays: reports before that were answered by it.
  const { _id, version: _fresh, causes: _causes, decidedAt: _never, ...again } = opened
  const reopened = await platform.store.updateIf(
    'reviews',
    _id,
    { state: { equals: 'closed' } },
    { set: { ...again, causes: [cause] }, increase: { version: 1 } },
  )
  if (reopened) return
  await platform.store.updateIf('reviews', _id, { causes: { lacks: cause } }, { append: { causes: cause } })
}

const openedReview = (
  { _id, authorId }: Pick<Subject, '_id' | 'authorId'>,
  cause: ReviewCause,
  details: string,
  at: number,
): Review => ({
  _id,
  state: 'open',
  causes: [cause],
  details,
  authorId,
  openedAt: at,
  claimedBy: null,
  claimedByName: '',
  claimedUntil: 0,
  decidedAt: null,
  version: 1,
})

/** The review of a text whose author appeals, in the transaction that makes it wait for one. */
export async function openAppeal(
  transaction: Transaction,
  subject: Pick<Subject, '_id' | 'authorId'>,
  details: string,
  at: number,
): Promise<void> {
  const known = await transaction.get('reviews', subject._id)
  const opened = openedReview(subject, 'appeal', details, at)
  const { version = 0, decidedAt = null } = known ?? {}
  await transaction.put('reviews', { ...opened, version: version + 1, decidedAt })
}

/** Takes a text from before the reviewers where there is nothing left to decide. */
export const closeReview = async ({ store }: Pick<Platform, 'store'>, subjectId: string, at: number): Promise<void> =>
  void (await store.updateIf(
    'reviews',
    subjectId,
    { state: { equals: 'open' } },
    { set: { state: 'closed', decidedAt: at }, increase: { version: 1 } },
  ))
