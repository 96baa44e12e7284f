import { bookSpend } from '../../../cloudfunctions/points/booking'
import { segmentsOf } from '../../../cloudfunctions/mall/stock'
import { Busy } from '../../../cloudfunctions/kernel/store/store'
import type { GroupOptions } from '../group'
import { compared, inFlight, interleaved, rateOf, type Rate } from '../measure'
import { readyBenchProgram } from '../scan/brand'
import { openMallBrand, price, type MallBrand, type Redemption } from './brand'
import { openSaleByHand } from './by-hand'

/** As many as a busy instance serves at once. */
const width = 64
/** A flash sale's first second: everybody at once. */
const rushWidth = 256
/** A round trip inside one data centre. */
const farMs = 2

/** The whole command through its door beside a flash sale written by hand on the same binding; and its calls. */
export async function beside(brand: MallBrand, path: string, { quick, report }: GroupOptions): Promise<void> {
  const members = brand.cloud.engine.texts('members', { fields: [], limit: brand.visitorIds.length })
  const byHand = openSaleByHand(path, { ...brand, keys: brand.cloud.platform.keys }, members)
  const count = quick ? 640 : 6_400
  const rate = await interleaved<Redemption[]>(
    [
      { name: 'door', work: (requests) => inFlight(width, requests, (request) => insistently(brand, request)) },
      { name: 'by hand', work: (requests) => together(requests, byHand.redeemTogether) },
    ],
    () => ({ material: brand.requests(count), count }),
  )
  const row = { group: 'mall', name: `redeeming through its door, ${width} in flight`, unit: 'redemptions/s' }
  report(compared({ ...row, baselineName: 'by hand, same binding' }, rate('door'), rate('by hand'), 0.5))
  byHand.close()
  for (const request of brand.requests(2)) await brand.redeem(request)
  const value = brand.cloud.calls.latest()[0]?.databaseCalls ?? Number.NaN
  report({
    group: 'mall',
    name: 'database calls of a redemption',
    unit: 'calls',
    value,
    target: '≤ 6',
    holds: value <= 6,
  })
}

async function insistently(brand: MallBrand, request: Redemption) {
  if (!(await brand.redeem(request))) throw new Error('a redemption was refused')
}

function together(requests: readonly Redemption[], work: (some: Redemption[]) => unknown) {
  for (let from = 0; from < requests.length; from += width) work(requests.slice(from, from + width))
}

/** The same beside the textbook's one transaction with the stock in it, with a database that is a round trip away. */
export async function allInOneTransaction(folder: string, { quick, report }: GroupOptions): Promise<void> {
  let latencyMs = 0
  const brand = await openMallBrand({ folder, members: 1_000, latencyMs: () => latencyMs })
  latencyMs = farMs
  const count = quick ? 320 : 3_200
  const textbook = await ratesOf(quick ? 1 : 3, brand, { inFlight: width, count: 128 }, (request) =>
    inOneTransaction(brand, request),
  )
  for (const together of [width, rushWidth]) {
    const ours = await ratesOf(quick ? 2 : 5, brand, { inFlight: together, count }, (request) => brand.redeem(request))
    const row = { group: 'mall', name: `redeeming with calls of ${farMs} ms, ${together} in flight` }
    // However many are in flight, the textbook's stock lets one through at a time: more of them only fail more often.
    const baselineName = `all in one transaction, ${width} in flight`
    report(compared({ ...row, unit: 'redemptions/s', baselineName }, ours, textbook, 50))
  }
  latencyMs = 0
  await brand.close()
}

/** Redemptions that came through, per second; one that gave up counts for nothing but the time it took. */
async function ratesOf(
  repeats: number,
  brand: MallBrand,
  rush: { inFlight: number; count: number },
  redeem: (request: Redemption) => Promise<boolean>,
): Promise<Rate> {
  const rates: number[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const requests = brand.requests(rush.count)
    let through = 0
    const startedAt = performance.now()
    await inFlight(rush.inFlight, requests, async (request) => {
      if (await redeem(request)) through += 1
    })
    rates.push(through / ((performance.now() - startedAt) / 1000))
  }
  return rateOf(rates)
}

async function inOneTransaction(
  { cloud, rewardId }: MallBrand,
  { visitorId, requestId }: Redemption,
): Promise<boolean> {
  const { store, now } = cloud.platform
  const [segment] = await segmentsOf(cloud.platform, rewardId)
  const id = segment?._id ?? ''
  const reason = { rule: 'redeem', version: 1, inputs: {}, sentence: '' }
  try {
    const ended = await store.transact(async (transaction) => {
      const stock = await transaction.get('stocks', id)
      if (!stock || stock.left === 0) return false
      const facts = { _id: `redeem-${requestId}`, memberId: visitorId, at: now(), reason }
      const spent = await bookSpend(transaction, readyBenchProgram, price, facts)
      await transaction.put('stocks', { ...stock, left: stock.left - 1, sold: stock.sold + 1 })
      return spent.ok
    })
    return ended.committed && ended.value
  } catch (fault) {
    if (fault instanceof Busy) return false
    throw fault
  }
}
