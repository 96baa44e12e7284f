import { pinnedMax } from '../../../contract/words/community'
import { openScope, type Post } from '../../../domain/community/post'
import { isVisible } from '../../../domain/community/visibility'
import { no, yes, type Result } from '../../../domain/result'
import type { RefusalOf } from '../../../contract/refusals'
import type { InputOf } from '../../../contract/procedure'
import type { visitor } from '../../../contract/community/visitor'
import { memberBehind } from '../published'
import { markKeyOf } from '../marks'
import { enter, scopeOf, topicOf } from '../places'
import type { Board } from '../documents'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import type { Page } from '../../kernel/store/store'
import { ownMarksOn } from '../own-marks'
import { presentCard } from '../present'
import { maySee, readerOf, type Reader } from '../reader'

type Asked = InputOf<(typeof visitor)['listPosts']>
type Refused = RefusalOf<'boardUnknown' | 'boardClosedToYou' | 'topicUnknown' | 'participantUnknown' | 'notMember'>

/** A page of posts by one of the feeds: at most five calls, however many posts there are and however many are shown. */
export const listPosts: Handler<'community', 'listPosts'> = async (call, asked) => {
  const reader = await readerOf(call)
  const found = await feedOf(call, reader, asked)
  if (!found.ok) return found
  const { page, pinned = [] } = found.value
  const marks = await ownMarksOn(call, [...pinned, ...page.documents])
  const isWanted = (post: Post) => isVisible(post, reader.id) && !marks.hides(post.authorId)
  const seen = await Promise.all(page.documents.map((post) => maySee(call, reader, post.boardId)))
  const posts = page.documents.filter((post, place) => seen[place] && isWanted(post))
  const cards = (shown: Post[]) => Promise.all(shown.map((post) => presentCard(call, post, marks)))
  return yes({ pinned: await cards(pinned.filter(isWanted)), posts: await cards(posts), next: page.next ?? null })
}

interface Found {
  page: Page<Post>
  /** What stands above a board's own feed. */
  pinned?: Post[]
}

const isPublic = { state: 'public' } as const

async function feedOf(call: VisitorCall, reader: Reader, asked: Asked): Promise<Result<Found, Refused>> {
  const { feed, boardId, topicId, publicId } = asked
  const query = { order: 'descending', limit: asked.limit, ...(asked.after ? { after: asked.after } : {}) } as const
  const { store } = call
  if (feed === 'own' || feed === 'following' || feed === 'favourites')
    return reader.member ? yes({ page: await ownFeed(call, feed, query) }) : no({ code: 'notMember' })
  if (feed === 'author') {
    const authorId = publicId === undefined ? undefined : await memberBehind(call, { publicId })
    if (authorId === undefined) return no({ code: 'participantUnknown' })
    const equals = { authorId, scope: openScope, ...isPublic }
    return yes({ page: await store.page('posts', 'byAuthorState', { ...query, equals }) })
  }
  const entered = boardId === undefined ? undefined : await enter(call, boardId, reader.member, reader.program.tiers)
  if (entered?.ok === false) return entered
  const board = entered?.value
  const scope = board ? scopeOf(board) : openScope
  if (topicId !== undefined) return topicFeed(call, reader, topicId, query)
  if (feed === 'featured')
    return yes({
      page: await postsOf(
        call,
        await store.page('highlights', 'byScope', { ...query, equals: { kind: 'featured', scope } }),
      ),
    })
  if (board) {
    const equals = { boardId: board._id, ...isPublic }
    const index = feed === 'hot' ? 'byBoardHot' : 'byBoard'
    const [page, pinned] = await Promise.all([
      store.page('posts', index, { ...query, equals }),
      asked.after ? [] : pinnedOn(call, board),
    ])
    return yes({ page, pinned })
  }
  const equals = { scope, ...isPublic }
  return yes({ page: await store.page('posts', feed === 'hot' ? 'byScopeHot' : 'byScope', { ...query, equals }) })
}

interface Walk {
  order: 'descending'
  limit: number
  after?: string
}

async function topicFeed(
  call: VisitorCall,
  { member, program }: Reader,
  topicId: string,
  query: Walk,
): Promise<Result<Found, Refused>> {
  const topic = await topicOf(call, topicId)
  if (!topic) return no({ code: 'topicUnknown' })
  const entered = topic.boardId === null ? undefined : await enter(call, topic.boardId, member, program.tiers)
  if (entered?.ok === false) return entered
  const scope = entered ? scopeOf(entered.value) : openScope
  return yes({ page: await call.store.page('posts', 'byTopic', { ...query, equals: { topicId, scope, ...isPublic } }) })
}

async function ownFeed(call: VisitorCall, feed: 'own' | 'following' | 'favourites', query: Walk): Promise<Page<Post>> {
  const { store, visitorId } = call
  if (feed === 'own') return store.page('posts', 'byAuthor', { ...query, equals: { authorId: visitorId } })
  if (feed === 'following')
    return postsOf(call, await store.page('deliveries', 'byMember', { ...query, equals: { memberId: visitorId } }))
  const marks = await store.page('marks', 'byMember', {
    ...query,
    equals: { byMember: markKeyOf('favourite', visitorId) },
  })
  return postsOf(call, { ...marks, documents: marks.documents.map(({ targetId }) => ({ postId: targetId })) })
}

/** The posts that a page of something else names; those that are gone are left out. */
async function postsOf(call: VisitorCall, page: Page<{ postId: string }>): Promise<Page<Post>> {
  const posts = await call.store.getMany(
    'posts',
    page.documents.map(({ postId }) => postId),
  )
  return { ...page, documents: posts.flatMap((post) => post ?? []) }
}

async function pinnedOn(call: VisitorCall, board: Board): Promise<Post[]> {
  const equals = { kind: 'pinned', boardId: board._id }
  const page = await call.store.page('highlights', 'byBoard', { equals, order: 'descending', limit: pinnedMax })
  return (await postsOf(call, page)).documents
}
