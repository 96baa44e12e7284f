import type { RefusalOf } from '../../../contract/refusals'
import { openScope, type Post } from '../../../domain/community/post'
import { no, yes, type Result } from '../../../domain/result'
import { boardOf } from '../places'
import { postsAnswering } from '../search'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { highlightedAmong, presentPost } from './posts'

interface Asked {
  query?: string | undefined
  boardId?: string | undefined
  after?: string | undefined
  limit: number
}

type Found = Result<{ posts: Post[]; next: string | null }, RefusalOf<'boardUnknown'>>

/** Public posts to choose from: by words, by board, by id, or the newest of all open boards. */
export const findPosts: Handler<'ops', 'findPosts'> = async (call, asked) => {
  const found = await postsFor(call, asked)
  if (!found.ok) return found
  const { posts, next } = found.value
  const shown = posts.filter(
    ({ state, boardId }) => state === 'public' && (asked.boardId === undefined || boardId === asked.boardId),
  )
  const highlighted = await highlightedAmong(call, shown)
  return yes({ posts: await Promise.all(shown.map((post) => presentPost(call, post, highlighted))), next })
}

async function postsFor(call: OperatorCall, { query, boardId, after, limit }: Asked): Promise<Found> {
  if (boardId !== undefined && !(await boardOf(call, boardId))) return no({ code: 'boardUnknown' })
  if (query !== undefined) {
    const named = after === undefined ? await call.store.get('posts', query) : undefined
    return yes(named ? { posts: [named], next: null } : await postsAnswering(call, { query, after, limit }))
  }
  const walk = { order: 'descending', limit, ...(after ? { after } : {}) } as const
  const { documents, next } = boardId
    ? await call.store.page('posts', 'byBoard', { ...walk, equals: { boardId, state: 'public' } })
    : await call.store.page('posts', 'byScope', { ...walk, equals: { scope: openScope, state: 'public' } })
  return yes({ posts: documents, next: next ?? null })
}
