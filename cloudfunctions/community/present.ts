import type { InferOutput } from 'valibot'
import type { authorView, postView, replyView } from '../../contract/community/views'
import type { Author, Post, Reply } from '../../domain/community/post'
import { nextState } from '../../domain/community/visibility'
import { publicIdOf } from '../kernel/call/public-id'
import { markIdOf } from './marks'
import { presentPicture } from './pictures'
import { boardOf, topicOf } from './places'
import type { Subject } from './subjects'
import { productOf } from '../product/configuration'
import type { Platform } from '../kernel/ports/platform'
import type { Store } from '../kernel/store/store'
import { presentPoll } from './poll'

type AuthorView = InferOutput<typeof authorView>
type PostView = InferOutput<typeof postView>
type ReplyView = InferOutput<typeof replyView>

/** Three lines of a card. */
const excerptLength = 120

export const presentAuthor = (author: Author, readerId: string): AuthorView => ({
  ...author,
  isMe: author.publicId === publicIdOf(readerId),
})

/** A post as a card of a list: its text cut, its poll left out. One look per post: whether the reader liked it. */
export async function presentCard(call: Platform, post: Post, readerId: string): Promise<PostView> {
  const whole = await presentPost(call, post, readerId, { favourited: false, isFeatured: false, isPinned: false })
  const characters = [...whole.text]
  const isCut = characters.length > excerptLength
  return { ...whole, isCut, text: isCut ? `${characters.slice(0, excerptLength).join('')}…` : whole.text }
}

/** A post whole, with everything about it that the reader has done. */
export async function presentWhole(call: Platform, post: Post, readerId: string, at: number): Promise<PostView> {
  const { store } = call
  const [favourite, featured, pinned, poll] = await Promise.all([
    store.get('marks', markIdOf('favourite', readerId, post._id)),
    store.get('highlights', `featured:${post._id}`),
    store.get('highlights', `pinned:${post._id}`),
    post.poll ? presentPoll(store, post._id, post.poll, readerId, at) : null,
  ])
  const standing = {
    favourited: favourite !== undefined,
    isFeatured: featured !== undefined,
    isPinned: pinned !== undefined,
  }
  return { ...(await presentPost(call, post, readerId, standing)), poll }
}

async function presentPost(
  call: Platform,
  post: Post,
  readerId: string,
  standing: Pick<PostView, 'favourited' | 'isFeatured' | 'isPinned'>,
): Promise<PostView> {
  const [publication, board, topic, product, pictures] = await Promise.all([
    presentPublication(call.store, post, readerId),
    boardOf(call, post.boardId),
    post.topicId === null ? undefined : topicOf(call, post.topicId),
    post.product ? productOf(call, post.product.productId) : undefined,
    Promise.all(post.pictures.map((picture) => presentPicture(call, picture))),
  ])
  return {
    ...publication,
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

export async function presentReply(
  { store }: Pick<Platform, 'store'>,
  reply: Reply,
  post: Pick<Post, 'acceptedReplyId'>,
  readerId: string,
): Promise<ReplyView> {
  return {
    ...(await presentPublication(store, reply, readerId)),
    postId: reply.postId,
    threadId: reply.threadId || null,
    answers: reply.answers && presentAuthor(reply.answers, readerId),
    isAccepted: post.acceptedReplyId === reply._id,
  }
}

async function presentPublication(store: Pick<Store, 'get'>, subject: Subject, readerId: string) {
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
    liked: (await store.get('marks', markIdOf('like', readerId, subject._id))) !== undefined,
    replies: subject.replies,
  }
}
