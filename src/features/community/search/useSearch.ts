import { useCallback } from 'react'
import { call } from '../../../cloud/call'
import { useChanges } from '../feed/changes'
import type { Post } from '../community'
import { usePages, type FetchPage } from '../usePages'

/** A shorter query stands in too many texts to find anything; the contract says the same. */
export const queryLengthMin = 2

/** Posts that hold every word of a query. */
export function useSearch(query: string) {
  const fetch = useCallback<FetchPage<Post>>(
    async (after) => {
      const page = after === undefined ? {} : { after }
      const outcome = await call('community', 'searchPosts', { query, ...page })
      if (outcome.kind !== 'done') return outcome
      return { kind: 'done', value: { items: outcome.value.posts, next: outcome.value.next } }
    },
    [query],
  )
  const pages = usePages(fetch)
  useChanges(({ postId, change }) => pages.change(postId, change))
  return pages
}
