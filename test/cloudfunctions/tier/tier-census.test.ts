import { jobs } from '../../../cloudfunctions/jobs'
import { countTiers } from '../../../cloudfunctions/tier/jobs/count-tiers'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { dayMs } from '../../../domain/calendar'
import { doneBy, openBrand, type Brand } from '../../_support/brand'
import { instanceOf } from '../../_support/instance'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  for (const visitorId of ['lin', 'chen', 'wu']) await brand.join(visitorId)
  const batch = await brand.mint(1)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 120 } } })
  await brand.scan('lin', brand.codeOf(batch.number, 0))
})
afterEach(() => brand.close())

const census = async () => (await brand.desk('getProgram', {})).census
const tierOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)?.tier
const allRunsDone = async () => {
  const report = await brand.cloud.runJobs()
  return doneBy('countTiers', report)
}

/** Makes the second tier as cheap as one scan, and lets every instance hear of it. */
async function lowerTide(growthMin: number): Promise<void> {
  const { program } = await brand.desk('getProgram', {})
  const fields = program
  const tiers = program.tiers.map((tier) => (tier.code === 'tide' ? { ...tier, growthMin } : tier))
  await brand.desk('saveProgram', { ...fields, tiers, droppedTiers: [] })
  brand.cloud.clock.advance(configurationMaxAgeMs)
}

test('members are counted by tier once a day', async () => {
  expect(await census()).toBeNull()
  expect(await allRunsDone()).toBe(3)
  expect(await census()).toEqual({ members: { wind: 2, tide: 1 }, countedAt: expect.any(Number) })
  expect(await allRunsDone()).toBe(0)
  brand.cloud.clock.advance(dayMs)
  await brand.join('zhao')
  expect(await allRunsDone()).toBe(4)
  expect((await census())?.members).toEqual({ wind: 3, tide: 1 })
})

test('a changed programme rates members who never come by, once, and counts them where they now are', async () => {
  await lowerTide(400)
  await brand.cloud.runJobs()
  expect(tierOf('lin')).toBe('tide')
  await lowerTide(100)
  const batch = await brand.mint(1)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 90 } } })
  await brand.scan('chen', brand.codeOf(batch.number, 0))
  await brand.cloud.runJobs()
  expect(tierOf('chen')).toBe('wind')
  await lowerTide(80)
  await Promise.all([jobs(instanceOf(brand).platform), jobs(instanceOf(brand).platform)])
  expect(tierOf('chen')).toBe('tide')
  expect((await census())?.members).toEqual({ wind: 1, tide: 2 })
  expect(brand.all('tierMoves').filter(({ memberId }) => memberId === 'chen')).toHaveLength(1)
  expect(brand.all('censuses').map(({ _id }) => _id)).toEqual(['last'])
})

test('two instances at once, stopped anywhere, count nobody twice', async () => {
  const pageOfOne = (platform: Platform): Platform => ({
    ...platform,
    store: {
      ...platform.store,
      page: (collection, index, query) => platform.store.page(collection, index, { ...query, limit: 1 }),
    },
  })
  let pages = 0
  const stopping = (platform: Platform): Platform => ({
    ...platform,
    store: {
      ...platform.store,
      transact: (work) => {
        pages += 1
        if (pages === 2) throw new Error('stopped')
        return platform.store.transact(work)
      },
    },
  })
  await expect(countTiers(stopping(pageOfOne(instanceOf(brand).platform)))).rejects.toThrow('stopped')
  const [one, other] = [pageOfOne(instanceOf(brand).platform), pageOfOne(instanceOf(brand).platform)]
  await Promise.all([countTiers(one), countTiers(other)])
  expect((await census())?.members).toEqual({ wind: 2, tide: 1 })
})

test('a member who cannot be read holds up nobody else', async () => {
  const { platform } = instanceOf(brand)
  const log = () => undefined
  const get: Platform['store']['get'] = async (collection, id) => {
    if (id === 'wu') throw new Error('unreadable')
    return platform.store.get(collection, id)
  }
  expect(await countTiers({ ...platform, log, store: { ...platform.store, get } })).toEqual({
    done: 2,
    failed: 1,
    more: false,
  })
  expect((await census())?.members).toEqual({ wind: 1, tide: 1 })
})
