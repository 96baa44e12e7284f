import { EventEmitter } from 'node:events'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { inFlight, tally } from '../../_support/crowd'
import { faultsInLedger } from '../../_support/ledger'
import { setFaults } from '../../_support/wire'
import { askToRedeem, faultsInMall, memberWith, putOnSale } from '../../_support/mall'
import type { FaultRule } from '../../../local/wire/faults'
import { flashSalePromises, stockOf, width } from './flash-sale'

// The SDK leaves a listener on a kept connection for each call, and Node would warn of every connection.
const { defaultMaxListeners } = EventEmitter
beforeAll(() => {
  EventEmitter.defaultMaxListeners = 0
})
afterAll(() => {
  EventEmitter.defaultMaxListeners = defaultMaxListeners
})

// A call on the SDK takes twenty times what it takes in the process: the crowd is smaller, and sixteen for a piece all the same.
describe('on the real SDK: a flash sale', () =>
  flashSalePromises('sdk', { members: 800, pieces: 50, latencies: [0, 10] }))

describe('on the real SDK, while the database loses answers, conflicts, fails and dawdles', () => {
  let brand: Brand
  const crowd = Array.from({ length: 1_000 }, (_, place) => `unlucky-${place}`)
  const pieces = 60
  beforeAll(async () => {
    brand = await openBrand({ adapter: 'sdk' })
    brand.cloud.platform.log = () => undefined
    await inFlight(width, crowd, (memberId) => memberWith(brand.given, memberId, 100))
  }, 120_000)
  afterAll(() => brand.close())

  const faults = (rules: FaultRule[]) => setFaults(brand.cloud.wireUrl ?? '', { latencyMs: 2, rules })

  test('idle connections stay open for longer than the SDK keeps them, so that none is closed as a call is on its way', async () => {
    expect((await faults([])).headers.get('keep-alive')).toBe('timeout=60')
  })

  test('each piece is sold once, and whoever asks again gets their own', async () => {
    const lot = await putOnSale(brand, pieces)
    await faults([
      { action: 'database.commitTransaction', kind: 'lostAnswer', skip: 3, times: 30 },
      { action: 'database.modifyDocument', kind: 'lostAnswer', skip: 10, times: 15 },
      { action: 'database.modifyDocument', kind: 'http500', skip: 20, times: 15 },
      { action: 'database.startTransaction', kind: 'http500', skip: 12, times: 20 },
      { action: 'database.insertDocument', kind: 'conflict', skip: 8, times: 50 },
    ])
    const seen: string[] = []
    /** A phone keeps its request until it has an answer. */
    const persistently = async (memberId: string) => {
      for (let tries = 0; tries < 10; tries += 1) {
        const answer = await askToRedeem(brand, memberId, lot, { requestId: `request-${memberId}` })
        if (answer.ok) return 'redeemed'
        seen.push(answer.refusal.code)
        if (answer.refusal.code !== 'broken') return answer.refusal.code
      }
      return 'gaveUp'
    }
    const outcomes = tally(await inFlight(width, crowd, persistently))
    await faults([])
    expect(seen).toContain('broken')
    expect(seen).not.toContain('busy')
    // A unit that is held for an answer that was lost comes back when the job has looked; then it is sold as well.
    brand.cloud.clock.advance(11 * 60_000)
    for (const _ of [1, 2]) await brand.cloud.runJobs()
    const buyers = new Set(brand.all('entries').flatMap(({ order, memberId }) => (order ? [memberId] : [])))
    const late = crowd.filter((memberId) => !buyers.has(memberId))
    const bought = outcomes['redeemed'] ?? 0
    for (const memberId of late.slice(0, pieces - bought)) insist(await askToRedeem(brand, memberId, lot))
    for (const _ of [1, 2]) await brand.cloud.runJobs()
    expect(await stockOf(brand, lot.rewardId)).toEqual({ left: 0, gone: pieces })
    expect(brand.all('orders')).toHaveLength(pieces)
    expect(brand.all('stocks').flatMap(({ holds }) => Object.keys(holds))).toEqual([])
    expect(faultsInMall(brand)).toEqual([])
    expect(faultsInLedger(brand)).toEqual([])
  }, 120_000)
})
