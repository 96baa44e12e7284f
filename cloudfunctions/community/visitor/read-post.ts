import type { Post, Reply } from '../../../domain/community/post'
import { yes } from '../../../domain/result'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { presentReply, presentWhole } from '../present'
import { hiddenFrom, readerOf } from '../reader'
import { repliesOf, repliesFirstPage } from '../replies'
import { seenPost } from '../seen-post'

/** An author looks for their latest few words first. */
const ownUnpublishedMax = 5

/** One post whole with its first replies: as many calls for a hundred thousand replies as for ten. */
export const readPost: Handler<'community', 'readPost'> = async (call, { postId }) => {
  const reader = await readerOf(call)
  const seen = await seenPost(call, reader, postId)
  if (!seen.ok) return seen
  const post = seen.value
  const [whole, hidden, page, accepted, own] = await Promise.all([
    presentWhole(call, post, reader.id, call.at),
    hiddenFrom(call),
    repliesOf(call, { postId, threadId: '', limit: repliesFirstPage }),
    post.acceptedReplyId === null ? undefined : call.store.get('replies', post.acceptedReplyId),
    ownUnpublished(call, post),
  ])
  const show = (reply: Reply) => presentReply(call, reply, post, reader.id)
  const wanted = page.documents.filter(({ authorId }) => !hidden.has(authorId))
  return yes({
    post: whole,
    accepted: accepted?.state === 'public' ? await show(accepted) : null,
    replies: await Promise.all(wanted.map(show)),
    ownUnpublished: await Promise.all(own.map(show)),
    next: page.next ?? null,
  })
}

async function ownUnpublished({ store, visitorId }: VisitorCall, { _id: postId }: Post): Promise<Reply[]> {
  const equals = { authorId: visitorId, postId }
  const page = await store.page('replies', 'byAuthorPost', { equals, order: 'descending', limit: ownUnpublishedMax })
  return page.documents.filter(({ state }) => state !== 'public' && state !== 'withdrawn')
}
