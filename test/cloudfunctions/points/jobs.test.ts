import type { LogLine } from '../../../cloudfunctions/kernel/ports/log'
import { everyJob, jobs } from '../../../cloudfunctions/jobs'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { instanceOf } from '../../_support/instance'
import { faultsInLedger } from '../../_support/ledger'
import { ordersOn } from './bookings'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
})
afterEach(() => brand.close())

const give = (memberId: string, points: number) =>
  brand.desk('adjustPoints', { memberId, points, reason: '开业送积分' })

async function membersWithPoints(size: number): Promise<void> {
  for (let index = 0; index < size; index += 1) {
    await brand.join(`visitor-${index}`)
    await give(`visitor-${index}`, 10)
  }
}

describe('given more cards to expire than one page holds', () => {
  const size = 230

  test('when a run is killed between pages, then the next one takes it up and nothing expires twice', async () => {
    await membersWithPoints(size)
    brand.cloud.clock.advance(400 * dayMs)
    const killed = dyingAfterPages(instanceOf(brand).platform, 1)
    await jobs(killed)
    const entries = () => brand.all('entries').filter(({ kind }) => kind === 'expire').length
    expect(entries()).toBe(200)
    const resumed = await jobs(instanceOf(brand).platform)
    expect(resumed.jobs[0]).toMatchObject({ job: 'expirePoints', done: size - 200, failed: 0, more: false })
    expect(entries()).toBe(size)
    expect((await jobs(instanceOf(brand).platform)).jobs[0]).toMatchObject({ done: 0 })
    expect(faultsInLedger(brand)).toEqual([])
  }, 60_000)
})

/** An instance that dies when it reads one more page of cards that are due. */
function dyingAfterPages(platform: Platform, pagesMax: number): Platform {
  let pages = 0
  const { store } = platform
  const page: typeof store.page = (collection, index, query) => {
    if (collection === 'members' && (pages += 1) > pagesMax) return Promise.reject(new Error('killed'))
    return store.page(collection, index, query)
  }
  return { ...platform, log: () => undefined, store: { ...store, page } }
}

test('a card that cannot be booked is logged and holds up no other', async () => {
  await membersWithPoints(3)
  brand.cloud.clock.advance(400 * dayMs)
  const { platform } = instanceOf(brand)
  const lines: LogLine[] = []
  const transact: typeof platform.store.transact = (work) =>
    platform.store.transact(async (transaction) =>
      work({
        ...transaction,
        get: async (collection, id) => {
          if (id === 'visitor-1') throw new Error('unreadable')
          return transaction.get(collection, id)
        },
      }),
    )
  const report = await jobs({ ...platform, log: (line) => lines.push(line), store: { ...platform.store, transact } })
  expect(report.jobs[0]).toMatchObject({ done: 2, failed: 1, more: false })
  expect(lines.filter((line) => 'fault' in line)).toMatchObject([
    { procedure: 'jobs', subject: expect.stringMatching(/^[0-9a-f]{12}$/) },
  ])
  expect(JSON.stringify(lines)).not.toContain('visitor-1')
})

test('every run leaves a report, newest first at the desk, swept after two weeks', async () => {
  await brand.cloud.runJobs()
  brand.cloud.clock.advance(dayMs)
  await brand.cloud.runJobs()
  const { reports } = await brand.desk('listJobReports', {})
  const names = [...everyJob.keys()]
  expect(reports.map(({ inAll }) => inAll)).toEqual([names.length, names.length])
  const behind = (name: string) => reports[0]?.jobs.find(({ job }) => job === name)?.behindMs
  expect([behind('foldFigures'), behind('makeOrders'), behind('sweep')]).toEqual([60_000, 0, null])
  expect(reports.map(({ jobs: each }) => each.map(({ job }) => job))).toEqual([names, names])
  expect(reports[0]!.at).toBeGreaterThan(reports[1]!.at)
  brand.cloud.clock.advance(15 * dayMs)
  await brand.cloud.runJobs()
  expect((await brand.desk('listJobReports', {})).reports).toHaveLength(1)
})

describe('what the brand owes', () => {
  const now = async () => {
    const { months, pendingPoints, owedPoints } = await brand.desk('liability', {})
    return { months: months.map(({ points }) => points), pendingPoints, owedPoints }
  }

  test('is the same before, between and after folds: by month of expiry, pending and owed', async () => {
    const orders = ordersOn(brand.cloud.platform)
    await brand.join('visitor-lin')
    await give('visitor-lin', 100)
    await orders.pend('visitor-lin', 40, 'order-1', null)
    expect(await now()).toEqual({ months: [100], pendingPoints: 40, owedPoints: 0 })
    brand.cloud.clock.advance(40 * dayMs)
    await brand.cloud.runJobs()
    await give('visitor-lin', 7)
    await orders.spend('visitor-lin', 60, 'order-2')
    const expected = { months: [40, 7], pendingPoints: 40, owedPoints: 0 }
    expect(await now()).toEqual(expected)
    brand.cloud.clock.advance(dayMs)
    await brand.cloud.runJobs()
    await brand.cloud.runJobs()
    expect(await now()).toEqual(expected)
    const shares = brand.all('liabilities').map(({ share, points }) => [share.startsWith('hand-'), points] as const)
    const sumOf = (byHand: boolean) => shares.reduce((sum, [hand, points]) => (hand === byHand ? sum + points : sum), 0)
    expect([sumOf(false), sumOf(true)]).toEqual([87, 107])
    const { months } = await brand.desk('liability', {})
    // Of the first month 100 were given by hand and 60 spent: 40 at most are left of them.
    expect(months.map(({ points, byHand }) => [points, byHand])).toEqual([
      [40, 40],
      [7, 7],
    ])
    brand.cloud.clock.advance(400 * dayMs)
    await brand.cloud.runJobs()
    expect(await now()).toEqual({ months: [], pendingPoints: 40, owedPoints: 0 })
  })
})

describe('the card and the statement', () => {
  test('tell of what expires soon, and drop it at midnight before the job has run', async () => {
    await brand.join('visitor-lin')
    await give('visitor-lin', 100)
    const [{ lots: [lot] = [] } = {}] = brand.all('members')
    const lastMoment = Date.parse(`${lot!.expiresOn}T23:59:00+08:00`)
    brand.cloud.clock.advance(lastMoment - dayMs - brand.cloud.clock.now())
    const card = async () => insist(await brand.visit('visitor-lin', 'member', 'home', {})).card
    expect((await card())?.expiringSoon).toEqual([{ expiresOn: lot!.expiresOn, points: 100, days: 1, notice: 1 }])
    brand.cloud.clock.advance(dayMs + 120_000)
    expect(await card()).toMatchObject({ points: 0, soonestLot: null, expiringSoon: [] })
    await brand.cloud.runJobs()
    const { entries } = insist(await brand.visit('visitor-lin', 'member', 'statement', {}))
    expect(entries.map(({ kind, points, sentence }) => [kind, points, sentence])).toEqual([
      ['expire', -100, '积分到期'],
      ['adjust', 100, '人工调整：开业送积分'],
    ])
  })

  test('show one group of kinds or one month where asked', async () => {
    await brand.join('visitor-lin')
    const startsAt = Date.parse('2027-03-31T23:59:00+08:00')
    brand.cloud.clock.advance(startsAt - brand.cloud.clock.now())
    await give('visitor-lin', 1)
    brand.cloud.clock.advance(120_000)
    await give('visitor-lin', 2)
    await ordersOn(brand.cloud.platform).spend('visitor-lin', 3, 'order-1')
    const shown = async (filter: { group?: 'adjusted' | 'spent'; month?: string }) =>
      insist(await brand.visit('visitor-lin', 'member', 'statement', filter)).entries.map(({ points }) => points)
    expect(await shown({})).toEqual([-3, 2, 1])
    expect(await shown({ month: '2027-03' })).toEqual([1])
    expect(await shown({ month: '2027-04' })).toEqual([-3, 2])
    expect(await shown({ group: 'adjusted' })).toEqual([2, 1])
    expect(await shown({ group: 'adjusted', month: '2027-04' })).toEqual([2])
  })
})
