import type { InferOutput } from 'valibot'
import type { authorView, postView, rankedView, replyView } from '../../contract/community/views'
import type { Author, Post, Reply } from '../../domain/community/post'
import { nextState } from '../../domain/community/visibility'
import type { Participant } from './documents'
import { highlightIdOf } from './highlights'
import { publicIdOf } from '../kernel/call/public-id'
import { authorOf, ranked } from './participants'
import { presentPicture } from './pictures'
import { boardOf, topicOf } from './places'
import type { Reception } from './receptions'
import type { Subject } from './subjects'
import { productOf } from '../product/configuration'
import type { Platform, VisitorCall } from '../kernel/ports/platform'
import type { OwnMarks } from './own-marks'
import { presentPoll } from './poll'

type AuthorView = InferOutput<typeof authorView>
type PostView = InferOutput<typeof postView>
type ReplyView = InferOutput<typeof replyView>

/** Three lines of a card. */
const excerptLength = 120

export const presentAuthor = (author: Author, readerId: string): AuthorView => ({
  publicId: author.publicId,
  nickname: author.nickname,
  isMe: author.publicId === publicIdOf(readerId),
})

/** A member with the level that the facts come to at this moment: every page that shows one shows this one. */
export const presentRanked = (
  known: Participant,
  reception: Reception,
  { visitorId, at }: Pick<VisitorCall, 'visitorId' | 'at'>,
): InferOutput<typeof rankedView> => {
  const { participant } = ranked(known, reception, at)
  return { ...presentAuthor(authorOf(participant), visitorId), level: participant.level }
}

/** A post as a card of a list: its text cut, its poll left out, and of the reader's marks only whether they liked it. */
export async function presentCard(call: Platform, post: Post, marks: OwnMarks): Promise<PostView> {
  const whole = await presentPost(call, post, marks, { favourited: false, isFeatured: false, isPinned: false })
  const characters = [...whole.text]
  const isCut = characters.length > excerptLength
  return { ...whole, isCut, text: isCut ? `${characters.slice(0, excerptLength).join('')}…` : whole.text }
}

/** What only the page of one post shows of it. */
export interface PostFacts {
  isFeatured: boolean
  isPinned: boolean
  poll: PostView['poll']
}

export async function factsOf({ store }: Platform, post: Post, readerId: string, at: number): Promise<PostFacts> {
  const [highlights, poll] = await Promise.all([
    store.getMany('highlights', [highlightIdOf('featured', post._id), highlightIdOf('pinned', post._id)]),
    post.poll ? presentPoll(store, post._id, post.poll, readerId, at) : null,
  ])
  const [featured, pinned] = highlights
  return { isFeatured: featured !== undefined, isPinned: pinned !== undefined, poll }
}

/** A post whole, with everything about it that the reader has done. */
export async function presentWhole(
  call: Platform,
  post: Post,
  marks: OwnMarks,
  { poll, ...highlighted }: PostFacts,
): Promise<PostView> {
  const standing = { favourited: marks.keeps(post._id), ...highlighted }
  return { ...(await presentPost(call, post, marks, standing)), poll }
}

async function presentPost(
  call: Platform,
  post: Post,
  marks: OwnMarks,
  standing: Pick<PostView, 'favourited' | 'isFeatured' | 'isPinned'>,
): Promise<PostView> {
  const [board, topic, product, pictures] = await Promise.all([
    boardOf(call, post.boardId),
    post.topicId === null ? undefined : topicOf(call, post.topicId),
    post.product ? productOf(call, post.product.productId) : undefined,
    Promise.all(post.pictures.map((picture) => presentPicture(call, picture))),
  ])
  return {
    ...presentPublication(post, marks),
    ...standing,
    kind: post.kind,
    boardId: post.boardId,
    boardName: board?.name ?? '',
    topic: topic ? { id: topic._id, name: topic.name } : null,
    title: post.title,
    isCut: false,
    pictures,
    product: product ? { id: product._id, name: product.name, picture: product.picture } : null,
    favourites: post.favourites,
    acceptedReplyId: post.acceptedReplyId,
    poll: null,
  }
}

export const presentReply = (reply: Reply, post: Pick<Post, 'acceptedReplyId'>, marks: OwnMarks): ReplyView => ({
  ...presentPublication(reply, marks),
  postId: reply.postId,
  threadId: reply.threadId || null,
  answers: reply.answers && presentAuthor(reply.answers, marks.readerId),
  isAccepted: post.acceptedReplyId === reply._id,
})

function presentPublication(subject: Subject, { readerId, likes }: OwnMarks) {
  const isMine = subject.authorId === readerId
  return {
    id: subject._id,
    author: presentAuthor(subject.author, readerId),
    text: subject.text,
    mentions: subject.mentions.map((author) => presentAuthor(author, readerId)),
    state: subject.state,
    stateReason: isMine ? subject.stateReason : null,
    isAppealed: isMine && subject.appealedAt !== null,
    canAppeal: isMine && subject.appealedAt === null && nextState(subject.state, 'appeal').ok,
    at: subject.publishedAt,
    likes: subject.likes,
    liked: likes(subject._id),
    replies: subject.replies,
  }
}
