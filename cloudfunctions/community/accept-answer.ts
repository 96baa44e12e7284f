import { sayAccepted } from '../../contract/sentences/community'
import { no, yes } from '../../domain/result'
import { creditMore } from '../_kernel/community/credits'
import { notify, noticeOf } from '../_kernel/community/notices'
import type { Handler } from '../_kernel/serve'
import { memberOf } from './reader'
import { seenPost } from './seen-post'

/** Accepts one answer, once: a second answer meets the first. */
export const acceptAnswer: Handler<'community', 'acceptAnswer'> = async (call, { postId, replyId }) => {
  const { store, visitorId, at } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const seen = await seenPost(call, reader.value, postId)
  if (!seen.ok) return no({ code: 'postUnknown' })
  const post = seen.value
  if (post.authorId !== visitorId || post.kind !== 'question') return no({ code: 'notYourQuestion' })
  const reply = await store.get('replies', replyId)
  if (reply?.postId !== postId || reply.state !== 'public') return no({ code: 'replyUnknown' })

  const open = { acceptedReplyId: { equals: null }, state: { equals: 'public' } } as const
  const acceptedNow = await store.updateIf('posts', postId, open, { set: { acceptedReplyId: replyId } })
  const accepted = acceptedNow ? replyId : (await store.get('posts', postId))?.acceptedReplyId
  if (accepted !== replyId) return no({ code: 'answerAccepted' })
  if (reply.authorId !== visitorId) {
    await creditMore(call, reply, 'answer', at)
    const about = { subjectId: replyId, postId, sentence: sayAccepted(post.title), at }
    await notify(call, [noticeOf('accepted', reply.authorId, about)])
  }
  return yes({ acceptedReplyId: replyId })
}
