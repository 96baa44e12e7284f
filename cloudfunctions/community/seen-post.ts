import type { RefusalOf } from '../../contract/refusals'
import type { Post } from '../../domain/community/post'
import { isVisible } from '../../domain/community/visibility'
import { no, yes, type Result } from '../../domain/result'
import { enter } from './places'
import type { VisitorCall } from '../kernel/ports/platform'
import type { Reader } from './reader'

type Refused = RefusalOf<'postUnknown' | 'boardClosedToYou'>

/** A post that the reader may see; one that is not for them reads as if there were none. */
export const seenPost = async (call: VisitorCall, reader: Reader, postId: string): Promise<Result<Post, Refused>> =>
  ifSeen(call, reader, await call.store.get('posts', postId))

/** The same of a post that was looked for. */
export async function ifSeen(
  call: VisitorCall,
  reader: Reader,
  post: Post | undefined,
): Promise<Result<Post, Refused>> {
  if (!post || !isVisible(post, reader.id)) return no({ code: 'postUnknown' })
  const entered = await enter(call, post.boardId, reader.member, reader.program.tiers)
  if (entered.ok) return yes(post)
  return no(entered.refusal.code === 'boardUnknown' ? { code: 'postUnknown' } : entered.refusal)
}
