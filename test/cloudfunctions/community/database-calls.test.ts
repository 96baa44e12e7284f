import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { markIdOf, markKeyOf } from '../../../cloudfunctions/community/marks'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'
import { stopTime } from '../../_support/time'
import { fillBoard, fillPosts, fillReplies, fillTopic } from '../../../scripts/bench/community/fill'
import { looksAt } from '../../../scripts/bench/community/looks'

let brand: Brand
let postId: string
let pollId: string
let questionId: string
const reader = 'visitor-reader'
const author = 'visitor-author'
beforeAll(async () => {
  brand = await openBrand()
  await brand.cloud.platform.store.create('topics', fillTopic)
  await boardIn(brand, fillBoard)
  await brand.join(reader)
  await brand.join(author)
  const fields = { boardId: fillBoard._id, topicId: fillTopic._id, title: '第一帖' }
  postId = (await publish(brand, author, fields)).id
  await replyTo(brand, reader, postId)
  await publish(brand, reader, { ...fields, title: '我也来一杯' })
  const closesAt = brand.cloud.clock.now() + 30 * dayMs
  const poll = { options: ['龙井', '碧螺春'], choicesMax: 1, closesAt }
  pollId = (await publish(brand, author, { ...fields, kind: 'poll', title: '喝哪个', poll })).id
  questionId = (await publish(brand, author, { ...fields, kind: 'question', title: '水温多少' })).id
  const answer = await replyTo(brand, reader, questionId)
  insist(await brand.visit(author, 'community', 'acceptAnswer', { postId: questionId, replyId: answer.id }))
  const [{ publicId = '' } = {}] = brand.all('participants').filter(({ _id }) => _id === author)
  insist(await brand.visit(reader, 'community', 'setMark', { kind: 'follow', targetId: publicId, on: true }))
  // What the instance keeps must not grow old between two looks, however slow the machine.
  stopTime()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await brand.close()
})

/** Fills every list that is looked at, the replies of each kind of post among them. */
async function fill(from: number, to: number): Promise<void> {
  const { platform } = brand.cloud
  const [sample] = brand.all('posts').filter(({ _id }) => _id === postId)
  const [reply] = brand.all('replies')
  if (!sample || !reply) throw new Error('what was published exists')
  await fillPosts({ platform, sample, readerId: reader }, from, to)
  await fillReplies(platform, reply, from, to)
  for (const [which, threadOf] of [pollId, questionId].entries())
    await fillReplies(platform, { ...reply, postId: threadOf }, from + (which + 1) * apart, to + (which + 1) * apart)
}

/** More than are ever filled in. */
const apart = 10_000

/** As many as a board shows: the three newest of those that were filled in. */
async function pin(): Promise<void> {
  for (const { _id } of brand.all('posts').filter(({ _id }) => /^p0+[123]$/.test(_id)))
    await brand.desk('highlightPost', { postId: _id, kind: 'pinned', on: true })
}

const looks = () => ({
  ...looksAt(postId),
  'posts of one author': ['listPosts', { feed: 'author', publicId: publicIdOf(author) }] as const,
  'one’s own posts': ['listPosts', { feed: 'own' }] as const,
  'a poll with its replies': ['readPost', { postId: pollId }] as const,
  'a question that is answered, with its replies': ['readPost', { postId: questionId }] as const,
  'whom a reply may name': ['listMentionable', { postId }] as const,
  'a member’s page': ['readParticipant', { publicId: publicIdOf(author) }] as const,
  notices: ['listNotices', {}] as const,
  'whom one follows': ['listMarked', { kind: 'follow' }] as const,
})

/** The database calls of every look, by name, on an instance that knows the boards. */
async function callsOfLooks(): Promise<Record<string, string[]>> {
  const calls: Record<string, string[]> = {}
  for (const [name, [procedure, input]] of Object.entries(looks())) {
    for (const _ of ['first', 'warm']) insist(await brand.visit(reader, 'community', procedure, input))
    const [latest] = brand.cloud.calls.latest()
    calls[name] = [...(latest?.asked ?? [])].sort()
  }
  return calls
}

const counted = (calls: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(calls).map(([name, each]) => [name, each.length]))

test('looking around takes the same few database calls among four posts and replies, a hundred and fifteen hundred', async () => {
  await fill(1, 5)
  await pin()
  const fewest = await callsOfLooks()
  await fill(5, 100)
  const few = await callsOfLooks()
  await fill(100, 1_500)
  const many = await callsOfLooks()
  expect(many).toEqual(few)
  expect(counted(fewest)).toEqual(counted(few))
  // The card, the list, what the list names where it names posts, and the reader’s own marks on all of it in one.
  expect(counted(many)).toEqual({
    'the newest posts': 3,
    'the hot posts': 3,
    'a board': 5,
    'a topic': 3,
    'posts of those one follows': 4,
    'featured posts': 4,
    favourites: 4,
    'posts of one author': 4,
    'one’s own posts': 3,
    'a post with its replies': 6,
    'a poll with its replies': 8,
    'a question that is answered, with its replies': 7,
    'more replies': 4,
    'a search for what every post has': 4,
    'a search for two words': 5,
    'a search for what no post has': 4,
    'whom a reply may name': 6,
    'a member’s page': 3,
    notices: 2,
    'whom one follows': 2,
  })
}, 120_000)

test('a page is the reader’s own: what they like and keep is marked, and whom they hide is left out', async () => {
  const [liked = '', hidden = ''] = ['p0000000000000000000050', 'p0000000000000000000051']
  const { store } = brand.cloud.platform
  await store.updateIf('posts', hidden, {}, { set: { authorId: 'visitor-other' } })
  const mark = (kind: 'like' | 'block', targetId: string) =>
    store.create('marks', {
      _id: markIdOf(kind, reader, targetId),
      kind,
      memberId: reader,
      targetId,
      byMember: markKeyOf(kind, reader),
      onTarget: markKeyOf(kind, targetId),
      target: null,
      isCounted: false,
      at: brand.cloud.clock.now(),
    })
  await mark('like', liked)
  await mark('block', 'visitor-other')
  const seen = await pageWith(reader, liked)
  expect(seen.filter((post) => post.liked).map(({ id }) => id)).toEqual([liked])
  expect(seen.map(({ id }) => id)).not.toContain(hidden)
  const others = await pageWith(author, liked)
  expect(others.filter((post) => post.liked)).toEqual([])
  expect(others.map(({ id }) => id)).toContain(hidden)
  const whole = insist(await brand.visit(reader, 'community', 'readPost', { postId: liked }))
  expect(whole.post).toMatchObject({ liked: true, favourited: true, isFeatured: true, isPinned: false })
})

/** The page of the newest posts that a post is on. */
async function pageWith(visitorId: string, wanted: string) {
  let after: string | undefined
  for (let pages = 0; pages < 10; pages += 1) {
    const page = insist(
      await brand.visit(visitorId, 'community', 'listPosts', { feed: 'newest', ...(after ? { after } : {}) }),
    )
    if (page.posts.some(({ id }) => id === wanted)) return page.posts
    after = page.next ?? undefined
  }
  throw new Error('it is on none of the first pages')
}
