import { mentionableMax } from '../../../domain/community/mentions'
import type { Post } from '../../../domain/community/post'
import { yes } from '../../../domain/result'
import { markKeyOf } from '../marks'
import { authorOf } from '../participants'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { ownMarks } from '../own-marks'
import { presentAuthor } from '../present'
import { memberOf } from '../reader'
import { seenPost } from '../seen-post'

/** Whom the reader may name in a text: those who speak here, then those they follow, each as they are called today. */
export const listMentionable: Handler<'community', 'listMentionable'> = async (call, { postId }) => {
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const seen = postId === undefined ? undefined : await seenPost(call, reader.value, postId)
  if (seen?.ok === false) return seen
  const [speaking, followed] = await Promise.all([seen ? speakersOf(call, seen.value) : [], followedBy(call)])
  const memberIds = new Set([...speaking, ...followed])
  memberIds.delete(call.visitorId)
  const found = await call.store.getMany('participants', [...memberIds].slice(0, mentionableMax))
  const named = found.flatMap((participant) => participant ?? [])
  const marks = await ownMarks(call, { hidden: named.map(({ _id }) => _id) })
  const members = named.filter(({ _id }) => !marks.hides(_id)).map(authorOf)
  return yes({ members: members.map((author) => presentAuthor(author, call.visitorId)) })
}

/** The post's author and those who answered it last. */
async function speakersOf({ store }: VisitorCall, post: Post): Promise<string[]> {
  const page = await store.page('replies', 'byThread', {
    equals: { postId: post._id, threadId: '', state: 'public' },
    order: 'descending',
    limit: mentionableMax,
  })
  return [post, ...page.documents].map(({ authorId }) => authorId)
}

async function followedBy({ store, visitorId }: VisitorCall): Promise<string[]> {
  const page = await store.page('marks', 'byMember', {
    equals: { byMember: markKeyOf('follow', visitorId) },
    order: 'descending',
    limit: mentionableMax,
  })
  return page.documents.map(({ targetId }) => targetId)
}
