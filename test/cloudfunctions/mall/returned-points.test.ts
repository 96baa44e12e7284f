import { dayMs } from '../../../domain/calendar'
import type { Lot } from '../../../domain/points/ledger'
import { qingyuOnOrdinaryDays } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'

const nothing = { repaid: 0, forfeited: 0 }
const yearMs = 366 * dayMs

describe.each(['graceDays', 'forfeit'] as const)('points of an order that is undone, under %s', (code) => {
  let brand: Brand
  let mug: Awaited<ReturnType<typeof putOnSale>>
  beforeAll(async () => {
    const refundGrace = code === 'forfeit' ? { code, args: {} } : { code, args: { days: 30 } }
    brand = await openBrand({ program: { ...qingyuOnOrdinaryDays, refundGrace } })
    mug = await putOnSale(brand, 9)
  })
  afterAll(() => brand.close())

  const lotsOf = (memberId: string): Lot[] => brand.all('members').find(({ _id }) => _id === memberId)?.lots ?? []
  const newest = async (memberId: string) => {
    const { entries } = insist(await brand.visit(memberId, 'member', 'statement', { group: 'refunded' }))
    return entries[0]
  }
  /** Somebody with 5 points of one month and 200 of another, who redeems a mug for 100. */
  async function orderFromTwoLots(name: string) {
    const memberId = await memberWith(brand, name, 5)
    brand.cloud.clock.advance(60 * dayMs)
    await brand.desk('adjustPoints', { memberId, points: 200, reason: '开业送积分' })
    const [soonest, later] = lotsOf(memberId)
    const { order } = await redeemed(brand, memberId, mug)
    return { memberId, orderId: order.id, days: [soonest!.expiresOn, later!.expiresOn] as const }
  }

  it('are said before, after and in the history as they are: each lot until its own day', async () => {
    const { memberId, orderId, days } = await orderFromTwoLots('two-lots')
    const lots = [
      { expiresOn: days[0], points: 5 },
      { expiresOn: days[1], points: 95 },
    ]
    const foreseen = insist(await brand.visit(memberId, 'mall', 'myOrder', { orderId })).returns
    expect(foreseen).toEqual({ ...nothing, lots })
    const cancelled = insist(await brand.visit(memberId, 'mall', 'cancelOrder', { orderId }))
    expect(cancelled).toMatchObject({ pointsLeft: 205, returns: foreseen })
    expect(insist(await brand.visit(memberId, 'mall', 'myOrder', { orderId })).returns).toEqual(foreseen)
    expect(await newest(memberId)).toMatchObject({ points: 100, given: foreseen })
    expect(lotsOf(memberId)).toEqual([lots[0], { expiresOn: days[1], points: 200 }])
  })

  it('that are past their day come back by the rule, and the same is said everywhere', async () => {
    const { memberId, orderId, days } = await orderFromTwoLots(`late-${code}`)
    brand.cloud.clock.advance(Date.parse(`${days[0]}T12:00:00+08:00`) + dayMs - brand.cloud.clock.now())
    expect(brand.cloud.clock.now()).toBeLessThan(Date.parse(days[1]) + yearMs)
    const foreseen = insist(await brand.visit(memberId, 'mall', 'myOrder', { orderId })).returns
    await brand.desk('refundOrder', { orderId, reason: '断货了', restock: true })
    const { returns } = insist(await brand.visit(memberId, 'mall', 'myOrder', { orderId }))
    expect(returns).toEqual(foreseen)
    expect(await newest(memberId)).toMatchObject({ given: returns })
    const back = (returns?.lots ?? []).reduce((sum, { points }) => sum + points, 0)
    expect([back, returns?.forfeited]).toEqual(code === 'forfeit' ? [95, 5] : [100, 0])
    for (const { expiresOn } of returns?.lots ?? [])
      expect(lotsOf(memberId).map((lot) => lot.expiresOn)).toContain(expiresOn)
  })

  it('of an order that stands and cannot be cancelled are not spoken of', async () => {
    const { memberId, orderId } = await orderFromTwoLots('packed')
    await brand.cloud.runJobs()
    await brand.desk('packOrders', { orderIds: [orderId] })
    expect(insist(await brand.visit(memberId, 'mall', 'myOrder', { orderId })).returns).toBeNull()
  })
})
