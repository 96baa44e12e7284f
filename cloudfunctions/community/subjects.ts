import type { Post, Reply } from '../../domain/community/post'
import { nextState, type PublicationEvent, type TransitionRefused } from '../../domain/community/visibility'
import { hotScore } from '../../domain/community/hot'
import { yes, type Result } from '../../domain/result'
import type { Platform } from '../kernel/ports/platform'
import type { Change, Conditions, Store, Transaction } from '../kernel/store/store'
import type { Sums } from './documents'
import { added, countedOf, type Counted } from './tallies'

/** A text that members publish. */
export type Subject = Post | Reply

/** The first letter of an id says what it is of. */
const isPostId = (subjectId: string): boolean => subjectId.startsWith('p')

/** Whether an id may be a text's: a letter and 22 characters. An openid has 28. */
export const isTextId = (id: string): boolean => /^[pr][\w-]{22}$/.test(id)

export const isPost = (subject: Subject): subject is Post => 'title' in subject

/** The post that a subject is or belongs to. */
export const postIdOfSubject = (subject: Subject): string => (isPost(subject) ? subject._id : subject.postId)

export const subjectOf = (from: Pick<Store, 'get'> | Transaction, subjectId: string): Promise<Subject | undefined> =>
  isPostId(subjectId) ? from.get('posts', subjectId) : from.get('replies', subjectId)

/** Texts in the order of their ids, undefined where there is none: a call for the posts among them and one for the replies. */
export async function subjectsOf(
  { getMany }: Pick<Store, 'getMany'>,
  subjectIds: readonly string[],
): Promise<(Subject | undefined)[]> {
  const [posts, replies] = await Promise.all([
    getMany('posts', subjectIds.filter(isPostId)),
    getMany(
      'replies',
      subjectIds.filter((id) => !isPostId(id)),
    ),
  ])
  const byId = new Map([...posts, ...replies].flatMap((subject) => (subject ? [[subject._id, subject] as const] : [])))
  return subjectIds.map((id) => byId.get(id))
}

export const putSubject = (transaction: Transaction, subject: Subject): Promise<void> =>
  isPost(subject) ? transaction.put('posts', subject) : transaction.put('replies', subject)

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
  reason: Subject['stateReason'],
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
  reason: Subject['stateReason'],
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

/**
 * Carries what is counted about a text over to the text itself, where lists and the hot order read it. Whoever read fewer
 * turns changes nothing, so that the last word is the latest sum in whatever order these calls arrive. Answers the sums.
 */
export async function carryOver(platform: Pick<Platform, 'store'>, subject: Subject): Promise<Sums> {
  const { sums, turns } = await countedOf(platform.store, subject._id)
  await show(platform, subject, { sums, turns }, { tallied: { atMost: turns } })
  return sums
}

/**
 * The same for one turn of whoever has just counted, without asking for the sums: to be had where the text still shows what
 * it showed when it was read before. Where it does not, somebody else counted meanwhile, and the sums are asked for. What two
 * in the same moment may leave out between them, the timer carries over.
 */
export async function carryOne(platform: Pick<Platform, 'store'>, subject: Subject, one: Sums): Promise<Sums> {
  const { likes, countedLikes, replies, tallied } = subject
  const shown: Sums = { likes, countedLikes, replies, favourites: isPost(subject) ? subject.favourites : 0 }
  const sums = added(shown, one)
  const hasShown = await show(platform, subject, { sums, turns: tallied + 1 }, { tallied: { equals: tallied } })
  return hasShown ? sums : carryOver(platform, subject)
}

function show(
  { store }: Pick<Platform, 'store'>,
  subject: Subject,
  { sums, turns }: Counted,
  isNews: Conditions,
): Promise<boolean> {
  const { likes = 0, countedLikes = 0, replies = 0, favourites = 0 } = sums
  const counted = { likes, countedLikes, replies, tallied: turns }
  const warmed = isPost(subject) ? { favourites, hot: hotScore({ ...subject, likes, replies, favourites }) } : {}
  const isThere = { ...isNews, publishedAt: { equals: subject.publishedAt } }
  return changeSubject({ store }, subject._id, isThere, { set: { ...counted, ...warmed } })
}
