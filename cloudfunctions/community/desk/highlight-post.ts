import { pinnedMax, type HighlightKind } from '../../../contract/words/community'
import type { Post } from '../../../domain/community/post'
import { no, yes } from '../../../domain/result'
import type { Highlight } from '../documents'
import { highlightIdOf } from '../highlights'
import { choreFor } from '../../kernel/jobs/chores'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { highlightedIn, presentPost } from './posts'

/** Puts a post above others, or back among them. What follows for its author is put down with it and done by the timer. */
export const highlightPost: Handler<'ops', 'highlightPost'> = async (call, { postId, kind, on }) => {
  const post = await call.store.get('posts', postId)
  if (!post) return no({ code: 'postNotPublic' })
  if (on && kind === 'pinned' && (await isFull(call, post))) return no({ code: 'tooManyPinned', pinnedMax })
  return once(call, async (transaction) => {
    const now = await transaction.get('posts', postId)
    if (!now || (on && now.state !== 'public')) return no({ code: 'postNotPublic' })
    const known = await transaction.get('highlights', highlightIdOf(kind, postId))
    if (on && !known) {
      await transaction.create('highlights', highlightOf(now, kind, call.at))
      if (kind === 'featured') await transaction.put('chores', choreFor('feature', postId, call.at))
    }
    if (!on && known) await transaction.remove('highlights', known._id)
    return yes({
      value: { post: await presentPost(call, now, await highlightedIn(transaction, postId)) },
      subject: postId,
    })
  })
}

const highlightOf = ({ _id, boardId, scope }: Post, kind: HighlightKind, at: number): Highlight => ({
  _id: highlightIdOf(kind, _id),
  kind,
  postId: _id,
  boardId,
  scope,
  at,
})

/** Whether a board's pinned posts leave no room for another one. */
async function isFull({ store }: OperatorCall, { _id, boardId }: Post): Promise<boolean> {
  const page = await store.page('highlights', 'byBoard', { equals: { kind: 'pinned', boardId }, limit: pinnedMax })
  return page.documents.filter(({ postId }) => postId !== _id).length >= pinnedMax
}
