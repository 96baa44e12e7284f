import type { InferOutput } from 'valibot'
import type { highlightedPost } from '../../../contract/community/desk/highlights'
import type { Post } from '../../../domain/community/post'
import { highlightKinds } from '../../../contract/words/community'
import type { Highlight } from '../documents'
import { highlightIdOf } from '../highlights'
import { boardOf } from '../places'
import type { Platform } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'

/** Two lines of a table. */
const excerptLength = 60

/** Which posts are featured and which are pinned, by the ids of what says so. */
export type Highlighted = ReadonlySet<string>

/** Of a page of posts, in one call. */
export const highlightedAmong = async (
  { store }: Pick<Platform, 'store'>,
  posts: readonly Post[],
): Promise<Highlighted> =>
  idsOf(
    await store.getMany(
      'highlights',
      posts.flatMap(({ _id }) => highlightKinds.map((kind) => highlightIdOf(kind, _id))),
    ),
  )

/** Of one post, as a transaction has left it. */
export async function highlightedIn(transaction: Transaction, postId: string): Promise<Highlighted> {
  const found: (Highlight | undefined)[] = []
  for (const kind of highlightKinds) found.push(await transaction.get('highlights', highlightIdOf(kind, postId)))
  return idsOf(found)
}

const idsOf = (found: readonly (Highlight | undefined)[]): Highlighted =>
  new Set(found.flatMap((highlight) => highlight?._id ?? []))

/** A post as the desk chooses it by. */
export async function presentPost(
  platform: Platform,
  post: Post,
  highlighted: Highlighted,
): Promise<InferOutput<typeof highlightedPost>> {
  const board = await boardOf(platform, post.boardId)
  const { _id, title, text, author, kind, boardId, pictures, likes, replies, publishedAt, state } = post
  const characters = [...text]
  return {
    id: _id,
    title,
    excerpt: characters.length > excerptLength ? `${characters.slice(0, excerptLength).join('')}…` : text,
    authorName: author.nickname,
    kind,
    boardId,
    boardName: board?.name ?? '',
    pictures: pictures.length,
    likes,
    replies,
    publishedAt,
    isPublic: state === 'public',
    isFeatured: highlighted.has(highlightIdOf('featured', _id)),
    isPinned: highlighted.has(highlightIdOf('pinned', _id)),
  }
}
