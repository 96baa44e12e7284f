import { confirmAfterDays } from '../../../domain/mall/order-life'
import { dayMs, monthEndAfter, yearEndAfter } from '../../../domain/calendar'
import { qingyuOnOrdinaryDays } from '../../../local/seed/brand'
import { verifyLedger } from '../../../scripts/verify-ledger'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { faultsInEarnings, faultsInMall, memberWith, putOnSale, redeemed, type OnSale } from '../../_support/mall'

const thisYear = { code: 'endOfYear', args: { years: 1 } }
const orderReceived = { code: 'orderReceived', args: { percent: 10, pointsPerMonth: 25 }, expiry: thisYear }

describe.each(['embedded', 'sdk'] as const)('points for orders that have come, on the %s store', (adapter) => {
  let brand: Brand
  let mug: OnSale
  beforeAll(async () => {
    brand = await openBrand({ adapter, program: { ...qingyuOnOrdinaryDays, orderReceived } })
    mug = await putOnSale(brand, 90)
  })
  afterEach(() => {
    expect(faultsInLedger(brand)).toEqual([])
    expect(verifyLedger(brand.cloud.engine).named).toEqual([])
    expect(faultsInMall(brand)).toEqual([])
    expect(faultsInEarnings(brand)).toEqual([])
  })
  afterAll(() => brand.close())

  const minutePasses = async () => {
    brand.cloud.clock.advance(60_000)
    await brand.cloud.runJobs()
  }
  const statementOf = async (memberId: string) => insist(await brand.visit(memberId, 'member', 'statement', {}))
  const worth = async (memberId: string) => {
    const { points, pendingPoints } = await statementOf(memberId)
    return [points, pendingPoints]
  }
  const earningOf = (orderId: string) =>
    brand
      .all('entries')
      .filter(({ _id }) => _id.startsWith(`received-${orderId}`))
      .map(({ kind }) => kind)
      .sort()
  async function ordered(memberId: string) {
    const { order } = await redeemed(brand, memberId, mug)
    await minutePasses()
    return order.id
  }
  async function shipped(memberId: string) {
    const orderId = await ordered(memberId)
    await brand.desk('packOrders', { orderIds: [orderId] })
    await brand.desk('shipOrder', { orderId, carrier: '顺丰', number: `SF${orderId}` })
    return orderId
  }
  const confirm = (memberId: string, orderId: string) => brand.visit(memberId, 'mall', 'confirmReceipt', { orderId })
  const cancel = (memberId: string, orderId: string) => brand.visit(memberId, 'mall', 'cancelOrder', { orderId })
  const refund = (orderId: string) => brand.desk('refundOrder', { orderId, reason: '杯口有缺', restock: false })

  test('wait for the receipt, are told with their condition, and are usable from then on', async () => {
    const lin = await memberWith(brand, 'lin', 200)
    const orderId = await shipped(lin)
    expect(await statementOf(lin)).toMatchObject({
      points: 100,
      pendingPoints: 10,
      pending: [{ points: 10, releasesAt: null, awaits: 'receipt', sentence: '收货得积分：青屿马克杯' }],
    })
    // Nothing that only waits can be spent, and time alone releases nothing.
    brand.cloud.clock.advance(5 * dayMs)
    await brand.cloud.runJobs()
    expect(await worth(lin)).toEqual([100, 10])
    insist(await confirm(lin, orderId))
    expect(await worth(lin)).toEqual([110, 0])
    insist(await confirm(lin, orderId))
    await minutePasses()
    expect(await worth(lin)).toEqual([110, 0])
    const { entries, pending } = await statementOf(lin)
    expect(pending).toEqual([])
    expect(entries[0]).toMatchObject({
      kind: 'release',
      points: 10,
      sentence: '积分已生效：收货得积分：青屿马克杯',
      given: { lots: [{ points: 10, expiresOn: yearEndAfter(brand.cloud.clock.now(), 1) }], repaid: 0, forfeited: 0 },
    })
    const task = insist(await brand.visit(lin, 'member', 'tasks', {})).tasks.find(({ id }) => id === 'first-order')
    expect(task?.state).toBe('done')
  })

  test('are released when nobody confirms and time takes the receipt for granted', async () => {
    const chen = await memberWith(brand, 'chen', 100)
    const orderId = await shipped(chen)
    brand.cloud.clock.advance(confirmAfterDays * dayMs)
    await Promise.all([brand.cloud.runJobs(), brand.cloud.runJobs()])
    expect(await worth(chen)).toEqual([10, 0])
    expect(earningOf(orderId)).toEqual(['pend', 'release'])
  })

  test('are usable at once for what is given at once, and only once, however often it is looked at', async () => {
    const su = await memberWith(brand, 'su', 300)
    const coupon = await putOnSale(brand, 3, { kind: 'secret', title: '代金券' })
    const card = await putOnSale(brand, 3, {
      kind: 'virtual',
      title: '补签卡',
      gift: { code: 'makeUpCards', args: { cards: 1 } },
    })
    const { order } = await redeemed(brand, su, coupon)
    // The first look at the code writes the order's document before the job does.
    insist(await brand.visit(su, 'mall', 'revealSecret', { orderId: order.id }))
    const { order: cards, pointsLeft, earns } = await redeemed(brand, su, card)
    expect([pointsLeft, earns]).toEqual([100, 10])
    await Promise.all([brand.cloud.runJobs(), brand.cloud.runJobs()])
    await minutePasses()
    expect(await worth(su)).toEqual([120, 0])
    const { entries } = await statementOf(su)
    expect(entries.map(({ sentence }) => sentence)).toContain('兑换返积分：补签卡')
    expect(earningOf(order.id)).toEqual(['earn'])
    await refund(cards.id)
    expect(await worth(su)).toEqual([210, 0])
    expect(earningOf(cards.id)).toEqual(['earn', 'reverse'])
  })

  test('are revoked by a cancellation, once, and the month has room again', async () => {
    const gao = await memberWith(brand, 'gao', 1_000)
    const orderId = await ordered(gao)
    const answers = await Promise.all([cancel(gao, orderId), cancel(gao, orderId)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect(await worth(gao)).toEqual([1_000, 0])
    expect(earningOf(orderId)).toEqual(['pend', 'revoke'])
    const { entries } = await statementOf(gao)
    expect(entries.map(({ sentence }) => sentence)).toContain('兑换已退回，收回它得的积分：青屿马克杯')
    // 10, 10 and the 5 that are left of the month's 25; the fourth earns nothing.
    for (const pending of [10, 20, 25, 25]) {
      await ordered(gao)
      expect((await worth(gao))[1]).toBe(pending)
    }
  })

  test('of an order that is cancelled before the job has seen it are never booked', async () => {
    const fang = await memberWith(brand, 'fang', 100)
    const { order } = await redeemed(brand, fang, mug)
    insist(await cancel(fang, order.id))
    await minutePasses()
    expect(earningOf(order.id)).toEqual([])
    expect(await worth(fang)).toEqual([100, 0])
  })

  test('are taken back by a refund: what waits whole, what is spent as far as there is any left', async () => {
    const yuan = await memberWith(brand, 'yuan', 100)
    const waiting = await shipped(yuan)
    await refund(waiting)
    expect(await worth(yuan)).toEqual([100, 0])
    const received = await shipped(yuan)
    insist(await confirm(yuan, received))
    await brand.desk('adjustPoints', { memberId: yuan, points: -10, reason: '线下用掉' })
    expect(await worth(yuan)).toEqual([0, 0])
    await refund(received)
    expect(earningOf(received)).toEqual(['pend', 'release', 'reverse'])
    expect(await worth(yuan)).toEqual([90, 0])
  })

  test('stand as the order does, whichever of cancelling, making and packing comes first', async () => {
    const storm = await memberWith(brand, 'storm', 3_000)
    const ids: string[] = []
    for (const _ of Array.from({ length: 6 })) ids.push((await redeemed(brand, storm, mug)).order.id)
    brand.cloud.clock.advance(60_000)
    const [first, second, third, ...others] = ids
    await Promise.all([
      cancel(storm, first!),
      brand.cloud.runJobs(),
      cancel(storm, second!),
      brand.askDesk('packOrders', { orderIds: others }),
      brand.askDesk('refundOrder', { orderId: third!, reason: '不要了', restock: true }),
      brand.cloud.runJobs(),
    ])
    await minutePasses()
    const undone = brand
      .all('orders')
      .filter(({ _id, state }) => ids.includes(_id) && state !== 'placed' && state !== 'packed')
    expect(undone.length).toBeGreaterThan(0)
    const pending = brand.all('pendings').filter(({ memberId }) => memberId === storm)
    expect(pending.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(25)
  })

  test('go with whoever leaves, and the parcel still comes', async () => {
    const leaver = await memberWith(brand, 'leaver', 100)
    const orderId = await shipped(leaver)
    insist(await brand.visit(leaver, 'member', 'askDeletion', {}))
    brand.cloud.clock.advance(8 * dayMs)
    await brand.cloud.runJobs()
    expect(await worth(leaver)).toEqual([0, 0])
    insist(await confirm(leaver, orderId))
    for (const _ of [1, 2, 3]) await minutePasses()
    expect(brand.all('members').find(({ _id }) => _id === leaver)).toBeUndefined()
    expect(JSON.stringify(brand.all('entries'))).not.toContain('"leaver"')
    // What the anonymous card's order is refunded for takes back nothing that is not there.
    await refund(orderId)
  })
})

test('without the rule an order earns nothing, and its points last as the programme says where the rule says nothing', async () => {
  const { expiry: _own, ...plain } = orderReceived
  const brand = await openBrand({ program: { ...qingyuOnOrdinaryDays, orderReceived: plain } })
  const mug = await putOnSale(brand, 9, { kind: 'virtual', gift: { code: 'makeUpCards', args: { cards: 1 } } })
  const lin = await memberWith(brand, 'lin', 300)
  await redeemed(brand, lin, mug)
  await brand.cloud.runJobs()
  const fields = (await brand.desk('getProgram', {})).program
  await brand.desk('saveProgram', { ...fields, orderReceived: null, droppedTiers: [] })
  brand.cloud.clock.advance(60_000)
  await redeemed(brand, lin, mug)
  await brand.cloud.runJobs()
  const earned = brand.all('entries').filter(({ _id }) => _id.startsWith('received-'))
  const to = monthEndAfter(brand.cloud.clock.now(), 12)
  expect(earned.map(({ postings }) => postings.at(-1))).toEqual([{ account: 'member', points: 10, expiresOn: to }])
  await brand.close()
})
