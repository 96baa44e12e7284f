import { gathered } from '../../../cloudfunctions/kernel/store/gathered'
import { pageLimitMax } from '../../../cloudfunctions/kernel/store/store'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
const asked: string[] = []
const all = Array.from({ length: pageLimitMax + 3 }, (_, place) => `c${place}`)
beforeAll(async () => {
  brand = await openBrand()
  await Promise.all(all.map((_id, last) => brand.cloud.platform.store.create('counters', { _id, last })))
})
beforeEach(() => (asked.length = 0))
afterAll(() => brand.close())

/** An instance of its own, of which is known how it asks. */
function instance() {
  const { platform } = brand.cloud
  const { store } = platform
  return {
    ...platform,
    instance: {},
    store: {
      ...store,
      get: ((collection, id) => (asked.push(`one of ${collection}`), store.get(collection, id))) as typeof store.get,
      getMany: ((collection, ids) => (
        asked.push(`${ids.length} of ${collection}`),
        store.getMany(collection, ids)
      )) as typeof store.getMany,
    },
  }
}

test('what is asked for in one turn is read in one call, each answered with its own', async () => {
  const platform = instance()
  const ids = ['c5', 'nobody', 'c0', 'c5']
  const found = await Promise.all(ids.map((id) => gathered(platform, 'counters', id)))
  expect(found.map((each) => each?.last)).toEqual([5, undefined, 0, 5])
  expect(asked).toEqual(['4 of counters'])
})

test('one alone is read alone, and who asks later asks anew', async () => {
  const platform = instance()
  expect((await gathered(platform, 'counters', 'c1'))?.last).toBe(1)
  await brand.cloud.platform.store.updateIf('counters', 'c1', {}, { set: { last: 100 } })
  expect((await gathered(platform, 'counters', 'c1'))?.last).toBe(100)
  expect(asked).toEqual(['one of counters', 'one of counters'])
  await brand.cloud.platform.store.updateIf('counters', 'c1', {}, { set: { last: 1 } })
})

test('more than one call may read are read in as few as hold them, and other collections by themselves', async () => {
  const platform = instance()
  const found = await Promise.all([
    ...all.map((id) => gathered(platform, 'counters', id)),
    gathered(platform, 'budgets', 'none'),
  ])
  expect(found.slice(0, -1).map((each) => each && 'last' in each && each.last)).toEqual(all.map((_, place) => place))
  expect(asked).toEqual([`${pageLimitMax} of counters`, '3 of counters', 'one of budgets'])
})

test('a call that fails is told to all who asked, and the next one is made anew', async () => {
  const platform = instance()
  const broken = { ...platform, store: { ...platform.store, getMany: () => Promise.reject(new Error('away')) } }
  const told = await Promise.allSettled(['c1', 'c2'].map((id) => gathered(broken, 'counters', id)))
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await gathered(platform, 'counters', 'c2'))?.last).toBe(2)
})
