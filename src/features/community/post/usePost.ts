import { useCallback, useState } from 'react'
import type { Output } from '../../../../contract'
import { call } from '../../../cloud/call'
import { useAnswer } from '../../../cloud/useAnswer'
import type { TailState } from '../../../ui/Tail'
import { tellChange } from '../feed/changes'
import type { Post, Reply } from '../community'

export type PostPage = Output<'community', 'readPost'>

/** One post with its replies, page by page; what the reader does to it shows here and on the lists behind. */
export function usePost(postId: string) {
  const { answered, refresh, take } = useAnswer('community', 'readPost', { postId })
  const [tail, setTail] = useState<TailState>('idle')
  const page = answered.kind === 'here' ? answered.value : undefined

  const fetchMore = useCallback(async () => {
    if (!page || page.next === null || tail === 'asking') return
    setTail('asking')
    const outcome = await call('community', 'listReplies', { postId, after: page.next })
    setTail(outcome.kind === 'done' ? 'idle' : 'failed')
    if (outcome.kind === 'done') take(withMore(page, outcome.value))
  }, [page, postId, tail, take])

  const changePost = (change: Partial<Post>) => {
    if (page) take({ ...page, post: { ...page.post, ...change } })
    tellChange(postId, change)
  }

  const changeReply = (id: string, change: Partial<Reply> | null) => page && take(withReply(page, id, change))

  /** Puts a new reply where its author looks for it: with the others where it is public, else above them. */
  const addReply = (reply: Reply) => {
    if (!page) return
    const shown = { ...page, post: { ...page.post, replies: page.post.replies + (reply.state === 'public' ? 1 : 0) } }
    if (reply.state !== 'public') return take({ ...shown, ownUnpublished: [reply, ...page.ownUnpublished] })
    tellChange(postId, { replies: shown.post.replies })
    if (reply.threadId === null) return take({ ...shown, replies: [...page.replies, reply] })
    return take(withThreadGrown(shown, reply.threadId))
  }

  return { answered, tail, refresh, fetchMore, changePost, changeReply, addReply }
}

const withMore = (page: PostPage, { replies, next }: Pick<PostPage, 'replies' | 'next'>): PostPage => {
  const known = new Set(page.replies.map(({ id }) => id))
  return { ...page, replies: [...page.replies, ...replies.filter(({ id }) => !known.has(id))], next }
}

const withReply = (page: PostPage, id: string, change: Partial<Reply> | null): PostPage => {
  const changed = (replies: Reply[]) =>
    replies.flatMap((reply) => (reply.id === id ? (change ? { ...reply, ...change } : []) : reply))
  const accepted = page.accepted?.id === id ? change && { ...page.accepted, ...change } : page.accepted
  return { ...page, accepted, replies: changed(page.replies), ownUnpublished: changed(page.ownUnpublished) }
}

const withThreadGrown = (page: PostPage, threadId: string): PostPage => {
  const grown = page.replies.find(({ id }) => id === threadId)
  return grown ? withReply(page, threadId, { replies: grown.replies + 1 }) : page
}
