import { functions } from '../../cloudfunctions/functions'
import { qingyuBrand } from '../../local/seed/brand'
import { insist, openBrand, type Brand } from '../_support/brand'
import { boardIn, publish } from '../_support/community'
import { putOnSale, redeemed, type OnSale } from '../_support/mall'
import { countingRounds } from '../_support/rounds'

/** A database call on a bad day, as reported of the cloud's smaller plans. */
const slowCallMs = 600
/** For an instance's start, and for a conflict or two. */
const spareMs = 6_000

const rounds = countingRounds()
let brand: Brand
let batch: { number: number }
let mug: OnSale
let postId: string
let serial = 0
beforeAll(async () => {
  brand = await openBrand({ latencyMs: rounds.latencyMs })
  await boardIn(brand)
  for (const name of ['lin', 'chen']) await brand.join(name)
  const minted = await brand.mint(20)
  await brand.launch(minted.id, { budgetPoints: 1_000 })
  batch = minted
  mug = await putOnSale(brand, 10)
  await brand.desk('adjustPoints', { memberId: 'lin', points: 10_000, reason: '开业送积分' })
  postId = (await publish(brand, 'chen')).id
})
afterAll(() => brand.close())

const scan = (visitorId: string, place: number) => brand.scan(visitorId, brand.codeOf(batch.number, place))
const textOf = (turn: number) => `第 ${turn} 天换了一只白瓷盖碗，水温放低五度，第三泡的香气比昨天还要久一些，值得一试。`
const board = { boardId: 'tea-room', kind: 'discussion', title: '第三泡' } as const
/** Has the instance read what it keeps of the brand. */
const known = async () => {
  await scan('lin', 19)
  await brand.visit('lin', 'community', 'listPosts', { feed: 'newest', boardId: 'tea-room' })
}
const consent = { consent: true, consentVersion: qingyuBrand.consentVersion } as const

/** What people wait for, with the rounds it may take on an instance that knows nothing yet, and on one that knows the brand. */
const waitedFor: [name: string, cold: number, warm: number, work: (turn: number) => Promise<unknown>][] = [
  ['scan', 8, 5, () => scan('lin', (serial += 1))],
  ['scan of what somebody else scanned', 8, 5, async () => scan('chen', serial)],
  ['join', 8, 7, async (turn) => insist(await brand.visit(`new-${turn}`, 'member', 'join', consent))],
  ['home', 5, 5, async () => insist(await brand.visit('lin', 'member', 'home', {}))],
  ['checkIn', 6, 5, async (turn) => insist(await brand.visit(['lin', 'chen'][turn] ?? '', 'member', 'checkIn', {}))],
  ['redeem', 6, 6, () => redeemed(brand, 'lin', mug)],
  [
    'createPost',
    14,
    14,
    async (turn) => insist(await brand.visit('lin', 'community', 'createPost', { ...board, text: textOf(turn) })),
  ],
  [
    'createReply',
    14,
    14,
    async (turn) => insist(await brand.visit('lin', 'community', 'createReply', { postId, text: `${textOf(turn)}好` })),
  ],
  ['adjustPoints', 13, 12, () => brand.desk('adjustPoints', { memberId: 'lin', points: 5, reason: '补发' })],
]

test.each(waitedFor)('%s waits for the database at most %d times, %d where the brand is known', async (...row) => {
  const [, cold, warm, work] = row
  const counted: number[] = []
  for (const turn of [0, 1]) {
    brand.cloud.clock.advance(31_000)
    if (turn === 0) Object.assign(brand.cloud.platform, { instance: {} })
    else await known()
    counted.push((await rounds.of(brand, () => work(turn))).rounds)
  }
  expect(counted[0]).toBeLessThanOrEqual(cold)
  expect(counted[1]).toBeLessThanOrEqual(warm)
})

test('on a bad day each of them ends within its function’s time, on an instance that has just started', () => {
  const worst = Math.max(...waitedFor.map(([, cold]) => cold))
  for (const name of ['member', 'code', 'community', 'mall', 'ops', 'till'] as const)
    expect(worst * slowCallMs + spareMs).toBeLessThanOrEqual(functions[name].timeoutSeconds * 1000)
})
