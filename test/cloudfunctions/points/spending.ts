import { bookRelease, bookRevocation } from '../../../cloudfunctions/points/booking'
import { jobs } from '../../../cloudfunctions/jobs'
import { dayMs } from '../../../domain/calendar'
import { openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { instanceOf } from '../../_support/instance'
import { faultsInLedger } from '../../_support/ledger'
import { ordersOn, program, reason } from './bookings'

/** What holds for spending, pending and expiry on either adapter, from any number of devices at once. */
export function spendingPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let orders: ReturnType<typeof ordersOn>
  let count = 0
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    orders = ordersOn(brand.cloud.platform)
  })
  afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
  afterAll(() => brand.close())

  /** A member with some points, given at the desk. */
  async function memberWith(points: number): Promise<string> {
    const memberId = `visitor-${(count += 1)}`
    await brand.join(memberId)
    if (points > 0) await brand.desk('adjustPoints', { memberId, points, reason: '开业送积分' })
    return memberId
  }
  const cardOf = async (memberId: string) => (await brand.desk('findMember', { numberOrId: memberId })).card
  const many = <Value>(times: number, make: (index: number) => Promise<Value>) =>
    Promise.all(Array.from({ length: times }, (_, index) => make(index)))
  const tally = (outcomes: readonly string[]) =>
    Object.fromEntries(
      [...new Set(outcomes)].sort().map((each) => [each, outcomes.filter((one) => one === each).length]),
    )

  it('spends from many devices at once never more than there is', async () => {
    const memberId = await memberWith(50)
    const spent = await many(12, (index) => orders.spend(memberId, 10, `order-${memberId}-${index}`))
    expect(tally(spent)).toEqual({ done: 5, pointsShort: 7 })
    expect((await cardOf(memberId)).points).toBe(0)
  }, 30_000)

  it('books one order once, however often it is sent', async () => {
    const memberId = await memberWith(50)
    const spent = await many(6, () => orders.spend(memberId, 10, `order-${memberId}`))
    expect(tally(spent)).toEqual({ done: 1, exists: 5 })
    const refunded = await many(6, () => orders.refund(`order-${memberId}`))
    expect(tally(refunded)).toEqual({ done: 1, exists: 5 })
    expect((await cardOf(memberId)).points).toBe(50)
  }, 30_000)

  it('holds pending points apart until their time, and settles them once', async () => {
    const memberId = await memberWith(0)
    const releasesAt = brand.cloud.clock.now() + 3 * dayMs
    for (const id of ['a', 'b', 'c'])
      await orders.pend(memberId, 20, `${memberId}-${id}`, id === 'a' ? releasesAt : null)
    expect(await cardOf(memberId)).toMatchObject({ points: 0, pendingPoints: 60, growth: 0 })
    expect(await orders.spend(memberId, 1, `order-${memberId}`)).toBe('pointsShort')
    await brand.cloud.runJobs()
    expect((await cardOf(memberId)).pendingPoints).toBe(60)

    const at = brand.cloud.clock.now()
    const settled = await many(6, (index) =>
      orders.book((tx) =>
        index % 2
          ? bookRelease(tx, program, `${memberId}-b`, at)
          : bookRevocation(tx, program, `${memberId}-b`, { at, reason }),
      ),
    )
    expect(tally(settled)).toEqual({ alreadyReversed: 5, done: 1 })
    brand.cloud.clock.advance(3 * dayMs)
    await brand.cloud.runJobs()
    const shown = await brand.visit(memberId, 'member', 'statement', {})
    expect(shown).toMatchObject({
      value: {
        pendingPoints: 20,
        pending: [{ id: `${memberId}-c`, points: 20, releasesAt: null, sentence: reason.sentence }],
      },
    })
    expect((await cardOf(memberId)).points).toBeGreaterThanOrEqual(20)
  }, 30_000)

  it('expires on two instances and spends, all at once, and counts no point twice', async () => {
    const members = await many(5, () => memberWith(100))
    // A year to the end of its last month is at most 396 days.
    brand.cloud.clock.advance(400 * dayMs)
    for (const memberId of members) await brand.desk('adjustPoints', { memberId, points: 30, reason: '补偿' })
    const [first, second, ...spent] = await Promise.all([
      jobs(instanceOf(brand).platform),
      jobs(instanceOf(brand).platform),
      ...members.map((memberId) => orders.spend(memberId, 25, `late-${memberId}`)),
    ])
    brand.cloud.clock.advance(31 * dayMs)
    const third = await brand.cloud.runJobs()
    expect(spent).toEqual(members.map(() => 'done'))
    const expired = [first, second, third].map(({ jobs: [outcome] }) => outcome?.done ?? 0)
    const due = brand.all('entries').filter(({ kind }) => kind === 'expire')
    expect(expired.reduce((sum, done) => sum + done, 0)).toBe(due.length)
    for (const memberId of members) {
      expect((await cardOf(memberId)).points).toBe(5)
      const gone = due.filter((entry) => entry.memberId === memberId)
      expect(gone.map(({ reason: { inputs } }) => inputs['points'])).toEqual([100])
    }
  }, 60_000)
}
