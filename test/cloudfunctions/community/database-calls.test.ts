import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'
import { stopTime } from '../../_support/time'
import { fillBoard, fillPosts, fillReplies, fillTopic } from '../../../scripts/bench/community/fill'
import { looksAt } from '../../../scripts/bench/community/looks'

let brand: Brand
let postId: string
const reader = 'visitor-reader'
beforeAll(async () => {
  brand = await openBrand()
  await brand.cloud.platform.store.create('topics', fillTopic)
  await boardIn(brand, fillBoard)
  await brand.join(reader)
  await brand.join('visitor-author')
  const fields = { boardId: fillBoard._id, topicId: fillTopic._id, title: '第一帖' }
  postId = (await publish(brand, 'visitor-author', fields)).id
  await replyTo(brand, reader, postId)
  // What the instance keeps must not grow old between two looks, however slow the machine.
  stopTime()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await brand.close()
})

async function fill(from: number, to: number): Promise<void> {
  const { platform } = brand.cloud
  const [sample] = brand.all('posts').filter(({ _id }) => _id === postId)
  const [reply] = brand.all('replies')
  if (!sample || !reply) throw new Error('what was published exists')
  await fillPosts({ platform, sample, readerId: reader }, from, to)
  await fillReplies(platform, reply, from, to)
}

/** The database calls of every look, by name, on an instance that knows the boards. */
async function callsOfLooks(): Promise<Record<string, string[]>> {
  const calls: Record<string, string[]> = {}
  for (const [name, [procedure, input]] of Object.entries(looksAt(postId))) {
    for (const _ of ['first', 'warm']) insist(await brand.visit(reader, 'community', procedure, input))
    const [latest] = brand.cloud.calls.latest()
    calls[name] = (latest?.databaseCalls ?? []).map((call) => `${call.name} ${call.collection ?? ''}`).sort()
  }
  return calls
}

test('looking around takes the same database calls among fifteen hundred posts and replies as among a hundred', async () => {
  await fill(1, 100)
  const few = await callsOfLooks()
  await fill(100, 1_500)
  const many = await callsOfLooks()
  expect(many).toEqual(few)
  const counts = Object.fromEntries(Object.entries(many).map(([name, calls]) => [name, calls.length]))
  // A page of twenty: each card costs a look at whether the reader liked it, and where a list names posts, one at the post.
  expect(counts).toEqual({
    'the newest posts': 24,
    'the hot posts': 24,
    'a board': 25,
    'a topic': 24,
    'posts of those one follows': 44,
    'featured posts': 44,
    favourites: 44,
    'a post with its replies': 30,
    'more replies': 25,
    'a search for what every post has': 44,
    'a search for two words': 45,
    'a search for what no post has': 6,
  })
}, 120_000)
