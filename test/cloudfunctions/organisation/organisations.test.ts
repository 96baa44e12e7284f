import type { Sent } from '../../../contract'
import type { Grant, Scope } from '../../../domain/operator/abilities'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

type Fields = Sent<'ops', 'saveOrganisation'>
const fields = (name: string, more: Partial<Fields> = {}): Fields => ({
  kind: 'store',
  name,
  place: '杭州市西湖区文三路 1 号',
  openingHours: '10:00–22:00',
  phone: '0571 8888 6666',
  dealerId: null,
  state: 'open',
  ...more,
})
const register = async (name: string, more: Partial<Fields> = {}) =>
  (await brand.desk('saveOrganisation', fields(name, more))).organisation
const save = (input: Fields, requestId?: string) =>
  brand.askDesk('saveOrganisation', input, requestId === undefined ? {} : { requestId })
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('a store', () => {
  it('is registered, listed by name, changed, and closed', async () => {
    const dealer = await register('江南渠道', { kind: 'dealer', dealerId: null })
    const store = await register('文三路店', { dealerId: dealer.id })
    expect(store).toMatchObject({ name: '文三路店', phone: '0571-88886666', dealerId: dealer.id, version: 1 })
    const closed = { ...fields('文三路店'), id: store.id, version: 1, state: 'closed' as const, phone: null }
    expect(insist(await save(closed)).organisation).toMatchObject({ state: 'closed', phone: null, version: 2 })
    const { organisations } = await brand.desk('listOrganisations', {})
    expect(organisations.map(({ name, state }) => [name, state])).toEqual([
      ['文三路店', 'closed'],
      ['江南渠道', 'open'],
    ])
  })

  it('is asked for twice under one request and is one', async () => {
    const first = await save(fields('西溪店'), 'request-xixi')
    expect(await save(fields('西溪店'), 'request-xixi')).toEqual({ ...first, repeated: true })
  })

  it.each([
    ['of a name that one of its kind has', fields('滨江店'), 'organisationNameTaken'],
    ['that nobody knows', { ...fields('新店'), id: 'o-none', version: 1 }, 'organisationUnknown'],
    ['run by nobody known', fields('新店', { dealerId: 'o-none' }), 'organisationUnknown'],
    ['without a name', fields(' '), 'malformed'],
    ['with a number that nobody can call', fields('新店', { phone: '12' }), 'malformed'],
  ])('%s is refused', async (_, input, code) => {
    await save(fields('滨江店'))
    expect(await save(input)).toMatchObject(refused(code))
  })

  it('that is run by another store, becomes a dealer, or changed meanwhile is refused', async () => {
    const store = await register('湖滨店')
    const changed = { ...fields('湖滨店'), id: store.id }
    expect(await save({ ...changed, version: 9 })).toEqual({
      ok: false,
      refusal: { code: 'changedMeanwhile', version: 1 },
    })
    expect(await save({ ...changed, version: 1, kind: 'dealer' })).toEqual(refused('organisationUnknown'))
    expect(await save(fields('湖滨二店', { dealerId: store.id }))).toEqual(refused('organisationUnknown'))
  })

  it('may have the name of a dealer, and two that come at once under one name are one', async () => {
    await register('同名', { kind: 'dealer' })
    const both = await Promise.all([save(fields('同名')), save(fields('同名'))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(refused('organisationNameTaken'))
  })
})

/** Whose till it is: each row one operator, the store they name, and what becomes of it. */
describe('a till', () => {
  const stores: Record<string, string> = {}
  const scopeOf = (name: string): Scope =>
    name === 'brand'
      ? { kind: 'brand' }
      : { kind: name.startsWith('dealer') ? 'dealer' : 'store', id: stores[name] ?? '' }
  const clerkFor = (...names: string[]) =>
    openSessionWith(
      brand,
      `clerk-of-${names.join('-')}`,
      names.map((name): Grant => ({ role: 'clerk', scope: scopeOf(name) })),
    )
  const shop = { kind: 'virtual', gift: { code: 'shopCoupon', args: { uses: 3, days: 30 } } } as const
  let number: string
  let orderId: string

  beforeAll(async () => {
    for (const name of ['dealer', 'dealer-other'])
      stores[name] = (await register(`渠道 ${name}`, { kind: 'dealer' })).id
    stores['own'] = (await register('甲店', { dealerId: stores['dealer'] ?? '' })).id
    stores['other'] = (await register('乙店')).id
    stores['closed'] = (await register('丙店', { state: 'closed' })).id
    const lot = await putOnSale(brand, 20, { ...shop, title: '试饮', instructions: '任意门店' })
    await memberWith(brand, 'till-member', 1_000)
    orderId = (await redeemed(brand, 'till-member', lot)).order.id
    number = brand.all('members').find(({ _id }) => _id === 'till-member')?.number ?? ''
  }, 60_000)

  const rows: [whose: string[], named: string | undefined, came: string][] = [
    [['brand'], undefined, 'done'],
    [['brand'], 'own', 'done'],
    [['brand'], 'closed', 'storeClosed'],
    [['brand'], 'dealer', 'storeUnknown'],
    [['own'], undefined, 'done'],
    [['own'], 'own', 'done'],
    [['own'], 'other', 'storeNotYours'],
    [['closed'], undefined, 'storeClosed'],
    [['own', 'other'], undefined, 'storeMissing'],
    [['own', 'other'], 'other', 'done'],
    [['dealer'], undefined, 'storeMissing'],
    [['dealer'], 'own', 'done'],
    [['dealer'], 'other', 'storeNotYours'],
    [['dealer-other'], 'own', 'storeNotYours'],
    [['own', 'brand'], 'other', 'done'],
  ]
  it.each(rows)('of a clerk of %j who names %j is %s at every procedure', async (whose, named, came) => {
    const token = await clerkFor(...whose)
    const where = named === undefined ? {} : { storeId: stores[named] ?? '' }
    brand.cloud.clock.advance(60_000)
    const { digits } = insist(await brand.visit('till-member', 'member', 'memberCode', {}))
    const outcomes = [
      await brand.askDesk('resolveMemberCode', { code: digits, ...where }, { token }),
      await brand.askDesk('useBenefit', { number, benefit: 'monthlyCouponQuota', ...where }, { token }),
      await brand.askDesk('useCoupon', { number, orderId: 'none', left: 1, till: '', ...where }, { token }),
    ].map((answer) => (answer.ok ? 'done' : answer.refusal.code))
    expect(outcomes).toEqual(came === 'done' ? ['done', 'benefitNotGiven', 'couponUnknown'] : [came, came, came])
  })

  it('goes by its store’s name, and by its own where it stands in none', async () => {
    const use = (token: string, left: number, more: object) =>
      brand.askDesk('useCoupon', { number, orderId, left, till: '2 号台', ...more }, { token })
    insist(await use(await clerkFor('own'), 3, {}))
    insist(await use(await openSession(brand, 'clerk'), 2, {}))
    insist(await use(await openSession(brand, 'clerk'), 1, { storeId: stores['other'] }))
    const { order } = insist(await brand.visit('till-member', 'mall', 'myOrder', { orderId }))
    expect(order.coupon?.uses.map(({ till }) => till)).toEqual(['甲店', '2 号台', '乙店'])
    expect(
      brand
        .all('orders')
        .find(({ _id }) => _id === orderId)
        ?.couponUses.map(({ storeId }) => storeId),
    ).toEqual([stores['own'], undefined, stores['other']])
  })

  it.each([
    [['own'], ['甲店'], false],
    [['dealer'], ['甲店'], false],
    [['dealer', 'own', 'other', 'closed'], ['甲店', '乙店'], false],
  ] as [string[], string[], boolean][])('is told to a clerk of %j: %j', async (whose, names, isAnywhere) => {
    const { till } = insist(await brand.askDesk('whoAmI', {}, { token: await clerkFor(...whose) }))
    expect({ names: till?.stores.map(({ name }) => name), isAnywhere: till?.isAnywhere }).toEqual({ names, isAnywhere })
  })

  it('is no analyst’s, and anywhere for whoever is a clerk of the brand', async () => {
    const told = async (id: string, role: string) => {
      const token = await openSessionWith(brand, id, [{ role, scope: { kind: 'brand' } }])
      return insist(await brand.askDesk('whoAmI', {}, { token })).till
    }
    expect(await told('some-analyst', 'analyst')).toBeNull()
    const till = await told('some-clerk', 'clerk')
    expect(till?.isAnywhere).toBe(true)
    expect(till?.stores.map(({ name }) => name)).toEqual(expect.arrayContaining(['甲店', '乙店', '同名']))
    expect(till?.stores.map(({ name }) => name)).not.toContain('丙店')
  })
})
