import type { Post, Reply } from '../../../domain/community/post'
import { nextState, type PublicationEvent, type TransitionRefused } from '../../../domain/community/visibility'
import { hotScore } from '../../../domain/community/hot'
import { yes, type Result } from '../../../domain/result'
import type { Platform } from '../platform'
import type { Change, Conditions, Store, Transaction } from '../store'

/** A text that members publish. */
export type Subject = Post | Reply

/** The first letter of an id says what it is of. */
export const isPostId = (subjectId: string): boolean => subjectId.startsWith('p')

export const isPost = (subject: Subject): subject is Post => 'title' in subject

/** The post that a subject is or belongs to. */
export const postIdOfSubject = (subject: Subject): string => (isPost(subject) ? subject._id : subject.postId)

export const subjectOf = (from: Pick<Store, 'get'> | Transaction, subjectId: string): Promise<Subject | undefined> =>
  isPostId(subjectId) ? from.get('posts', subjectId) : from.get('replies', subjectId)

export const changeSubject = (
  { store }: Pick<Platform, 'store'>,
  subjectId: string,
  conditions: Conditions,
  change: Change,
): Promise<boolean> => store.updateIf(isPostId(subjectId) ? 'posts' : 'replies', subjectId, conditions, change)

/** The subject after an event; what becomes public is dated, and takes its place in the feeds. */
export function afterEvent(
  subject: Subject,
  event: PublicationEvent,
  reason: string,
  at: number,
): Result<Subject, TransitionRefused> {
  const next = nextState(subject.state, event)
  if (!next.ok) return next
  const state = next.value
  const stateReason = state === 'public' ? '' : reason
  const moved = { ...subject, state, stateReason, version: subject.version + 1 }
  // What comes back from being hidden keeps its place; what was never seen begins now.
  const isFirst = state === 'public' && subject.state !== 'public' && subject.publishedAt === subject.createdAt
  const dated = isFirst ? { ...moved, publishedAt: at } : moved
  return yes('title' in dated ? { ...dated, hot: hotScore(dated) } : dated)
}

/** Moves a subject outside a transaction, if it still stands where it was read; the subject as it then is. */
export async function move(
  platform: Platform,
  subject: Subject,
  event: PublicationEvent,
  reason: string,
  at: number,
  also: Partial<Pick<Subject, 'decided' | 'reportWeight'>> = {},
): Promise<Subject | undefined> {
  const after = afterEvent(subject, event, reason, at)
  if (!after.ok) return undefined
  const { state, stateReason, publishedAt } = after.value
  const hot = isPost(after.value) ? { hot: after.value.hot } : {}
  const moved = await changeSubject(
    platform,
    subject._id,
    { state: { equals: subject.state }, version: { equals: subject.version } },
    { set: { state, stateReason, publishedAt, ...hot, ...also }, increase: { version: 1 } },
  )
  return moved ? after.value : undefined
}

/** The same inside a transaction, for a text that is not public: nobody counts anything on it meanwhile. */
export const putSubject = (transaction: Transaction, subject: Subject): Promise<void> =>
  isPost(subject) ? transaction.put('posts', subject) : transaction.put('replies', subject)

/** Sets the score of a post after what it counts has changed; whoever counts last has the last word. */
export async function warm(platform: Platform, postId: string): Promise<void> {
  const post = await platform.store.get('posts', postId)
  if (!post) return
  const { likes, replies, favourites } = post
  await platform.store.updateIf(
    'posts',
    postId,
    { likes: { equals: likes }, replies: { equals: replies }, favourites: { equals: favourites } },
    { set: { hot: hotScore(post) } },
  )
}
