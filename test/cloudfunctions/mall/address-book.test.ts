import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed, someAddress } from '../../_support/mall'
import { dayMs } from '../../../domain/calendar'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  brand.cloud.platform.log = () => undefined
  await brand.join('lin')
  await brand.join('chen')
})
afterAll(() => brand.close())

const book = async (memberId: string) => insist(await brand.visit(memberId, 'mall', 'listAddresses', {})).addresses
const save = (memberId: string, more: { id?: string; isDefault?: boolean; name?: string } = {}) =>
  brand.visit(memberId, 'mall', 'saveAddress', { ...someAddress, ...more })
const remove = (memberId: string, id: string) => brand.visit(memberId, 'mall', 'removeAddress', { id })

describe('an address book', () => {
  test('has its default first, and never none while there are any', async () => {
    const first = insist(await save('lin', { name: '家' })).id
    const second = insist(await save('lin', { name: '公司' })).id
    expect((await book('lin')).map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['家', true],
      ['公司', false],
    ])
    insist(await save('lin', { id: second, name: '新公司', isDefault: true }))
    expect((await book('lin')).map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['新公司', true],
      ['家', false],
    ])
    insist(await remove('lin', second))
    expect((await book('lin')).map(({ id, isDefault }) => [id, isDefault])).toEqual([[first, true]])
    insist(await remove('lin', first))
    expect(await book('lin')).toEqual([])
  })

  test('is nobody else’s: another’s id is unknown, and a stolen entry does not open', async () => {
    const mine = insist(await save('lin')).id
    expect(await save('chen', { id: mine })).toMatchObject({ refusal: { code: 'addressUnknown' } })
    expect(await remove('chen', mine)).toMatchObject({ refusal: { code: 'addressUnknown' } })
    expect(await book('chen')).toEqual([])
    const stolen = brand.all('addresses').find(({ _id }) => _id === 'lin')
    await brand.cloud.platform.store.create('addresses', { ...stolen!, _id: 'chen' })
    expect(await brand.visit('chen', 'mall', 'listAddresses', {})).toMatchObject({ refusal: { code: 'broken' } })
    await brand.cloud.platform.store.remove('addresses', 'chen')
    expect(await brand.visit('stranger', 'mall', 'listAddresses', {})).toMatchObject({ refusal: { code: 'notMember' } })
    insist(await remove('lin', mine))
  })

  test('ends at twenty, saying so; the same request again adds none', async () => {
    const once = { requestId: 'request-address-1' }
    const input = { ...someAddress, name: '第一' }
    const ids = await Promise.all(
      [1, 2, 3].map(async () => insist(await brand.visit('lin', 'mall', 'saveAddress', input, once)).id),
    )
    expect(new Set(ids).size).toBe(1)
    expect(await book('lin')).toHaveLength(1)
    for (let place = 1; place < 20; place += 1) insist(await save('lin'))
    expect(await save('lin')).toMatchObject({ refusal: { code: 'tooManyAddresses', addressesMax: 20 } })
    insist(await save('lin', { id: ids[0]!, name: '仍可修改' }))
    expect(JSON.stringify(brand.all('addresses'))).not.toMatch(/仍可修改|文三路|13800001234/)
  })
})

describe('a wish list', () => {
  const wish = (memberId: string, rewardId: string, wished = true) =>
    brand.visit(memberId, 'mall', 'setWish', { rewardId, wished })
  const wishes = async (memberId: string) =>
    insist(await brand.visit(memberId, 'mall', 'listWishes', {})).rewards.map(({ id }) => id)

  test('keeps each reward once, newest first, and forgets those that are gone', async () => {
    const lots = [await putOnSale(brand, 1), await putOnSale(brand, 1)]
    const [mug, cup] = lots.map(({ rewardId }) => rewardId) as [string, string]
    for (const each of [mug, cup, mug]) insist(await wish('lin', each))
    expect(await wishes('lin')).toEqual([cup, mug])
    expect(await wishes('chen')).toEqual([])
    await brand.desk('pauseReward', { rewardId: cup, version: lots[1]!.version })
    brand.cloud.clock.advance(3_000)
    expect(await wishes('lin')).toEqual([mug])
    insist(await wish('lin', mug, false))
    insist(await wish('lin', mug, false))
    expect(await wishes('lin')).toEqual([])
    expect(await wish('lin', 'nothing')).toMatchObject({ refusal: { code: 'rewardUnknown' } })
    expect(await wish('stranger', mug)).toMatchObject({ refusal: { code: 'notMember' } })
  })
})

test('a wish list ends at a hundred, saying so, and takes the next once one is off it', async () => {
  await brand.join('wisher')
  const { rewardId } = await putOnSale(brand, 1)
  const rewardIds = Array.from({ length: 100 }, (_, at) => `r-${at}`)
  await brand.cloud.platform.store.transact((transaction) => transaction.put('wishes', { _id: 'wisher', rewardIds }))
  const wish = (id: string, wished: boolean) => brand.visit('wisher', 'mall', 'setWish', { rewardId: id, wished })
  expect(await wish(rewardId, true)).toMatchObject({ refusal: { code: 'tooManyWishes', wishesMax: 100 } })
  insist(await wish('r-5', false))
  insist(await wish(rewardId, true))
  expect(brand.all('wishes').find(({ _id }) => _id === 'wisher')?.rewardIds).toHaveLength(100)
})

test('all of it goes with its owner: what the mall holds is handed out in full, and then is nowhere', async () => {
  const mug = await putOnSale(brand, 2)
  const gao = await memberWith(brand, 'gaoOpenId', 1_000)
  insist(await save(gao, { name: '高小北' }))
  insist(await brand.visit(gao, 'mall', 'setWish', { rewardId: mug.rewardId, wished: true }))
  const { order } = await redeemed(brand, gao, mug)
  await brand.cloud.runJobs()

  const records: { collection: string; json: string }[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page = insist(await brand.visit(gao, 'member', 'exportMyData', after ? { after } : {}))
    records.push(...page.records)
    after = page.next
  }
  const held = (collection: string) =>
    records.filter((record) => record.collection === collection).map(({ json }) => json)
  expect(held('addresses').join()).toContain('高小北')
  expect(held('orders').join()).toContain('文三路 90 号')
  expect(held('wishes').join()).toContain(mug.rewardId)
  expect(held('orders').join()).not.toMatch(/sealed|segmentId|hold/)

  insist(await brand.visit(gao, 'mall', 'cancelOrder', { orderId: order.id }))
  insist(await brand.visit(gao, 'member', 'askDeletion', {}))
  brand.cloud.clock.advance(8 * dayMs)
  for (const _ of [1, 2, 3, 4]) {
    await brand.cloud.runJobs()
    brand.cloud.clock.advance(60_000)
  }
  const left = ['addresses', 'wishes', 'orders', 'entries', 'members', 'deletions', 'stocks', 'secrets'] as const
  expect(JSON.stringify(left.map((collection) => brand.all(collection)))).not.toMatch(/gaoOpenId/)
  expect(brand.all('addresses').map(({ _id }) => _id)).toEqual(['lin'])
  expect(brand.all('orders').find(({ _id }) => _id === order.id)).toMatchObject({ sealedAddress: null, points: 100 })
})
