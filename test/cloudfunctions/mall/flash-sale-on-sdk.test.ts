import { insist, openBrand, type Brand } from '../../_support/brand'
import { inFlight, tally } from '../../_support/crowd'
import { faultsInLedger } from '../../_support/ledger'
import { askToRedeem, faultsInMall, memberWith, putOnSale } from '../../_support/mall'
import type { FaultRule } from '../../../local/wire/faults'
import { flashSalePromises, stockOf } from './flash-sale'

// The SDK spends some hundred times what the embedded store does on each call: a smaller crowd, once, takes as long.
describe('on the real SDK: a flash sale', () => flashSalePromises('sdk', { members: 80, pieces: 10, latencies: [2] }))

describe('on the real SDK, while the database loses answers, conflicts, fails and dawdles', () => {
  let brand: Brand
  const crowd = Array.from({ length: 44 }, (_, place) => `unlucky-${place}`)
  const pieces = 20
  beforeAll(async () => {
    brand = await openBrand({ adapter: 'sdk' })
    brand.cloud.platform.log = () => undefined
    await inFlight(16, crowd, (memberId) => memberWith(brand, memberId, 100))
  }, 120_000)
  afterAll(() => brand.close())

  const faults = (rules: FaultRule[]) =>
    fetch(`${brand.cloud.wireUrl}/control/faults`, { method: 'PUT', body: JSON.stringify({ latencyMs: 2, rules }) })

  test('each piece is sold once, and whoever asks again gets their own', async () => {
    const lot = await putOnSale(brand, pieces)
    await faults([
      { action: 'database.commitTransaction', kind: 'lostAnswer', skip: 3, times: 6 },
      { action: 'database.modifyDocument', kind: 'lostAnswer', skip: 10, times: 5 },
      { action: 'database.modifyDocument', kind: 'http500', skip: 20, times: 5 },
      { action: 'database.startTransaction', kind: 'http500', skip: 12, times: 4 },
      { action: 'database.insertDocument', kind: 'conflict', skip: 8, times: 10 },
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
    const outcomes = tally(await inFlight(16, crowd, persistently))
    await faults([])
    expect(seen).toContain('broken')
    expect(seen).not.toContain('busy')
    // A unit that is held for an answer that was lost comes back when the job has looked; then it is sold as well.
    brand.cloud.clock.advance(11 * 60_000)
    for (const _ of [1, 2]) await brand.cloud.runJobs()
    const late = crowd.filter(
      (memberId) => !brand.all('entries').some((entry) => entry.order && entry.memberId === memberId),
    )
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
