import type { Order } from '../../../domain/mall/order'
import type { Reward } from '../../../domain/mall/reward'
import type { GroupOptions } from '../group'
import { inFlight } from '../measure'
import { openMallBrand, type MallBrand } from './brand'

const looks = 200

/** Browsing and opening a reward among a hundred and among nearly ten thousand; orders at the desk among many. */
export async function lists(folder: string, options: GroupOptions): Promise<void> {
  const brand = await openMallBrand({ folder, members: 4 })
  const visitorId = brand.visitorIds[0] ?? ''
  const look = async (procedure: string, input: object) => {
    const reply = await brand.cloud.ask(
      'mall',
      { procedure, requestId: 'bench-look', input },
      { visitorId, address: '' },
    )
    if (!reply.ok) throw new Error(`${procedure} was refused`)
  }
  let filled = 1
  for (const size of [100, 9_900]) {
    await fillRewards(brand, filled, size)
    filled = size
    brand.cloud.clock.advance(120_000)
    await look('browseRewards', {})
    const said = `among ${size.toLocaleString('en')} rewards`
    await row(brand, options, `a list ${said}`, () => look('browseRewards', { sort: 'popular' }))
    await row(brand, options, `a search ${said}`, () => look('browseRewards', { search: '礼品 7' }))
    await row(brand, options, `a reward ${said}`, () => look('rewardDetail', { rewardId: brand.rewardId }))
  }
  await ordersAtTheDesk(brand, options)
  await brand.close()
}

async function ordersAtTheDesk(brand: MallBrand, options: GroupOptions): Promise<void> {
  const [request] = brand.requests(1)
  if (request) await brand.redeem(request)
  await brand.cloud.runJobs()
  const [text] = brand.cloud.engine.texts('orders', { fields: [], limit: 1 })
  if (text === undefined) throw new Error('the bench brand has no order')
  const sample = JSON.parse(text) as Order
  const sizes = options.quick ? [1_000, 10_000] : [1_000, 1_000_000]
  let filled = 1
  for (const size of sizes) {
    const places = Array.from({ length: size - filled }, (_, place) => filled + place)
    await inFlight(256, places, async (place) => {
      const order = {
        ...sample,
        _id: `D${String(place).padStart(15, '0')}`,
        placedAt: sample.placedAt - place,
        sealedAddress: null,
      }
      await brand.cloud.platform.store.create('orders', order)
    })
    filled = size
    const said = `among ${size.toLocaleString('en')} orders`
    await row(brand, options, `a page at the desk ${said}`, () => brand.desk('listOrders', { state: 'placed' }))
    await row(brand, options, `an order at the desk ${said}`, () => brand.desk('getOrder', { orderId: sample._id }))
  }
}

async function fillRewards({ cloud, rewardId }: MallBrand, from: number, to: number): Promise<void> {
  const text = cloud.engine.read('rewards', rewardId)
  if (text === undefined) throw new Error('the bench brand has no reward')
  const sample = JSON.parse(text) as Reward
  const places = Array.from({ length: to - from }, (_, place) => from + place)
  await inFlight(64, places, async (place) => {
    const reward = { ...sample, _id: `r-${place}`, title: `礼品 ${place}`, points: place, changedAt: cloud.clock.now() }
    await cloud.platform.store.create('rewards', reward)
  })
}

/** How often a second, and how many database calls each takes on a warm instance. */
async function row(brand: MallBrand, { report }: GroupOptions, name: string, look: () => Promise<unknown>) {
  await look()
  const startedAt = performance.now()
  for (let times = 0; times < looks; times += 1) await look()
  const value = looks / ((performance.now() - startedAt) / 1000)
  const calls = brand.cloud.calls.latest()[0]?.databaseCalls ?? Number.NaN
  report({ group: 'mall', name: `${name}, one at a time`, unit: 'looks/s', value })
  report({
    group: 'mall',
    name: `database calls of ${name}`,
    unit: 'calls',
    value: calls,
    target: '≤ 4',
    holds: calls <= 4,
  })
}
