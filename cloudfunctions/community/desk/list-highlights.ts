import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { highlightedAmong, presentPost } from './posts'

/** What is featured or pinned, the latest first; a post that is gone is not among them. */
export const listHighlights: Handler<'ops', 'listHighlights'> = async (call, { kind, after, limit }) => {
  const query = { equals: { kind }, order: 'descending', limit, ...(after ? { after } : {}) } as const
  const page = await call.store.page('highlights', 'byKind', query)
  const found = await call.store.getMany(
    'posts',
    page.documents.map(({ postId }) => postId),
  )
  const highlighted = await highlightedAmong(
    call,
    found.flatMap((post) => post ?? []),
  )
  const highlights = page.documents.map(async ({ at }, place) => {
    const post = found[place]
    return post ? [{ post: await presentPost(call, post, highlighted), at }] : []
  })
  return yes({ highlights: (await Promise.all(highlights)).flat(), next: page.next ?? null })
}
