import { fitting } from '../../../cloudfunctions/kernel/events/consume'
import { functions } from '../../../cloudfunctions/functions'
import { functionSecondsMax } from '../../../cloudfunctions/kernel/events/stream'
import type { Happened } from '../../../cloudfunctions/kernel/events/merge'
import { transactionOperationsMax } from '../../../cloudfunctions/kernel/store/store'
import { batchesPerClaim } from '../../../cloudfunctions/campaign/desk/claim-batches'
import { ordersPackedMax } from '../../../contract/words/mall'
import { placesMax } from '../../../contract/words/community'
import { hourMs } from '../../../domain/calendar'
import type { Entry } from '../../../domain/points/ledger'
import { openBrand, type Brand } from '../../_support/brand'

test.each<[string, (at: number) => string[], number]>([
  ['one name for all', () => ['sum'], 200],
  ['a name of its own each', (at) => [`${at}`], transactionOperationsMax / 2 - 1],
  ['four each, one of them for all', (at) => [`a${at}`, `b${at}`, `c${at}`, 'sum'], 16],
  ['more in one than a transaction takes', (at) => Array.from({ length: 60 }, (_, name) => `${at}-${name}`), 1],
])('as many documents are folded at once as a transaction has operations for: %s', (_name, touches, count) => {
  const happened = Array.from({ length: 200 }, (_, at) => happenedAt(at))
  expect(fitting(happened, (each) => touches(each.at))).toEqual(happened.slice(0, count))
})

test.each([
  ['before them', 48, 48],
  ['behind them, where they come first', 0, 51],
])('documents of several streams at one place are taken in together or wait together: %s', (_name, from, count) => {
  const together = Array.from({ length: 51 }, () => happenedAt(from))
  const happened = [...Array.from({ length: from }, (_, at) => happenedAt(at)), ...together, happenedAt(from + 1)]
  let names = 0
  expect(fitting(happened, () => [`name ${names++}`])).toEqual(happened.slice(0, count))
})

const happenedAt = (at: number): Happened => ({
  collection: 'entries',
  at,
  document: { _id: 'one' },
  tells: () => [],
})

test('no function runs longer than it takes for the order of what happened to be final', () => {
  const timeouts = Object.values(functions).map(({ timeoutSeconds }) => timeoutSeconds)
  expect(Math.max(...timeouts)).toBeLessThanOrEqual(functionSecondsMax)
})

test('what one transaction does to a list of people’s fits it', () => {
  // `once` asks for the request, and writes it and the audit line.
  const once = 3
  expect(once + 2 * ordersPackedMax + 1).toBeLessThanOrEqual(transactionOperationsMax)
  expect(1 + 4 * batchesPerClaim).toBeLessThanOrEqual(transactionOperationsMax)
  expect(once + 2 * placesMax).toBeLessThanOrEqual(transactionOperationsMax)
})

describe('a page of entries of which each counts in sums of its own', () => {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand()
    await brand.join('visitor-lin')
    const batch = await brand.mint(3)
    await brand.launch(batch.id, {})
    await brand.scan('visitor-lin', brand.codeOf(batch.number, 0))
  })
  afterAll(() => brand.close())

  test('is folded whole, though no transaction could take it in', async () => {
    const sample = brand.all('entries').find(({ scan }) => scan?.campaignId)
    if (!sample?.scan) throw new Error('somebody scanned')
    const { scan } = sample
    const count = 150
    for (let at = 0; at < count; at += 1) {
      const entry: Entry = { ...sample, _id: `copy-${at}`, at: sample.at - (at + 1) * hourMs }
      await brand.cloud.platform.store.create('entries', { ...entry, scan: { ...scan, campaignId: `c-${at}` } })
    }
    brand.cloud.clock.advance(hourMs)
    const { jobs } = await brand.cloud.runJobs()
    expect(jobs.filter(({ failed }) => failed > 0)).toEqual([])
    const figures = brand.all('figures').filter(({ campaignId }) => campaignId.startsWith('c-'))
    const inAll = figures.filter(({ hour, campaignId }) => hour === 0 && campaignId !== scan.campaignId)
    expect([inAll.length, inAll.every(({ scans }) => scans === 1)]).toEqual([count, true])
  })
})
