import { useCallback } from 'react'
import { call } from '../../../cloud/call'
import type { Reply } from '../community'
import { usePages, type FetchPage } from '../usePages'

/** The replies of one thread, from its second on, oldest first. */
export function useThread(postId: string, threadId: string) {
  const fetch = useCallback<FetchPage<Reply>>(
    async (after) => {
      const page = after === undefined ? {} : { after }
      const outcome = await call('community', 'listReplies', { postId, threadId, ...page })
      if (outcome.kind !== 'done') return outcome
      return { kind: 'done', value: { items: outcome.value.replies, next: outcome.value.next } }
    },
    [postId, threadId],
  )
  return usePages(fetch)
}
