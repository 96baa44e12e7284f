import { contract } from '../../../contract'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, mugFields, putOnSale, redeemed } from '../../_support/mall'

let brand: Brand
const ids: Record<string, string> = {}
beforeAll(async () => {
  brand = await openBrand()
  for (const [name, state] of [
    ['甲店', 'open'],
    ['乙店', 'open'],
    ['停业店', 'closed'],
  ] as const) {
    const coordinates = name === '甲店' ? { latitude: 30.2741, longitude: 120.1551 } : null
    const { organisation } = await brand.desk('saveOrganisation', {
      ...{
        kind: 'store',
        name,
        state,
        place: '文三路 90 号',
        openingHours: '10:00–22:00',
        phone: null,
        dealerId: null,
      },
      ...{ province: '浙江省', city: '杭州市', coordinates },
    })
    ids[name] = organisation.id
  }
  await brand.desk('saveOrganisation', {
    ...{ kind: 'dealer', name: '经销商', state: 'open', place: '', openingHours: '', phone: null, dealerId: null },
  })
})
afterAll(() => brand.close())

it('lists the open stores to anybody, with where they are', async () => {
  const { stores } = insist(await brand.visit('guest', 'member', 'stores', {}))
  expect(stores.map(({ name }) => name).sort()).toEqual(['乙店', '甲店'])
  expect(stores.find(({ name }) => name === '甲店')).toEqual({
    id: ids['甲店'],
    name: '甲店',
    province: '浙江省',
    city: '杭州市',
    place: '文三路 90 号',
    coordinates: { latitude: 30.2741, longitude: 120.1551 },
    openingHours: '10:00–22:00',
    phone: null,
  })
})

it('asks no visitor where they are', () => {
  expect(Object.keys(contract.member.stores.input.entries)).toEqual(['after', 'limit'])
})

it('shows a store that was registered before stores had a place on the map', async () => {
  const { store } = brand.cloud.platform
  const stored = (await store.get('organisations', ids['乙店'] ?? ''))!
  const { province: _p, city: _c, coordinates: _m, ...older } = stored
  await store.transact((transaction) => transaction.put('organisations', older))
  const { stores } = insist(await brand.visit('guest', 'member', 'stores', {}))
  expect(stores.find(({ name }) => name === '乙店')).toMatchObject({ province: '', city: '', coordinates: null })
})

it.each([
  ['beyond the pole', { latitude: 91, longitude: 0 }, 'coordinates.latitude'],
  ['beyond the date line', { latitude: 0, longitude: 181 }, 'coordinates.longitude'],
])('refuses a place %s', async (_what, coordinates, field) => {
  const wrong = { kind: 'store', name: '丙店', state: 'open', place: '', openingHours: '', phone: null, dealerId: null }
  expect(await brand.askDesk('saveOrganisation', { ...wrong, coordinates })).toMatchObject({
    refusal: { code: 'malformed', field },
  })
})

describe('a coupon that some stores take', () => {
  const gift = { code: 'shopCoupon', args: { uses: 2, days: 30 } }
  let orderId: string
  let number: string

  beforeAll(async () => {
    const stores = [ids['甲店'] ?? '']
    const coupon = { kind: 'virtual' as const, gift, title: '单店券', stores }
    const { rewardId, variantIds } = await putOnSale(brand, 5, coupon)
    const memberId = await memberWith(brand, 'holder', 1_000)
    const { order } = await redeemed(brand, memberId, { rewardId, variantIds, version: 0 })
    orderId = order.id
    await brand.cloud.runJobs()
    number = brand.all('members').find(({ _id }) => _id === memberId)?.number ?? ''
    brand.cloud.clock.advance(configurationMaxAgeMs + 1)
  })

  it('says so to its member', async () => {
    const { stores } = insist(await brand.visit('holder', 'mall', 'myOrder', { orderId }))
    expect(stores).toEqual([{ id: ids['甲店'], name: '甲店' }])
    const { coupons } = insist(await brand.visit('holder', 'mall', 'listCoupons', {}))
    expect(coupons.map((coupon) => coupon.stores)).toEqual([['甲店']])
  })

  it.each([
    ['another store', '乙店', { ok: false, refusal: { code: 'couponNotHere', stores: ['甲店'] } }],
    ['no store', undefined, { ok: false, refusal: { code: 'couponNotHere', stores: ['甲店'] } }],
    ['the store itself', '甲店', { ok: true, value: { coupon: { left: 1 } } }],
  ])('is taken at its store alone: at %s', async (_where, name, answer) => {
    const storeId = name === undefined ? {} : { storeId: ids[name] }
    expect(await brand.askDesk('useCoupon', { number, orderId, left: 2, till: '', ...storeId })).toMatchObject(answer)
  })

  it('can be made for stores there are only', async () => {
    const wrong = { ...mugFields, kind: 'virtual', gift, stores: ['none'] }
    expect(await brand.askDesk('saveReward', wrong)).toMatchObject({ refusal: { code: 'storeUnknown' } })
  })
})
