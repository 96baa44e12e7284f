import type { RefusalOf } from '../../contract/refusals'
import type { Post } from '../../domain/community/post'
import { isVisible } from '../../domain/community/visibility'
import { no, yes, type Result } from '../../domain/result'
import { enter } from '../_kernel/community/places'
import type { VisitorCall } from '../_kernel/platform'
import type { Reader } from './reader'

type Refused = RefusalOf<'postUnknown' | 'boardClosedToYou'>

/** A post that the reader may see; one that is not for them reads as if there were none. */
export async function seenPost(call: VisitorCall, reader: Reader, postId: string): Promise<Result<Post, Refused>> {
  const post = await call.store.get('posts', postId)
  if (!post || !isVisible(post, reader.id)) return no({ code: 'postUnknown' })
  const entered = await enter(call, post.boardId, reader.member, reader.program.tiers)
  if (entered.ok) return yes(post)
  return no(entered.refusal.code === 'boardUnknown' ? { code: 'postUnknown' } : entered.refusal)
}
