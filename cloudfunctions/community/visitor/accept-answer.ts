import { no, yes } from '../../../domain/result'
import { rewardAnswer } from '../answers'
import { choreFor } from '../../kernel/jobs/chores'
import type { Handler } from '../../kernel/call/serve'
import { memberOf } from '../reader'
import { seenPost } from '../seen-post'

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
  // Whoever stops after accepting leaves the reward to the timer.
  const chore = choreFor('reward', postId, at)
  await store.create('chores', chore)
  const acceptedNow = await store.updateIf('posts', postId, open, { set: { acceptedReplyId: replyId } })
  const accepted = acceptedNow ? replyId : (await store.get('posts', postId))?.acceptedReplyId
  if (accepted !== replyId) return no({ code: 'answerAccepted' })
  await rewardAnswer(call, { ...post, acceptedReplyId: replyId }, at)
  await store.remove('chores', chore._id)
  return yes({ acceptedReplyId: replyId })
}
