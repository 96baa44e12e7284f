import { dayMs, hourMs } from '../../../domain/calendar'
import type { Output, Sent } from '../../../contract'
import { wholeBrand } from '../../../domain/operator/abilities'
import { insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { embeddedStore } from '../../../local/embedded/store'
import { openSession, openSessionWith } from '../../_support/callers'
import { faultsInLedger } from '../../_support/ledger'
import { faultsInMall, memberWith, putOnSale, redeemed, type OnSale } from '../../_support/mall'

/** What holds for redeemed shop coupons at a till on either adapter. */
export function couponPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let clerk: string
  let colleague: string
  let tasting: OnSale
  let visits: OnSale
  let mug: OnSale
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    await openSessionWith(brand, 'colleague', [{ role: 'clerk', scope: wholeBrand }], '陈屿')
    clerk = await openSession(brand, 'clerk', 10_000 * hourMs)
    colleague = await openSession(brand, 'colleague', 10_000 * hourMs)
    tasting = await putOnSale(brand, 200, coupon('试饮一杯', 1))
    visits = await putOnSale(brand, 200, coupon('三次续杯', 3))
    mug = await putOnSale(brand, 10)
  })
  afterAll(() => brand.close())
  afterEach(() => {
    expect(faultsInLedger(brand)).toEqual([])
    expect(faultsInMall(brand)).toEqual([])
  })

  const coupon = (title: string, uses: number): Partial<Sent<'ops', 'saveReward'>> => ({
    kind: 'virtual',
    title,
    instructions: '任意门店，小杯一杯',
    gift: { code: 'shopCoupon', args: { uses, days: 30 } },
  })
  const now = () => brand.cloud.clock.now()
  const numberOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)?.number ?? ''
  const orderOf = (orderId: string) => brand.all('orders').find(({ _id }) => _id === orderId)
  const ownOrder = async (memberId: string, orderId: string) =>
    insist(await brand.visit(memberId, 'mall', 'myOrder', { orderId })).order
  /** Redeems one; the timer comes round after it where `made` says so. */
  async function redeem(memberId: string, lot: OnSale, made = true): Promise<string> {
    const { order } = await redeemed(brand, memberId, lot)
    if (made) await brand.cloud.runJobs()
    return order.id
  }
  async function shownAtTill(memberId: string, token = clerk) {
    brand.cloud.clock.advance(60_000)
    const { digits } = insist(await brand.visit(memberId, 'member', 'memberCode', {}))
    return insist(await brand.askDesk('resolveMemberCode', { code: digits }, { token })).member
  }
  const use = (
    number: string,
    orderId: string,
    more: { left?: number; token?: string; requestId?: string; till?: string } = {},
  ) =>
    brand.askDesk(
      'useCoupon',
      { number, orderId, left: more.left ?? 1, till: more.till ?? '文三路店' },
      { token: more.token ?? clerk, ...(more.requestId ? { requestId: more.requestId } : {}) },
    )
  async function exportOf(memberId: string) {
    const records: { collection: string; json: string }[] = []
    for (let after: string | null = ''; after !== null;) {
      const page: Output<'member', 'exportMyData'> = insist(
        await brand.visit(memberId, 'member', 'exportMyData', after === '' ? {} : { after }),
      )
      records.push(...page.records)
      after = page.next
    }
    return records
  }
  const refusedWith = (refusal: object) => ({ ok: false, refusal })

  it('is shown with the member’s code, used once, and the member reads where and when', async () => {
    const lin = await memberWith(brand, 'lin', 1_000)
    const orderId = await redeem(lin, tasting, false)
    expect(await ownOrder(lin, orderId)).toMatchObject({
      couponState: 'available',
      coupon: { left: 1, quantity: 1, uses: [] },
    })
    const member = await shownAtTill(lin)
    expect(member.coupons).toMatchObject([
      { orderId, title: '试饮一杯', instructions: '任意门店，小杯一杯', state: 'available', left: 1, uses: [] },
    ])
    const { coupon: taken } = insist(await use(member.number, orderId))
    const usedAt = taken.uses[0]?.usedAt ?? 0
    expect(taken).toMatchObject({ state: 'usedUp', left: 0 })
    expect(taken.uses).toEqual([{ usedAt, till: '文三路店', operator: '林桥' }])
    expect((await shownAtTill(lin)).coupons).toEqual([])

    const told = await ownOrder(lin, orderId)
    expect(told).toMatchObject({ state: 'closed', couponState: 'usedUp', coupon: { left: 0 } })
    expect(told.coupon?.uses).toEqual([{ usedAt, till: '文三路店' }])
    expect(insist(await brand.visit(lin, 'mall', 'listMyOrders', {})).orders).toMatchObject([
      { id: orderId, couponState: 'usedUp' },
    ])
    expect((await brand.desk('getOrder', { orderId })).order.coupon?.uses).toEqual(taken.uses)
  })

  it('leaves one line in the trail, without the member’s number', async () => {
    const gu = await memberWith(brand, 'gu', 1_000)
    const orderId = await redeem(gu, tasting)
    const first = await use(numberOf(gu), orderId, { requestId: 'request-coupon-1' })
    expect(first.ok).toBe(true)
    brand.cloud.clock.advance(5 * 60_000)
    expect(await use(numberOf(gu), orderId, { requestId: 'request-coupon-1' })).toEqual({ ...first, repeated: true })
    expect(orderOf(orderId)?.couponUses).toHaveLength(1)
    const lines = brand
      .all('audit')
      .filter(({ procedure, subject }) => procedure === 'useCoupon' && subject === orderId)
    expect(lines).toMatchObject([{ operatorId: 'clerk', operatorName: '林桥', outcome: 'done' }])
    expect(lines[0]?.input).toContain('文三路店')
    expect(lines[0]?.input).not.toContain(numberOf(gu))
  })

  it.each([
    ['just redeemed', false],
    ['on the list at the desk', true],
  ])('goes to exactly one of two tills that ask at once: one %s', async (_when, made) => {
    const member = await memberWith(brand, `rush-${made}`, 1_000)
    const orderId = await redeem(member, tasting, made)
    const number = numberOf(member)
    const answers = await Promise.all(
      [clerk, colleague, clerk, colleague].map((token) =>
        use(number, orderId, { token, till: token === clerk ? '文三路店' : '城西店' }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [taken] = orderOf(orderId)?.couponUses ?? []
    expect(orderOf(orderId)?.couponUses).toHaveLength(1)
    const told = { code: 'couponUsed', usedAt: taken?.at, operator: taken?.operator, till: taken?.till, left: 0 }
    for (const answer of answers) if (!answer.ok) expect(answer).toEqual(refusedWith(told))
    await brand.cloud.runJobs()
    expect(orderOf(orderId)?.couponUses).toHaveLength(1)
  })

  it('with several uses goes down one by one: a till that saw more is told before a second goes', async () => {
    const su = await memberWith(brand, 'su', 1_000)
    const orderId = await redeem(su, visits)
    const number = numberOf(su)
    const answers = await Promise.all([clerk, colleague].map((token) => use(number, orderId, { left: 3, token })))
    expect(answers.map((answer) => (answer.ok ? answer.value.coupon.left : answer.refusal.code)).sort()).toEqual([
      2,
      'couponUsed',
    ])
    expect((await shownAtTill(su)).coupons).toMatchObject([{ orderId, state: 'available', left: 2, quantity: 3 }])
    insist(await use(number, orderId, { left: 2 }))
    expect(insist(await use(number, orderId, { left: 1, till: '' })).coupon).toMatchObject({ state: 'usedUp', left: 0 })
    expect(await use(number, orderId)).toMatchObject(refusedWith({ code: 'couponUsed', left: 0, till: '' }))
  })

  it('is used, or its points go back: never both', async () => {
    for (const round of [1, 2, 3, 4]) {
      const member = await memberWith(brand, `either-${round}`, 1_000)
      const orderId = await redeem(member, tasting, round % 2 === 0)
      const [used, refunded] = await Promise.all([
        use(numberOf(member), orderId),
        brand.askDesk('refundOrder', { orderId, reason: '会员兑错了', restock: true }),
      ])
      expect([used.ok, refunded.ok].filter(Boolean)).toHaveLength(1)
      const order = orderOf(orderId)
      expect(order).toMatchObject(used.ok ? { state: 'closed' } : { state: 'refunded', couponUses: [] })
      if (used.ok)
        expect(refunded).toEqual(refusedWith({ code: 'couponWasUsed', usedAt: used.value.coupon.uses[0]?.usedAt }))
      else expect(used).toEqual(refusedWith({ code: 'couponGivenBack' }))
      await brand.cloud.runJobs()
    }
  })

  it('that was used even once is neither refunded nor cancelled', async () => {
    const shen = await memberWith(brand, 'shen', 1_000)
    const orderId = await redeem(shen, visits)
    insist(await use(numberOf(shen), orderId, { left: 3 }))
    expect(await brand.askDesk('refundOrder', { orderId, reason: '会员不想要了', restock: true })).toMatchObject(
      refusedWith({ code: 'couponWasUsed' }),
    )
    expect(await brand.visit(shen, 'mall', 'cancelOrder', { orderId })).toMatchObject(
      refusedWith({ code: 'orderTransitionRefused', from: 'closed' }),
    )
    expect(insist(await brand.visit(shen, 'member', 'home', {})).card?.points).toBe(900)
  })

  it('is refused to whoever does not have it', async () => {
    const fang = await memberWith(brand, 'fang', 1_000)
    const xu = await memberWith(brand, 'xu', 1_000)
    const orderId = await redeem(fang, tasting)
    expect(await use(numberOf(xu), orderId)).toEqual(refusedWith({ code: 'couponUnknown' }))
    expect(await use(numberOf(xu), 'DZZZZZZZZZZZZZZZ')).toEqual(refusedWith({ code: 'couponUnknown' }))
    expect(await use('0'.repeat(12), orderId)).toEqual(refusedWith({ code: 'memberUnknown' }))
    expect(await use(numberOf(xu), await redeem(xu, mug))).toEqual(refusedWith({ code: 'couponUnknown' }))
    expect((await shownAtTill(xu)).coupons).toEqual([])
    expect(orderOf(orderId)?.couponUses).toEqual([])
  })

  it('of an order that keeps nothing about its uses is read as unused by its member and the desk, and used', async () => {
    const ye = await memberWith(brand, 'ye', 1_000)
    const orderId = await redeem(ye, tasting)
    const raw = embeddedStore({ engine: brand.cloud.engine })
    await raw.updateIf('orders', orderId, {}, { drop: ['couponUses', 'couponUntil', 'schemaVersion'] })
    expect(await ownOrder(ye, orderId)).toMatchObject({ couponState: 'available', coupon: { left: 1, uses: [] } })
    expect((await brand.desk('getOrder', { orderId })).order.coupon).toMatchObject({ left: 1, uses: [] })
    expect((await brand.desk('listOrders', { orderId })).orders).toMatchObject([{ couponState: 'available' }])
    expect(JSON.stringify(await exportOf(ye))).toContain(orderId)
    insist(await use(numberOf(ye), orderId))
    expect(await brand.askDesk('refundOrder', { orderId, reason: '会员兑错了', restock: true })).toMatchObject(
      refusedWith({ code: 'couponWasUsed' }),
    )
  })

  it('given back is refused, and no till lists it', async () => {
    const he = await memberWith(brand, 'he', 1_000)
    const orderId = await redeem(he, tasting, false)
    await brand.desk('refundOrder', { orderId, reason: '会员兑错了', restock: true })
    expect((await shownAtTill(he)).coupons).toEqual([])
    expect(await use(numberOf(he), orderId)).toEqual(refusedWith({ code: 'couponGivenBack' }))
    expect(await ownOrder(he, orderId)).toMatchObject({ state: 'refunded', coupon: null, couponState: null })
  })

  it('can be used through its last day, long after its order closed by itself, and not after', async () => {
    const jiang = await memberWith(brand, 'jiang', 1_000)
    const orderId = await redeem(jiang, visits)
    const { coupon: fresh } = await ownOrder(jiang, orderId)
    const expiresAt = fresh?.expiresAt ?? 0
    expect(expiresAt - now()).toBeGreaterThan(30 * dayMs)
    brand.cloud.clock.advance(expiresAt - now() - 5 * 60_000)
    await brand.cloud.runJobs()
    expect(orderOf(orderId)?.state).toBe('closed')
    const { number, coupons } = await shownAtTill(jiang)
    expect(coupons).toMatchObject([{ orderId, left: 3 }])
    insist(await use(number, orderId, { left: 3 }))
    brand.cloud.clock.advance(expiresAt - now())
    expect(await use(number, orderId, { left: 2 })).toEqual(
      refusedWith({ code: 'couponExpired', expiredAt: expiresAt }),
    )
    expect((await shownAtTill(jiang)).coupons).toEqual([])
    expect(await ownOrder(jiang, orderId)).toMatchObject({ couponState: 'expired', coupon: { left: 2 } })
  })

  it('goes along in the export without who took it, and leaves no trace of the counter once its member is gone', async () => {
    const lu = await memberWith(brand, 'lu', 1_000)
    const orderId = await redeem(lu, tasting)
    const usedAt = insist(await use(numberOf(lu), orderId)).coupon.uses[0]?.usedAt
    const exported = await exportOf(lu)
    const order = exported.find(({ collection }) => collection === 'orders')?.json ?? '{}'
    expect(JSON.parse(order)).toMatchObject({ couponUses: [{ at: usedAt, till: '文三路店' }] })
    expect(JSON.stringify(exported)).not.toContain('林桥')
    insist(await brand.visit(lu, 'member', 'askDeletion', {}))
    for (const days of [8, 0, 0]) {
      brand.cloud.clock.advance(days * dayMs + 60_000)
      await brand.cloud.runJobs()
    }
    expect(brand.all('members').map(({ _id }) => _id)).not.toContain(lu)
    expect(orderOf(orderId)).toMatchObject({ couponUses: [], couponUntil: null })
  })
}
