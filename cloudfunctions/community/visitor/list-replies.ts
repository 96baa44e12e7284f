import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentReply } from '../present'
import { hiddenFrom, readerOf } from '../reader'
import { repliesOf } from '../replies'
import { seenPost } from '../seen-post'

/** More replies of a post or of one thread, oldest first. */
export const listReplies: Handler<'community', 'listReplies'> = async (call, { postId, threadId, after, limit }) => {
  const reader = await readerOf(call)
  const seen = await seenPost(call, reader, postId)
  if (!seen.ok) return seen
  const [page, hidden] = await Promise.all([
    repliesOf(call, { postId, threadId: threadId ?? '', limit, after }),
    hiddenFrom(call),
  ])
  const wanted = page.documents.filter(({ authorId }) => !hidden.has(authorId))
  return yes({
    replies: await Promise.all(wanted.map((reply) => presentReply(call, reply, seen.value, reader.id))),
    next: page.next ?? null,
  })
}
