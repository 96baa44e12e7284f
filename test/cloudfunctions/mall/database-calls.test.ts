import { openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed, askToRedeem } from '../../_support/mall'
import { stopTime } from '../../_support/time'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await memberWith(brand, 'lin', 100_000)
  stopTime()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await brand.close()
})

const latest = () => [...brand.cloud.calls.latest()[0]!.asked]

describe('on an instance that knows the brand', () => {
  test('redeeming takes six database calls: one for the stock while the card is read, and nothing written before', async () => {
    const mug = await putOnSale(brand, 50)
    await redeemed(brand, 'lin', mug)
    await redeemed(brand, 'lin', mug)
    expect(latest()).toEqual(['start', 'update stocks', 'get members', 'create entries', 'put members', 'commit'])
  })

  test('a day’s stock takes no call more, but for the first of the day', async () => {
    const mug = await putOnSale(brand, 50, { rules: [{ code: 'perDay', args: { stock: 40 } }] })
    await redeemed(brand, 'lin', mug)
    await redeemed(brand, 'lin', mug)
    expect(latest()).toHaveLength(6)
  })

  test('what is known to be gone is refused after a look for an earlier answer alone', async () => {
    const mug = await putOnSale(brand, 1)
    await redeemed(brand, 'lin', mug)
    await askToRedeem(brand, 'lin', mug)
    expect((await askToRedeem(brand, 'lin', mug)).ok).toBe(false)
    expect(latest()).toEqual(['get orders', 'get members', 'get entries'])
  })
})

describe('looking around the mall costs the same', () => {
  test('with a hundred rewards as with nearly ten thousand, which is all an instance keeps', async () => {
    const [sample] = brand.all('rewards').filter(({ state }) => state === 'live')
    const { store } = brand.cloud.platform
    const fill = async (from: number, to: number) => {
      for (let place = from; place < to; place += 1) {
        const title = `礼品 ${place}`
        await store.create('rewards', {
          ...sample!,
          _id: `filler-${place}`,
          title,
          points: place + 1,
          changedAt: place + 1,
        })
      }
    }
    await fill(0, 100)
    const few = await openAndBrowse()
    await fill(100, 9_900)
    const many = await openAndBrowse()
    expect(few).toEqual(['get members'])
    expect(many).toEqual(few)
    await brand.visit('lin', 'mall', 'rewardDetail', { rewardId: 'filler-9000' })
    await brand.visit('lin', 'mall', 'rewardDetail', { rewardId: 'filler-9000' })
    expect(latest().sort()).toEqual(['get members', 'get wishes', 'page stocks'])

    const found = await brand.visit('lin', 'mall', 'browseRewards', { search: '礼品9899' })
    expect(found).toMatchObject({ value: { rewards: [{ id: 'filler-9899' }], next: null } })
    const cheap = await brand.visit('lin', 'mall', 'browseRewards', { sort: 'pointsUp', limit: 3 })
    expect(cheap).toMatchObject({ value: { rewards: [{ points: 1 }, { points: 2 }, { points: 3 }] } })
    const next = cheap.ok ? (cheap.value.next ?? '') : ''
    expect(
      await brand.visit('lin', 'mall', 'browseRewards', { sort: 'pointsUp', limit: 2, after: next }),
    ).toMatchObject({
      value: { rewards: [{ points: 4 }, { points: 5 }] },
    })
  }, 60_000)

  /** A fresh instance loads the catalogue; what is looked at is the visit after that. */
  async function openAndBrowse(): Promise<string[]> {
    const { mall } = (await import('../../../cloudfunctions/doors')).doors
    const platform = { ...brand.cloud.platform, instance: {}, store: { ...brand.cloud.platform.store } }
    const envelope = { procedure: 'browseRewards', requestId: 'request-warm', input: {} }
    await mall.answer(platform, envelope, { visitorId: 'lin', address: '' })
    const seen: string[] = []
    const { get, page } = platform.store
    platform.store.get = (collection, id) => (seen.push(`get ${collection}`), get(collection, id))
    platform.store.page = (collection, index, query) => (
      seen.push(`page ${collection}`),
      page(collection, index, query)
    )
    await mall.answer(platform, envelope, { visitorId: 'lin', address: '' })
    return seen
  }
})
