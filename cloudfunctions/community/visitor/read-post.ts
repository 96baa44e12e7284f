import type { Post, Reply } from '../../../domain/community/post'
import { yes } from '../../../domain/result'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { ownMarksOnOpened } from '../own-marks'
import { factsOf, presentReply, presentWhole } from '../present'
import { readerOf } from '../reader'
import { repliesOf, repliesFirstPage } from '../replies'
import { seenPost } from '../seen-post'

/** An author looks for their latest few words first. */
const ownUnpublishedMax = 5

/** One post whole with its first replies: at most eight calls, for a hundred thousand replies as for ten. */
export const readPost: Handler<'community', 'readPost'> = async (call, { postId }) => {
  const reader = await readerOf(call)
  const seen = await seenPost(call, reader, postId)
  if (!seen.ok) return seen
  const post = seen.value
  const [facts, page, accepted, own] = await Promise.all([
    factsOf(call, post, reader.id, call.at),
    repliesOf(call, { postId, threadId: '', limit: repliesFirstPage }),
    post.acceptedReplyId === null ? undefined : call.store.get('replies', post.acceptedReplyId),
    ownUnpublished(call, post),
  ])
  const marks = await ownMarksOnOpened(call, post, [...(accepted ? [accepted] : []), ...own, ...page.documents])
  const show = (reply: Reply) => presentReply(reply, post, marks)
  return yes({
    post: await presentWhole(call, post, marks, facts),
    accepted: accepted?.state === 'public' ? show(accepted) : null,
    replies: page.documents.filter(({ authorId }) => !marks.hides(authorId)).map(show),
    ownUnpublished: own.map(show),
    next: page.next ?? null,
  })
}

async function ownUnpublished({ store, visitorId }: VisitorCall, { _id: postId }: Post): Promise<Reply[]> {
  const equals = { authorId: visitorId, postId }
  const page = await store.page('replies', 'byAuthorPost', { equals, order: 'descending', limit: ownUnpublishedMax })
  return page.documents.filter(({ state }) => state !== 'public' && state !== 'withdrawn')
}
