import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish } from '../../_support/community'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'

const [first, second] = ['oFirstMemberOpenid', 'oSecondMemberOpenid'] as const
const lookMs = 600_000

let brand: Brand
/** Two orders of the first member and one of the second, oldest first. */
let orders: [string, string, string]
let rewardId: string

beforeAll(async () => {
  brand = await openBrand()
  const mug = await putOnSale(brand, 9)
  rewardId = mug.rewardId
  await memberWith(brand, first, 1_000)
  await memberWith(brand, second, 1_000)
  const ids: string[] = []
  for (const memberId of [first, first, second]) {
    ids.push((await redeemed(brand, memberId, mug)).order.id)
    brand.cloud.clock.advance(60_000)
  }
  orders = [ids[0] ?? '', ids[1] ?? '', ids[2] ?? '']
  await brand.cloud.runJobs()
})
afterAll(() => brand.close())

const linesAbout = async (about: string) => (await brand.desk('listAudit', { memberOrOrder: about, limit: 100 })).lines
const numberOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)?.number ?? ''
const latest = () => brand.all('audit').reduce((one, other) => (other.at > one.at ? other : one))

type Ask = () => Promise<unknown>
/** Whatever shows or touches orders, and those of the three that its line has to name. */
const commands: [string, Ask, () => string[]][] = [
  ['listOrders', () => brand.desk('listOrders', {}), () => orders],
  ['getOrder', () => brand.desk('getOrder', { orderId: orders[0] }), () => [orders[0]]],
  ['exportOrders', () => brand.desk('exportOrders', { state: 'placed' }), () => orders],
  ['packOrders', () => brand.desk('packOrders', { orderIds: [orders[0], orders[1]] }), () => [orders[0], orders[1]]],
  ['exportOrders', () => brand.desk('exportOrders', { state: 'packed', rewardId }), () => [orders[0], orders[1]]],
  [
    'importTracking',
    () => brand.desk('importTracking', { csv: `${orders[0]},顺丰,SF1234567890\nD000000000000000,顺丰,SF1234567891` }),
    () => [orders[0]],
  ],
  [
    'shipOrder',
    () => brand.desk('shipOrder', { orderId: orders[1], carrier: '顺丰', number: 'SF1234567892' }),
    () => [orders[1]],
  ],
  [
    'refundOrder',
    () => brand.desk('refundOrder', { orderId: orders[2], reason: '缺货了', restock: true }),
    () => [orders[2]],
  ],
]

test.each(commands)(
  'the line of %s names every order that it shows or touches, and no other',
  async (name, ask, touched) => {
    brand.cloud.clock.advance(lookMs)
    await ask()
    expect(latest()).toMatchObject({ procedure: name, outcome: 'done', about: 'orders' })
    for (const orderId of orders) {
      const found = (await linesAbout(orderId)).some(({ id }) => id === latest()._id)
      expect([orderId, found]).toEqual([orderId, touched().includes(orderId)])
    }
    for (const [memberId, own] of [
      [first, orders.slice(0, 2)],
      [second, orders.slice(2)],
    ] as const) {
      const found = (await linesAbout(numberOf(memberId))).some(({ id }) => id === latest()._id)
      expect([memberId, found]).toEqual([memberId, own.some((orderId) => touched().includes(orderId))])
    }
  },
)

test('an export that is asked for again shows the orders that its line names, whatever was placed since', async () => {
  const mug = await putOnSale(brand, 9)
  const early = (await redeemed(brand, first, mug)).order.id
  await brand.cloud.runJobs()
  const more = { requestId: 'request-export-again' }
  const ask = async () => insist(await brand.askDesk('exportOrders', { state: 'placed' }, more))
  const once = await ask()
  brand.cloud.clock.advance(60_000)
  const late = (await redeemed(brand, second, mug)).order.id
  brand.cloud.clock.advance(60_000)
  await brand.cloud.runJobs()
  const again = await ask()
  expect(again.count).toBe(once.count)
  expect([again.csv.includes(early), again.csv.includes(late)]).toEqual([true, false])
  expect(brand.all('audit').filter(({ _id }) => _id.includes('request-export-again'))).toHaveLength(1)
})

test('a member is found by number or id, and stands in the line by name, however many a page showed', async () => {
  brand.cloud.clock.advance(lookMs)
  await brand.desk('listMembers', {})
  const page = latest()
  expect(page).toMatchObject({ procedure: 'listMembers', subject: '' })
  expect(JSON.stringify(page)).not.toContain('Openid')
  await brand.desk('findMember', { numberOrId: first })
  const grouped = numberOf(first).replace(/(\d{4})(?=\d)/g, '$1 ')
  for (const asked of [first, publicIdOf(first), numberOf(first), grouped]) {
    const lines = await linesAbout(asked)
    expect(lines.map(({ id }) => id)).toContain(page._id)
    expect(lines.find(({ procedure }) => procedure === 'findMember')).toMatchObject({
      member: { memberId: publicIdOf(first), number: numberOf(first) },
    })
  }
  expect((await linesAbout(second)).filter(({ procedure }) => procedure === 'findMember')).toEqual([])
})

test('what was decided on a text is found by its author, who stands in the line by name', async () => {
  await boardIn(brand)
  const post = await publish(brand, second)
  await brand.desk('hideText', { subjectId: post.id, reason: 'advert', note: '' })
  const line = (await linesAbout(second)).find(({ procedure }) => procedure === 'hideText')
  expect(line).toMatchObject({ subject: post.id, member: { memberId: publicIdOf(second) } })
  expect((await linesAbout(first)).filter(({ procedure }) => procedure === 'hideText')).toEqual([])
})

test('what nobody is found by finds no line, and a refused command on an order is found by it', async () => {
  expect(await brand.desk('listAudit', { memberOrOrder: '陈屿' })).toMatchObject({ lines: [], total: 0, next: null })
  const refused = await brand.askDesk('packOrders', { orderIds: ['D000000000000000'] })
  expect(refused.ok).toBe(false)
  await brand.askDesk('shipOrder', { orderId: orders[2], carrier: '顺丰', number: 'SF1234567899' })
  expect((await linesAbout(orders[2])).map(({ outcome }) => outcome)).toContain('orderTransitionRefused')
})
