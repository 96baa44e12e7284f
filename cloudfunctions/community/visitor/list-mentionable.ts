import { mentionableMax } from '../../../domain/community/mentions'
import type { Author, Post } from '../../../domain/community/post'
import { yes } from '../../../domain/result'
import { publicIdOf } from '../../kernel/call/public-id'
import { markKeyOf } from '../marks'
import { authorOf } from '../participants'
import { memberBehind } from '../published'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { presentAuthor } from '../present'
import { hiddenFrom, memberOf } from '../reader'
import { seenPost } from '../seen-post'

/** Whom the reader may name in a text: those who speak here, then those they follow, each as they are called today. */
export const listMentionable: Handler<'community', 'listMentionable'> = async (call, { postId }) => {
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const seen = postId === undefined ? undefined : await seenPost(call, reader.value, postId)
  if (seen?.ok === false) return seen
  const [speaking, followed, hidden] = await Promise.all([
    seen ? speakersOf(call, seen.value) : [],
    followedBy(call),
    hiddenFrom(call),
  ])
  const publicIds = new Set([...speaking, ...followed])
  publicIds.delete(publicIdOf(call.visitorId))
  const found = await Promise.all([...publicIds].slice(0, mentionableMax).map((publicId) => namedNow(call, publicId)))
  const members = found.flatMap((each) => (each && !hidden.has(each.memberId) ? each.author : []))
  return yes({ members: members.map((author) => presentAuthor(author, call.visitorId)) })
}

/** The post's author and those who answered it last. */
async function speakersOf({ store }: VisitorCall, post: Post): Promise<string[]> {
  const page = await store.page('replies', 'byThread', {
    equals: { postId: post._id, threadId: '', state: 'public' },
    order: 'descending',
    limit: mentionableMax,
  })
  return [post, ...page.documents].map(({ author }) => author.publicId)
}

async function followedBy({ store, visitorId }: VisitorCall): Promise<string[]> {
  const page = await store.page('marks', 'byMember', {
    equals: { byMember: markKeyOf('follow', visitorId) },
    order: 'descending',
    limit: mentionableMax,
  })
  return page.documents.flatMap(({ target }) => target?.publicId ?? [])
}

async function namedNow(
  call: VisitorCall,
  publicId: string,
): Promise<{ memberId: string; author: Author } | undefined> {
  const memberId = await memberBehind(call, { publicId })
  const participant = memberId === undefined ? undefined : await call.store.get('participants', memberId)
  return participant && { memberId: participant._id, author: authorOf(participant) }
}
