import type { Output, Sent } from '../../../contract'
import { timelineKinds, type TimelineKind } from '../../../contract/words/timeline'
import { dayAt, dayMs, hourMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'
import { askToRedeem, memberWith, putOnSale, redeemed } from '../../_support/mall'

type Line = Output<'ops', 'memberTimeline'>['lines'][number]
type Asked = Omit<Sent<'ops', 'memberTimeline'>, 'memberId'>

/** What a member does, and what happens to them, is told on one timeline, whichever adapter keeps it. */
export function timelinePromises(adapter: NonNullable<BrandOptions['adapter']>) {
  let brand: Brand
  let startedAt: number
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    startedAt = brand.cloud.clock.now()
    await live(brand.given)
  })
  afterAll(() => brand.close())

  const ask = (asked: Asked) => brand.desk('memberTimeline', { memberId: 'lin', ...asked })
  const whole = async (asked: Asked = {}): Promise<Line[]> => (await paged(ask, { ...asked, limit: 100 })).lines

  it('everything stands on it once, newest first', async () => {
    const lines = await whole()
    const told = new Map<string, number>()
    for (const { kind, what } of lines) told.set(`${kind} ${what}`, (told.get(`${kind} ${what}`) ?? 0) + 1)
    expect(Object.fromEntries(told)).toEqual({
      'scan entry': 2,
      'scan visit': 1,
      // Given by hand; pending for an order; what a post earned stands among them.
      'points entry': expect.any(Number),
      'order entry': 3,
      'coupon entry': 1,
      'checkIn entry': 2,
      'post text': 2,
      'message notice': 1,
      'tier move': 1,
      'consent consent': 3,
      'action command': 3,
    })
    const moments = lines.map(({ at }) => at)
    expect(moments).toEqual([...moments].sort((left, right) => right - left))
    expect(new Set(lines.map(({ what, id }) => `${what} ${id}`)).size).toBe(lines.length)
  })

  it('page by page it is the same, whatever the page', async () => {
    const lines = await whole()
    for (const limit of [1, 3, 8]) {
      const { lines: seen, pages } = await paged(ask, { limit })
      expect(seen.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
      expect(Math.max(...pages)).toBeLessThanOrEqual(limit)
    }
  })

  it('each kind alone, and any of them together, is what of all is of that kind', async () => {
    const lines = await whole()
    const some: TimelineKind[][] = [
      ['scan', 'checkIn'],
      ['order', 'points'],
      ['coupon', 'post', 'consent'],
      ['order', 'coupon'],
    ]
    for (const kinds of [...timelineKinds.map((kind) => [kind]), ...some]) {
      const expected = lines.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
      expect([kinds, (await paged(ask, { kinds, limit: 2 })).lines.map(({ id }) => id)]).toEqual([kinds, expected])
    }
  })

  it('a time is cut out of it, its end excluded', async () => {
    const lines = await whole()
    const [from, to] = [startedAt + dayMs, lines[2]?.at ?? 0]
    const expected = lines.filter(({ at }) => from <= at && at < to)
    expect(expected.length).toBeGreaterThan(3)
    expect((await paged(ask, { from, to, limit: 2 })).lines).toEqual(expected)
  })

  it('a line says what it was: an order as it stands, a coupon with its uses, what was taken back', async () => {
    const lines = await whole()
    const entries = lines.flatMap((line) => (line.what === 'entry' ? [line] : []))
    const orders = entries.filter(({ kind }) => kind === 'order')
    expect(orders.map(({ entry, order }) => [entry.kind, order?.state])).toEqual([
      ['refund', 'cancelled'],
      ['spend', 'cancelled'],
      ['spend', 'shipped'],
    ])
    expect(orders.at(-1)?.order?.parcels).toMatchObject([{ carrier: '顺丰', number: 'SF1234567890' }])
    expect(entries.find(({ kind }) => kind === 'coupon')?.order?.coupon).toMatchObject({
      state: 'available',
      left: 1,
      uses: [{ till: '文三路店', operator: expect.any(String) }],
    })
    const scans = entries.filter(({ kind }) => kind === 'scan')
    expect(scans.map(({ entry, became }) => [entry.scan?.serial, entry.points, became?.code])).toEqual([
      [2, 0, undefined],
      [1, 10, 'takenBack'],
    ])
    expect(lines.find(({ what }) => what === 'visit')).toMatchObject({
      item: { serial: 3 },
      times: 2,
      productName: expect.stringMatching(/./),
    })
    expect(
      lines.flatMap((line) => (line.what === 'command' ? [[line.procedure, line.operatorName, line.reason]] : [])),
    ).toEqual([
      ['reverseEntry', '周岚', '货架上拆开扫的'],
      ['grantTier', '周岚', '周年答谢'],
      ['adjustPoints', '周岚', '开业送积分'],
    ])
  })
}

/** Whatever an operator may not see leaves no line. */
export async function paged(ask: (asked: Asked) => Promise<Output<'ops', 'memberTimeline'>>, asked: Asked) {
  const lines: Line[] = []
  const pages: number[] = []
  let after: string | undefined
  do {
    const page = await ask({ ...asked, ...(after === undefined ? {} : { after }) })
    lines.push(...page.lines)
    pages.push(page.lines.length)
    expect(page.lookedBackTo === null).toBe(page.next === null)
    after = page.next ?? undefined
  } while (after !== undefined)
  return { lines, pages }
}

async function live(brand: Brand): Promise<void> {
  const { clock } = brand.cloud
  const later = (ms = 60_000) => clock.advance(ms)
  await memberWith(brand, 'lin', 5_000)
  await brand.join('chen', '陈一')
  later()
  insist(await brand.visit('lin', 'member', 'checkIn', {}))
  later(dayMs)
  insist(await brand.visit('lin', 'member', 'checkIn', {}))
  later()
  const batch = await brand.mint(10)
  await brand.launch(batch.id, { budgetPoints: 20 })
  await brand.scan('chen', brand.codeOf(batch.number, 3))
  later()
  await brand.scan('lin', brand.codeOf(batch.number, 1))
  later()
  await brand.scan('lin', brand.codeOf(batch.number, 2))
  later(7 * hourMs)
  await brand.scan('lin', brand.codeOf(batch.number, 3))
  later()
  await brand.cloud.runJobs()
  await ordering(brand, later)
  await boardIn(brand)
  const post = await publish(brand, 'lin')
  const answered = await publish(brand, 'chen')
  await replyTo(brand, 'lin', answered.id)
  await replyTo(brand, 'chen', post.id)
  later()
  await brand.desk('grantTier', {
    memberId: 'lin',
    tier: 'island',
    lastDay: dayAt(clock.now() + 90 * dayMs),
    reason: '周年答谢',
  })
  later()
  const scan = brand.all('entries').find(({ scan: of, memberId }) => of?.serial === 1 && memberId === 'lin')
  await brand.desk('reverseEntry', { entryId: scan?._id ?? '', policy: 'toZero', reason: '货架上拆开扫的' })
  later()
  insist(await brand.visit('lin', 'member', 'askDeletion', {}))
  later()
  insist(await brand.visit('lin', 'member', 'takeBackDeletion', {}))
  later()
}

async function ordering(brand: Brand, later: () => void): Promise<void> {
  const mug = await putOnSale(brand, 5)
  const coupon = await putOnSale(brand, 5, {
    kind: 'virtual',
    title: '门店饮品券',
    gift: { code: 'shopCoupon', args: { uses: 2, days: 90 } },
  })
  later()
  const shipped = await redeemed(brand, 'lin', mug)
  later()
  const cancelled = await redeemed(brand, 'lin', mug)
  later()
  const bought = insist(await askToRedeem(brand, 'lin', coupon))
  later()
  await brand.cloud.runJobs()
  insist(await brand.visit('lin', 'mall', 'cancelOrder', { orderId: cancelled.order.id }))
  later()
  await brand.desk('packOrders', { orderIds: [shipped.order.id] })
  await brand.desk('shipOrder', { orderId: shipped.order.id, carrier: '顺丰', number: 'SF1234567890' })
  const number = brand.all('members').find(({ _id }) => _id === 'lin')?.number ?? ''
  await brand.desk('useCoupon', { number, orderId: bought.order.id, left: 2, till: '文三路店' })
  later()
}
