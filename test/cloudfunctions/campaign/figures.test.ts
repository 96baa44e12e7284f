import type { Answer } from '../../../contract'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs, hourAt, hourMs, nextDayAt } from '../../../domain/calendar'
import { doneBy, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
let campaignId: string
let code: (serial: number) => string
let serial = 0
/** How long a database call takes, so that what happens at the same time really does. */
let latencyMs = 0
beforeAll(async () => {
  brand = await openBrand({ latencyMs: () => latencyMs * Math.random() })
  const batch = await brand.mint(2000)
  campaignId = (await brand.launch(batch.id, { tierMultiplied: true, budgetPoints: 8000 })).id
  code = (each) => brand.codeOf(batch.number, each)
  for (const visitorId of ['visitor-lin', 'visitor-chen', 'visitor-gao']) await brand.join(visitorId)
})
afterAll(() => brand.close())

const figures = (hours = 48) => brand.desk('campaignFigures', { campaignId, hours })

/** The same sums, taken straight from the entries. */
function fromEntries() {
  const entries = brand.all('entries').filter(({ scan }) => scan?.campaignId === campaignId)
  const paid = entries.filter(({ scan }) => scan?.award)
  const points = (some: typeof entries) => some.reduce((sum, { scan }) => sum + (scan?.award?.points ?? 0), 0)
  const byHour = new Map<number, { scans: number; paid: number; points: number }>()
  for (const entry of entries) {
    const hour = hourAt(entry.at)
    const before = byHour.get(hour) ?? { scans: 0, paid: 0, points: 0 }
    byHour.set(hour, {
      scans: before.scans + (entry._id.endsWith('+') ? 0 : 1),
      paid: before.paid + (entry.scan?.award ? 1 : 0),
      points: before.points + points([entry]),
    })
  }
  return {
    total: { scans: entries.filter(({ _id }) => !_id.endsWith('+')).length, paid: paid.length, points: points(paid) },
    byHour,
  }
}

async function expectExact() {
  const answer = await figures()
  const { total, byHour } = fromEntries()
  expect(answer.total).toEqual(total)
  const busy = answer.hours.filter(({ scans, paid }) => scans + paid > 0)
  expect(new Map(busy.map(({ hour, ...sums }) => [hour, sums]))).toEqual(byHour)
  return answer
}

/** A busy hour: paid scans by several, one seen again, one by a stranger that is claimed later. */
async function busyHour(scans: number) {
  for (let index = 0; index < scans; index += 1)
    await brand.scan(['visitor-lin', 'visitor-chen', 'visitor-gao'][index % 3]!, code(serial++))
  await brand.scan('visitor-gao', code(serial - 1))
  const claimed = code(serial++)
  await brand.scan('stranger', claimed)
  await brand.scan('visitor-lin', claimed)
  await brand.scan('stranger', code(serial++))
}

describe('a campaign’s figures', () => {
  it('are what the entries come to, before any of them is folded', async () => {
    await busyHour(7)
    const { total } = await expectExact()
    expect(total).toMatchObject({ scans: 9, paid: 8 })
    expect(brand.all('figures')).toEqual([])
  })

  it('stay the same when the jobs fold them, and whatever is scanned after is in them at once', async () => {
    const before = await figures()
    brand.cloud.clock.advance(2 * hourMs)
    expect(doneBy('foldFigures', await brand.cloud.runJobs())).toBe(10)
    expect((await expectExact()).total).toEqual(before.total)
    await busyHour(5)
    await expectExact()
  })

  it('are not folded before their order is final', async () => {
    expect(doneBy('foldFigures', await brand.cloud.runJobs())).toBe(0)
    brand.cloud.clock.advance(61_000)
    expect(doneBy('foldFigures', await brand.cloud.runJobs())).toBe(8)
    expect(doneBy('foldFigures', await brand.cloud.runJobs())).toBe(0)
    await expectExact()
  })

  it('count nothing twice when jobs run at the same time, over several pages', async () => {
    await busyHour(450)
    brand.cloud.clock.advance(hourMs)
    const reports = await Promise.all([brand.cloud.runJobs(), brand.cloud.runJobs(), brand.cloud.runJobs()])
    const rest = await brand.cloud.runJobs()
    expect([...reports, rest].reduce((sum, report) => sum + doneBy('foldFigures', report), 0)).toBe(453)
    await expectExact()
  })

  it('are exact while a fold is under way', async () => {
    await busyHour(250)
    brand.cloud.clock.advance(hourMs)
    const expected = fromEntries().total
    latencyMs = 4
    let folding = true
    const fold = brand.cloud.runJobs().finally(() => (folding = false))
    const seen: Answer<'ops', 'campaignFigures'>[] = []
    const keepAsking = async () => {
      while (folding) seen.push(await brand.askDesk('campaignFigures', { campaignId }))
    }
    await Promise.all([fold, ...Array.from({ length: 8 }, keepAsking)])
    latencyMs = 0
    const totals = seen.flatMap((answer) => (answer.ok ? [answer.value.total] : []))
    expect(totals.length).toBeGreaterThan(0)
    for (const total of totals) expect(total).toEqual(expected)
    expect(seen.every((answer) => answer.ok || answer.refusal.code === 'busy')).toBe(true)
  })

  it('reach back as many hours as asked for, empty ones included, up to now', async () => {
    const { hours, asOf } = await figures(5)
    const thisHour = hourAt(brand.cloud.clock.now())
    expect(hours.map(({ hour }) => hour)).toEqual([4, 3, 2, 1, 0].map((back) => thisHour - back * hourMs))
    expect(brand.cloud.clock.now() - asOf).toBeLessThan(60_000)
    expect(await brand.askDesk('campaignFigures', { campaignId, hours: 337 })).toMatchObject({
      refusal: { code: 'malformed' },
    })
  })

  it('say how much of the budget is committed: never less than was paid', async () => {
    brand.cloud.clock.advance(configurationMaxAgeMs)
    const { budgetPoints, budgetCommitted, total } = await figures()
    expect(budgetPoints).toBe(8000)
    expect(budgetCommitted).toBeGreaterThanOrEqual(total.points)
    expect(budgetCommitted).toBeLessThanOrEqual(8000)
  })

  it('keep one campaign’s scans apart from another’s', async () => {
    const batch = await brand.mint(3)
    const other = await brand.launch(batch.id, {})
    brand.cloud.clock.advance(configurationMaxAgeMs)
    await brand.scan('visitor-lin', brand.codeOf(batch.number, 0))
    const answer = await brand.desk('campaignFigures', { campaignId: other.id })
    expect(answer.total).toEqual({ scans: 1, paid: 1, points: 10 })
    expect(answer).toMatchObject({ budgetPoints: null, budgetCommitted: null })
    await expectExact()
    expect(await brand.askDesk('campaignFigures', { campaignId: 'c-none' })).toEqual({
      ok: false,
      refusal: { code: 'campaignUnknown' },
    })
  })
})

describe('the brand’s figures of today', () => {
  const today = async () => {
    const { asOf: _asOf, ...figures } = await brand.desk('figuresToday', {})
    return figures
  }
  /** The same, from the entries since the brand's midnight. */
  function todayFromEntries() {
    const midnight = nextDayAt(brand.cloud.clock.now()) - dayMs
    const scans = brand.all('entries').filter(({ at, kind, scan }) => at >= midnight && kind === 'earn' && scan)
    const paid = scans.filter(({ scan }) => scan?.award)
    return {
      scans: scans.filter(({ _id }) => !_id.endsWith('+')).length,
      paid: paid.length,
      points: paid.reduce((sum, { scan }) => sum + (scan?.award?.points ?? 0), 0),
    }
  }

  it('count every first scan: of members and strangers, with a campaign, a paused or ended one, another, or none', async () => {
    const other = await brand.mint(20)
    const scanned = async (visitorId: string, each: number) => {
      brand.cloud.clock.advance(configurationMaxAgeMs)
      await brand.scan(visitorId, brand.codeOf(other.number, each))
    }
    const before = await today()
    expect(before).toEqual(todayFromEntries())
    await scanned('stranger', 0)
    await scanned('visitor-lin', 1)
    const { id } = await brand.launch(other.id, {})
    await scanned('visitor-lin', 2)
    await brand.desk('pauseCampaign', { campaignId: id, version: 2 })
    await scanned('visitor-lin', 3)
    await brand.desk('endCampaign', { campaignId: id, version: 3 })
    await scanned('visitor-lin', 4)
    await brand.launch(other.id, {})
    await scanned('visitor-chen', 5)
    await scanned('stranger', 6)
    expect(await today()).toEqual({ scans: before.scans + 7, paid: before.paid + 2, points: before.points + 20 })
    expect(await today()).toEqual(todayFromEntries())
    expect((await brand.desk('getBatch', { batchId: other.id })).figures).toEqual({ scans: 7, paid: 2, points: 20 })
  })

  it('stay what they are while campaigns end, members leave and jobs fold, and begin anew at the brand’s midnight', async () => {
    const before = await today()
    for (const { _id: id, state, version } of brand.all('campaigns'))
      if (state === 'live') await brand.desk('endCampaign', { campaignId: id, version })
    brand.cloud.clock.advance(60_000)
    await brand.cloud.runJobs()
    expect(await today()).toEqual(before)
    expect(before).toEqual(todayFromEntries())
    const batches = new Set(brand.all('entries').flatMap(({ scan }) => (scan ? [scan.batchId] : [])))
    let scans = 0
    for (const batchId of batches) scans += (await brand.desk('getBatch', { batchId })).figures.scans
    expect(scans).toBe(brand.all('entries').filter(({ _id, scan }) => scan && !_id.endsWith('+')).length)
    brand.cloud.clock.advance(nextDayAt(brand.cloud.clock.now()) - brand.cloud.clock.now())
    expect(await today()).toEqual({ scans: 0, paid: 0, points: 0 })
  })
})
