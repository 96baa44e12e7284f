import type { InferOutput } from 'valibot'
import type { highlightedPost } from '../../../contract/ops/community-highlights'
import type { Post } from '../../../domain/community/post'
import { boardOf } from '../places'
import type { Platform } from '../../kernel/ports/platform'
import type { Store } from '../../kernel/store/store'

/** Two lines of a table. */
const excerptLength = 60

/** A post as the desk chooses it by. */
export async function presentPost(
  platform: Platform,
  post: Post,
  from: Pick<Store, 'get'> = platform.store,
): Promise<InferOutput<typeof highlightedPost>> {
  const board = await boardOf(platform, post.boardId)
  const featured = await from.get('highlights', `featured:${post._id}`)
  const pinned = await from.get('highlights', `pinned:${post._id}`)
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
    isFeatured: featured !== undefined,
    isPinned: pinned !== undefined,
  }
}
