import type { ProcedureName } from '../../contract'
import type { CollectionName, DocumentOf } from '../../cloudfunctions/kernel/store/collections'
import { highlightIdOf } from '../../cloudfunctions/community/highlights'
import { dayMs } from '../../domain/calendar'
import { noEvidence, type Review } from '../../domain/community/review'
import { insist, openBrand, type Brand } from '../_support/brand'
import { boardIn, publish } from '../_support/community'
import { memberWith, putOnSale, redeemed } from '../_support/mall'
import { stopTime } from '../_support/time'

const member = 'visitor-lin'
let brand: Brand
let orderId: string
beforeAll(async () => {
  brand = await openBrand()
  await memberWith(brand, member, 10_000)
  const batch = await brand.mint(2)
  await brand.launch(batch.id, {})
  await brand.scan(member, brand.codeOf(batch.number, 0))
  const mug = await putOnSale(brand, 5)
  orderId = (await redeemed(brand, member, mug)).order.id
  await brand.cloud.runJobs()
  await boardIn(brand)
  await publish(brand, member)
})
afterAll(() => brand.close())

function sampleOf<C extends CollectionName>(
  collection: C,
  isIt: (document: DocumentOf<C>) => boolean = () => true,
): DocumentOf<C> {
  const found = brand.all(collection).find(isIt)
  if (!found) throw new Error(`there is no sample among ${collection}`)
  return found
}

/** Fills every list from one place up to another; each thing in it names others of its own. */
async function grow(from: number, to: number): Promise<void> {
  const { store } = brand.cloud.platform
  const [product, batch, reward, order] = [
    sampleOf('products'),
    sampleOf('batches'),
    sampleOf('rewards'),
    sampleOf('orders', ({ _id }) => _id === orderId),
  ]
  const campaign = sampleOf('campaigns')
  const entry = sampleOf('entries', ({ scan }) => scan !== undefined)
  const [card, operator] = [sampleOf('members', ({ _id }) => _id === member), sampleOf('operators')]
  const [post, participant] = [sampleOf('posts'), sampleOf('participants')]
  const { scan } = entry
  if (!scan) throw new Error('a scan’s entry says so')
  const now = brand.cloud.clock.now()
  for (let place = from; place < to; place += 1) {
    const [productId, batchId, rewardId, memberId] = ['product', 'batch', 'reward', 'member'].map(
      (of) => `${of}-${place}`,
    )
    if (!productId || !batchId || !rewardId || !memberId) throw new Error('four names were made')
    const at = now + place
    await store.create('products', { ...product, _id: productId, gtin: String(place), changedAt: at } as typeof product)
    await store.create('batches', { ...batch, _id: batchId, number: 1_000 + place, productId })
    await store.create('campaigns', { ...campaign, _id: `campaign-${place}`, batchIds: [batchId], budgetPoints: 500 })
    await store.create('budgets', { _id: `campaign-${place}`, left: 1 })
    await store.create('entries', { ...entry, _id: `entry-${place}`, at, scan: { ...scan, productId, batchId } })
    const [variant] = reward.variants
    if (!variant) throw new Error('a reward has a variant')
    const variants = ['a', 'b'].map((id) => ({ ...variant, id, choices: [id], segments: 2 }))
    await store.create('rewards', { ...reward, _id: rewardId, variants, left: 4, changedAt: at })
    await store.create('orders', {
      ...order,
      _id: `D${place}`,
      kind: 'secret',
      rewardId,
      placedAt: at,
      sealedAddress: null,
    })
    await store.create('members', { ...card, _id: memberId, number: String(place).padStart(12, '0') })
    await store.create('memberNumbers', { _id: String(place).padStart(12, '0'), memberId, joinedAt: at })
    await store.create('operators', { ...operator, _id: `operator-${place}`, account: `operator-${place}` })
    const postId = `p${String(place).padStart(22, '0')}`
    await store.create('posts', { ...post, _id: postId, publishedAt: at })
    const { boardId, scope } = post
    await store.create('highlights', {
      _id: highlightIdOf('featured', postId),
      kind: 'featured',
      postId,
      boardId,
      scope,
      at,
    })
    await store.create('reviews', reviewOf(postId, at))
    const silenced = { mutedUntil: at + dayMs, silencedUntil: at + dayMs }
    await store.create('participants', { ...participant, _id: memberId, publicId: memberId, ...silenced })
  }
  const rewardIds = Array.from({ length: to - 1 }, (_, place) => `reward-${place + 1}`)
  await store.remove('wishes', member)
  await store.create('wishes', { _id: member, rewardIds })
}

const reviewOf = (postId: string, at: number): Review => ({
  _id: postId,
  authorId: member,
  state: 'open',
  lane: 'held',
  causes: ['level'],
  evidence: noEvidence,
  appeal: '',
  openedAt: at,
  claim: null,
  decisions: [],
  turn: 0,
  closedAt: 0,
  version: 1,
})

/** Calls of one question, on an instance whose configuration has grown old: nothing that a list names is known. */
async function callsOf(ask: () => Promise<unknown>): Promise<string[]> {
  brand.cloud.clock.advance(3_000)
  await ask()
  const [latest] = brand.cloud.calls.latest()
  return [...(latest?.asked ?? [])].sort()
}

const visitor =
  <Door extends 'member' | 'mall', Name extends ProcedureName<Door>>(
    ...[door, procedure, input]: [Door, Name, Parameters<typeof brand.visit<Door, Name>>[3]]
  ) =>
  async () =>
    void insist((await brand.visit(member, door, procedure, input)) as { ok: true; value: unknown })

const lists: Record<string, () => Promise<unknown>> = {
  home: visitor('member', 'home', {}),
  'points statement': visitor('member', 'statement', {}),
  tasks: visitor('member', 'tasks', {}),
  'one’s tier': visitor('member', 'standing', {}),
  'everything held about oneself': visitor('member', 'exportMyData', { after: '1' }),
  'one’s orders': visitor('mall', 'listMyOrders', {}),
  'one’s orders in one state': visitor('mall', 'listMyOrders', { state: 'placed' }),
  'one’s coupons': visitor('mall', 'listCoupons', {}),
  wishes: visitor('mall', 'listWishes', {}),
  'members at the desk': () => brand.desk('listMembers', {}),
  'a member’s timeline': () =>
    brand.desk('memberTimeline', {
      memberId: member,
      kinds: ['scan', 'points', 'order', 'message', 'tier', 'consent', 'action'],
      limit: 100,
    }),
  'orders at the desk': () => brand.desk('listOrders', {}),
  'an order at the desk': () => brand.desk('getOrder', { orderId }),
  'batches at the desk': () => brand.desk('listBatches', {}),
  'operators at the desk': () => brand.desk('listOperators', {}),
  'what waits for a hand': () => brand.desk('needsAttention', {}),
  'texts to review': () => brand.desk('listReviews', { state: 'open' }),
  'members who may not write': () => brand.desk('listSilenced', { limit: 20 }),
  'posts to choose from': () => brand.desk('findPosts', {}),
  'posts that are featured': () => brand.desk('listHighlights', { kind: 'featured' }),
}

async function callsOfLists(): Promise<Record<string, string[]>> {
  const calls: Record<string, string[]> = {}
  for (const [name, ask] of Object.entries(lists)) calls[name] = await callsOf(ask)
  return calls
}

const counted = (calls: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(calls).map(([name, each]) => [name, each.length]))

test('a list takes the same few database calls with twenty things in it as with sixty, and no more than with four', async () => {
  await grow(1, 5)
  const fewest = counted(await callsOfLists())
  await grow(5, 21)
  const few = await callsOfLists()
  await grow(21, 61)
  const many = await callsOfLists()
  expect(many).toEqual(few)
  for (const [name, each] of Object.entries(many)) expect(fewest[name]).toBeLessThanOrEqual(each.length)
  // Each with the configuration it shows read anew; at the desk four calls say who asks, three of them at
  // once, and one tells of a look at people.
  expect(counted(many)).toEqual({
    home: 13,
    'points statement': 4,
    tasks: 2,
    'one’s tier': 7,
    'everything held about oneself': 2,
    'one’s orders': 3,
    'one’s orders in one state': 4,
    'one’s coupons': 5,
    wishes: 4,
    'members at the desk': 9,
    'a member’s timeline': 18,
    'orders at the desk': 6,
    'an order at the desk': 7,
    'batches at the desk': 6,
    'operators at the desk': 6,
    'what waits for a hand': 15,
    'texts to review': 6,
    'members who may not write': 8,
    'posts to choose from': 7,
    'posts that are featured': 8,
  })
}, 60_000)

test('an instance that knows the brand and its roles reads less: an order at the desk takes five', async () => {
  const warm = async (ask: () => Promise<unknown>) => {
    await ask()
    await ask()
    return brand.cloud.calls.latest()[0]?.databaseCalls
  }
  stopTime()
  expect(await warm(lists['an order at the desk'] ?? fail)).toBe(5)
  expect(await warm(lists['orders at the desk'] ?? fail)).toBe(4)
  expect(await warm(lists['wishes'] ?? fail)).toBe(2)
  expect(await warm(lists['points statement'] ?? fail)).toBe(3)
  jest.restoreAllMocks()
})

const fail = () => Promise.reject(new Error('there is such a list'))
