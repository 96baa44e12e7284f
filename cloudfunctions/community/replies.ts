import { feedPageMax } from '../../contract/words/community'
import type { VisitorCall } from '../kernel/ports/platform'

/** As many as a page of any other list. */
export const repliesFirstPage = feedPageMax

/** One page of the public replies of a post, or of a thread, oldest first. */
export const repliesOf = (
  { store }: VisitorCall,
  { postId, threadId, limit, after }: { postId: string; threadId: string; limit: number; after?: string | undefined },
) =>
  store.page('replies', 'byThread', {
    equals: { postId, threadId, state: 'public' },
    order: 'ascending',
    limit,
    ...(after ? { after } : {}),
  })
