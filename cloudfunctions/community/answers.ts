import type { Post } from '../../domain/community/post'
import type { Platform } from '../kernel/ports/platform'
import { creditMore } from './credits'
import { notify, noticeOf } from './notices'

/** Books what an accepted answer earns and tells its author, once; nobody is paid for answering themselves. */
export async function rewardAnswer(platform: Platform, post: Post, at: number): Promise<void> {
  const reply = post.acceptedReplyId === null ? undefined : await platform.store.get('replies', post.acceptedReplyId)
  if (reply?.state !== 'public' || reply.authorId === post.authorId) return
  await creditMore(platform, reply, 'answer', at)
  const about = {
    subjectId: reply._id,
    postId: post._id,
    facts: { code: 'accepted' as const, title: post.title },
    at,
    fromId: post.authorId,
  }
  await notify(platform, [noticeOf('accepted', reply.authorId, about)])
}
