import { openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { inFlight, tally } from '../../_support/crowd'
import { faultsInLedger } from '../../_support/ledger'
import { setFaults } from '../../_support/wire'
import { askToRedeem, faultsInMall, memberWith, putOnSale } from '../../_support/mall'

/** As many phones as a busy hour has in the air at once. */
export const width = 64
const price = 100

/** What holds when a crowd wants the same few things, on either adapter and however far away the database is. */
export function flashSalePromises(
  adapter: BrandOptions['adapter'],
  { members, pieces, latencies }: { members: number; pieces: number; latencies: readonly number[] },
): void {
  let brand: Brand
  let latencyMs = 0
  const crowd = Array.from({ length: members }, (_, place) => `buyer-${place}`)

  /** Lets every database call take so long: on the SDK's way that is the wire's to do. */
  const dawdle = async (milliseconds: number) => {
    latencyMs = milliseconds
    const { wireUrl } = brand.cloud
    if (wireUrl) await setFaults(wireUrl, { latencyMs })
  }

  beforeAll(async () => {
    brand = await openBrand({ adapter, latencyMs: () => latencyMs })
    await inFlight(width, crowd, (memberId) => memberWith(brand.given, memberId, price * latencies.length))
  }, 120_000)
  afterAll(() => brand.close())

  test.each(latencies)(
    'at %d ms each piece is sold once, and nobody meets a conflict',
    async (latency) => {
      const lot = await putOnSale(brand, pieces)
      await dawdle(latency)
      const answers = await inFlight(width, crowd, (memberId) => askToRedeem(brand, memberId, lot))
      await dawdle(0)
      const outcomes = answers.map((answer) => (answer.ok ? 'redeemed' : answer.refusal.code))
      expect(tally(outcomes)).toEqual({ redeemed: pieces, rewardSoldOut: members - pieces })
      expect(await stockOf(brand, lot.rewardId)).toEqual({ left: 0, gone: pieces })
      await brand.cloud.runJobs()
      expect(brand.all('orders').filter(({ rewardId }) => rewardId === lot.rewardId)).toHaveLength(pieces)
      expect(brand.all('members').filter(({ points }) => points < 0)).toEqual([])
      expect(faultsInMall(brand)).toEqual([])
    },
    120_000,
  )

  test('and in the end every card is what its entries come to', () => {
    expect(faultsInLedger(brand)).toEqual([])
    const sum = brand.all('entries').flatMap(({ postings }) => postings)
    expect(sum.reduce((total, { points }) => total + points, 0)).toBe(0)
    const redeemed = sum.filter(({ account }) => account === 'redeemed')
    expect(redeemed.reduce((total, { points }) => total + points, 0)).toBe(pieces * price * latencies.length)
  })
}

export async function stockOf(brand: Brand, rewardId: string): Promise<{ left: number; gone: number }> {
  const { stock } = await brand.desk('getReward', { rewardId })
  return stock.reduce((sum, { left, held, sold }) => ({ left: sum.left + left, gone: sum.gone + held + sold }), {
    left: 0,
    gone: 0,
  })
}
