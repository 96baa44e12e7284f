import type { Author, Reply } from '../../domain/community/post'
import type { Platform } from '../kernel/ports/platform'
import { choreFor } from '../kernel/jobs/chores'
import type { Participant } from './documents'
import { credit, discredit } from './credits'
import { tellOfText } from './events'
import { highlightIdOf } from './highlights'
import { markIdOf } from './marks'
import { notify, noticeOf } from './notices'
import { carryOver, changeSubject, isPost, postIdOfSubject, subjectOf, type Subject } from './subjects'

/**
 * What follows from a text becoming public: it counts for its author, for the post it answers and for the day, whoever
 * it speaks to is told, and the timer indexes and delivers it. Done again it changes nothing.
 */
export async function afterPublishing(platform: Platform, subject: Subject, at: number): Promise<void> {
  const chores = isPost(subject) ? (['index', 'deliver'] as const) : []
  await Promise.all([
    credit(platform, subject, at).then(() => carryOverAnswered(platform, subject)),
    tellWhomItConcerns(platform, subject, at),
    tellOfText(platform, subject, 'cleared'),
    ...chores.map((kind) => platform.store.create('chores', choreFor(kind, subject._id, at))),
  ])
}

/** What follows from a text being taken down: it counts for nothing, and is found by nobody. Done again it changes nothing. */
export async function afterTakingDown(platform: Platform, subject: Subject, at: number): Promise<void> {
  await discredit(platform, subject, at)
  if (subject.state === 'rejected' || subject.state === 'removed') await tellOfText(platform, subject, subject.state)
  if (!isPost(subject)) return carryOverAnswered(platform, subject)
  await Promise.all([
    platform.store.create('chores', choreFor('unindex', subject._id, at)),
    platform.store.remove('highlights', highlightIdOf('featured', subject._id)),
    platform.store.remove('highlights', highlightIdOf('pinned', subject._id)),
  ])
}

/**
 * Shows a new reply among those of its post and thread at once. It is counted by what follows from its publication, and what
 * was counted is shown over this.
 */
export async function showReply(platform: Platform, subject: Subject): Promise<void> {
  const oneMore = (subjectId: string) => changeSubject(platform, subjectId, {}, { increase: { replies: 1 } })
  await Promise.all(answeredIds(subject).map(oneMore))
}

/** What a reply stands under: its post, and inside a thread the reply that opened it. */
const answeredIds = (subject: Subject): string[] =>
  isPost(subject) ? [] : [subject.postId, subject.threadId].filter(Boolean)

/** Shows on a reply's post and thread how many replies they now have. */
async function carryOverAnswered(platform: Platform, subject: Subject): Promise<void> {
  await Promise.all(
    answeredIds(subject).map(async (subjectId) => {
      const found = await subjectOf(platform.store, subjectId)
      if (found) await carryOver(platform, found)
    }),
  )
}

/** The author of what is answered, and those mentioned; nobody is told of their own words. */
async function tellWhomItConcerns(platform: Platform, subject: Subject, at: number): Promise<void> {
  const postId = postIdOfSubject(subject)
  const post = isPost(subject) ? subject : await platform.store.get('posts', postId)
  if (!post) return
  const answered = isPost(subject) ? undefined : await answeredBy(platform, subject, post.authorId)
  const mentioned = await Promise.all(subject.mentions.map((each) => memberBehind(platform, each)))
  const { nickname } = subject.author
  const about = { subjectId: subject._id, postId, at, fromId: subject.authorId }
  const notices = [
    ...(answered
      ? [noticeOf('reply', answered, { ...about, facts: { code: 'replied', nickname, title: post.title } })]
      : []),
    ...mentioned.flatMap((memberId) =>
      memberId && memberId !== answered
        ? [noticeOf('mention', memberId, { ...about, facts: { code: 'mentioned', nickname, title: post.title } })]
        : [],
    ),
  ]
  const others = notices.filter(({ memberId }) => memberId !== subject.authorId)
  const deaf = await deafTo(platform, subject.authorId, others)
  await notify(
    platform,
    others.filter(({ memberId }) => !deaf.has(memberId)),
  )
}

/** Which members do not want to hear of what another one writes: those who blocked or muted the writer. */
async function deafTo(
  { store }: Platform,
  writerId: string,
  listeners: readonly { memberId: string }[],
): Promise<Set<string>> {
  const marks = await store.getMany(
    'marks',
    listeners.flatMap(({ memberId }) => [markIdOf('block', memberId, writerId), markIdOf('mute', memberId, writerId)]),
  )
  return new Set(marks.flatMap((mark) => mark?.memberId ?? []))
}

async function answeredBy(platform: Platform, reply: Reply, postAuthorId: string): Promise<string | undefined> {
  if (reply.answers) return memberBehind(platform, reply.answers)
  if (!reply.threadId) return postAuthorId
  return (await subjectOf(platform.store, reply.threadId))?.authorId
}

/** Who is behind a public id; undefined where nobody is. */
export async function participantBehind(
  { store }: Pick<Platform, 'store'>,
  { publicId }: Pick<Author, 'publicId'>,
): Promise<Participant | undefined> {
  const page = await store.page('participants', 'byPublicId', { equals: { publicId }, limit: 1 })
  return page.documents[0]
}

/** The openid behind a public id; undefined where nobody is. */
export const memberBehind = async (
  platform: Pick<Platform, 'store'>,
  author: Pick<Author, 'publicId'>,
): Promise<string | undefined> => (await participantBehind(platform, author))?._id
