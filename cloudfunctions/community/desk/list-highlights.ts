import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentPost } from './posts'

/** What is featured or pinned, the latest first; a post that is gone is not among them. */
export const listHighlights: Handler<'ops', 'listHighlights'> = async (call, { kind, after, limit }) => {
  const query = { equals: { kind }, order: 'descending', limit, ...(after ? { after } : {}) } as const
  const page = await call.store.page('highlights', 'byKind', query)
  const highlights = await Promise.all(
    page.documents.map(async ({ postId, at }) => {
      const post = await call.store.get('posts', postId)
      return post ? [{ post: await presentPost(call, post), at }] : []
    }),
  )
  return yes({ highlights: highlights.flat(), next: page.next ?? null })
}
