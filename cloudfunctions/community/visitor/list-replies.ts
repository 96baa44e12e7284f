import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { ownMarksOn } from '../own-marks'
import { presentReply } from '../present'
import { readerOf } from '../reader'
import { repliesOf } from '../replies'
import { seenPost } from '../seen-post'

/** More replies of a post or of one thread, oldest first. */
export const listReplies: Handler<'community', 'listReplies'> = async (call, { postId, threadId, after, limit }) => {
  const reader = await readerOf(call)
  const seen = await seenPost(call, reader, postId)
  if (!seen.ok) return seen
  const page = await repliesOf(call, { postId, threadId: threadId ?? '', limit, after })
  const marks = await ownMarksOn(call, page.documents)
  const wanted = page.documents.filter(({ authorId }) => !marks.hides(authorId))
  return yes({ replies: wanted.map((reply) => presentReply(reply, seen.value, marks)), next: page.next ?? null })
}
