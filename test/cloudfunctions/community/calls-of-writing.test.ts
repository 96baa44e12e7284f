import type { ProcedureName, Sent } from '../../../contract'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'

/**
 * Calls that are on their way at the same time wait together: one turn, however many they are. Each takes equally long, so
 * they end in the order in which they began, whatever the machine is busy with.
 */
const callMs = 1
let [turns, turnsOver] = [0, 0]
function latencyMs(): number {
  const turn = turnsOver + 1
  turns = Math.max(turns, turn)
  setTimeout(() => (turnsOver = Math.max(turnsOver, turn)), callMs)
  return callMs
}

let brand: Brand
let postIds: string[]
beforeAll(async () => {
  brand = await openBrand({ latencyMs })
  await boardIn(brand)
  for (const name of ['lin', 'chen', 'gao']) await brand.join(`visitor-${name}`)
  postIds = [(await publish(brand, 'visitor-lin')).id, (await publish(brand, 'visitor-lin')).id]
})
afterAll(() => brand.close())

/** The database calls of one call of the door, how often it waits for some of them, and which they are. */
async function costOf<Name extends ProcedureName<'community'>>(
  visitorId: string,
  procedure: Name,
  input: Sent<'community', Name>,
): Promise<{ calls: number; turns: number; transaction: string[] }> {
  // An instance that knows the programme and the boards.
  insist(await brand.visit(visitorId, 'community', 'listPosts', { feed: 'newest', boardId: 'tea-room' }))
  turns = turnsOver = 0
  insist(await brand.visit(visitorId, 'community', procedure, input))
  const names = brand.cloud.calls.latest()[0]!.asked
  return { calls: names.length, turns, transaction: names.slice(names.indexOf('start'), names.indexOf('commit') + 1) }
}

const sign = (targetId: string, kind: 'like' | 'favourite', on: boolean) =>
  costOf('visitor-chen', 'setMark', { kind, targetId, on })

test('a like takes ten database calls in nine turns, seven of them the transaction that counts it', async () => {
  const [first = '', second = ''] = postIds
  await sign(first, 'like', true)
  const { calls, turns, transaction } = await sign(second, 'like', true)
  expect([calls, turns]).toEqual([10, 9])
  expect(transaction).toEqual([
    'start',
    ...['get participants', 'put participants', 'create marks', 'get tallies', 'put tallies'],
    'commit',
  ])
})

test('a like that is there, one taken back and a favourite', async () => {
  const [first = ''] = postIds
  expect(await sign(first, 'like', true)).toMatchObject({ calls: 8, turns: 7 })
  expect(await sign(first, 'like', false)).toMatchObject({ calls: 10, turns: 9 })
  expect(await sign(first, 'like', false)).toMatchObject({ calls: 5, turns: 4 })
  expect(await sign(first, 'favourite', true)).toMatchObject({ calls: 10, turns: 9 })
})

test('what a like is worth is weighed by the timer, however many there are between two members', async () => {
  const [first = ''] = postIds
  const likes = []
  for (let times = 1; times <= 6; times += 1) {
    const { id } = await replyTo(brand, 'visitor-lin', first)
    likes.push(await costOf('visitor-gao', 'setMark', { kind: 'like', targetId: id, on: true }))
  }
  expect(likes.map(({ calls }) => calls)).toEqual([10, 10, 10, 10, 10, 10])
  const given = () => brand.all('affinities').reduce((sum, each) => sum + each.likes, 0)
  const before = given()
  await brand.cloud.runJobs()
  expect(given()).toBe(before + 7)
  expect(brand.all('marks').filter(({ weighsSince }) => weighsSince !== undefined)).toEqual([])
})

test('publishing a post or a reply, checked within the call, and reporting', async () => {
  const [first = ''] = postIds
  await publish(brand, 'visitor-gao')
  brand.cloud.clock.advance(31_000)
  const text = '今天换了一只白瓷盖碗，水温放低五度，第三泡的香气比昨天还要久一些，回甘也更长，值得一试。'
  const written = { kind: 'discussion', boardId: 'tea-room', title: '第三泡', text } as const
  expect(await costOf('visitor-gao', 'createPost', written)).toMatchObject({ calls: 16, turns: 10 })
  await replyTo(brand, 'visitor-chen', first)
  brand.cloud.clock.advance(31_000)
  const reply = { postId: first, text: '第二次更好喝。' }
  expect(await costOf('visitor-chen', 'createReply', reply)).toMatchObject({ calls: 17, turns: 12 })
  const report = { subjectId: first, reason: 'advert', details: '像广告' } as const
  expect(await costOf('visitor-gao', 'reportText', report)).toMatchObject({ calls: 21, turns: 16 })
})

test('a board with what is pinned above it takes no turn more than the newest posts', async () => {
  const feed = { feed: 'newest' } as const
  const newest = await costOf('visitor-gao', 'listPosts', feed)
  const board = await costOf('visitor-gao', 'listPosts', { ...feed, boardId: 'tea-room' })
  expect([newest.turns, board.turns, board.calls - newest.calls]).toEqual([3, 3, 1])
})
