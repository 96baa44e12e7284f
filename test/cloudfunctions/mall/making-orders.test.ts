import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import type { Transaction } from '../../../cloudfunctions/kernel/store/store'
import { makeOrders } from '../../../cloudfunctions/mall/jobs/make-orders'
import { qingyuOnOrdinaryDays } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { faultsInEarnings, memberWith, putOnSale, redeemed } from '../../_support/mall'

const orderReceived = { code: 'orderReceived', args: { percent: 10, pointsPerMonth: 1_000 } }

let brand: Brand
beforeAll(async () => {
  brand = await openBrand({ program: { ...qingyuOnOrdinaryDays, orderReceived } })
})
afterEach(() => {
  expect(faultsInLedger(brand)).toEqual([])
  expect(faultsInEarnings(brand)).toEqual([])
})
afterAll(() => brand.close())

/** One more instance: `isUnseen` is asked before each read, `created` hears of each document that is to be new. */
function instance({
  isUnseen = () => false,
  created = () => undefined,
}: {
  isUnseen?: (collection: string) => boolean
  created?: (collection: string) => void
}): Platform {
  const { platform } = brand.cloud
  const within = (transaction: Transaction): Transaction => ({
    get: async (collection, id) => (isUnseen(collection) ? undefined : transaction.get(collection, id)),
    create: (collection, document) => {
      created(collection)
      return transaction.create(collection, document)
    },
    put: (collection, document) => transaction.put(collection, document),
    remove: (collection, id) => transaction.remove(collection, id),
  })
  const store = {
    ...platform.store,
    transact: <T>(work: (transaction: Transaction) => Promise<T>) =>
      platform.store.transact((transaction) => work(within(transaction))),
  }
  return { ...platform, instance: {}, store }
}

const pointsOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)?.points

test('an order whose document somebody else writes at the very moment still earns its points, once', async () => {
  const lin = await memberWith(brand, 'lin', 100)
  const { order } = await redeemed(brand, lin, await putOnSale(brand, 1, { kind: 'secret', title: '代金券' }))
  insist(await brand.visit(lin, 'mall', 'revealSecret', { orderId: order.id }))
  // A database need not take a document that was not there yet for one that changed: then its id is what stands in the way.
  let looks = 0
  const late = instance({ isUnseen: (collection) => collection === 'orders' && looks++ === 0 })
  await makeOrders.run(late)
  expect(looks).toBe(2)
  expect(brand.all('orders').find(({ _id }) => _id === order.id)?.secretId).not.toBeNull()
  expect(pointsOf(lin)).toBe(10)
  await makeOrders.run(late)
  expect(pointsOf(lin)).toBe(10)
})

test('an order that is made and paid for is walked past again without a try at writing', async () => {
  const chen = await memberWith(brand, 'chen', 300)
  const mug = await putOnSale(brand, 3)
  for (const _ of [1, 2, 3]) await redeemed(brand, chen, mug)
  const created: string[] = []
  const watched = instance({ created: (collection) => created.push(collection) })
  expect((await makeOrders.run(watched)).done).toBe(3)
  expect(created.filter((collection) => collection === 'pendings')).toHaveLength(3)
  created.length = 0
  expect((await makeOrders.run(watched)).done).toBe(0)
  expect(created).toEqual([])
})
