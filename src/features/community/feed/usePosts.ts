import { useCallback } from 'react'
import type { Sent } from '../../../../contract'
import { call } from '../../../cloud/call'
import { useChanges, useHidden, usePosted } from './changes'
import type { Post } from '../community'
import { usePages, type FetchPage } from '../usePages'

type Asked = Pick<Sent<'community', 'listPosts'>, 'feed' | 'boardId' | 'topicId' | 'publicId'>

/** A page on a phone is two screens or three. */
const pageSize = 10

/** A list of posts that follows what happens to them on other pages. `pinned` stand above the rest on a board. */
export function usePosts({ feed, boardId, topicId, publicId }: Asked, memory?: string) {
  const fetch = useCallback<FetchPage<Post>>(
    async (after) => {
      const place = {
        ...(boardId === undefined ? {} : { boardId }),
        ...(topicId === undefined ? {} : { topicId }),
        ...(publicId === undefined ? {} : { publicId }),
        ...(after ? { after } : {}),
      }
      const outcome = await call('community', 'listPosts', { feed, ...place, limit: pageSize })
      if (outcome.kind !== 'done') return outcome
      const { pinned, posts, next } = outcome.value
      const marked = pinned.map((post) => ({ ...post, isPinned: true }))
      const others = posts.filter(({ id }) => !pinned.some((post) => post.id === id))
      return { kind: 'done', value: { items: [...marked, ...others], next } }
    },
    [feed, boardId, topicId, publicId],
  )
  const pages = usePages(fetch, memory)
  useChanges(({ postId, change }) => pages.change(postId, change))
  // Who asked for one member's own page still sees it.
  useHidden((hiddenId) => pages.leaveOut(({ author }) => author.publicId === hiddenId && publicId !== hiddenId))
  usePosted(() => {
    if ((feed === 'newest' || feed === 'own') && pages.list.kind !== 'asking') void pages.refresh()
  })
  return pages
}
