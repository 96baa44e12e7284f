import { insist, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const fields = { name: '白桃乌龙气泡茶', tagline: '春天的第一口', gtin: '6901234567922', picture: 'lime-jasmine' }

describe('a product', () => {
  it('is created with its GTIN padded to fourteen digits, and the same request again changes nothing', async () => {
    const saved = insist(await brand.askDesk('saveProduct', fields, { requestId: 'request-peach' }))
    expect(saved.product).toMatchObject({ ...fields, gtin: '06901234567922', version: 1 })
    expect(insist(await brand.askDesk('saveProduct', fields, { requestId: 'request-peach' }))).toEqual(saved)
    expect(brand.all('products').filter(({ name }) => name === fields.name)).toHaveLength(1)
  })

  it('is edited by whoever saw its latest version, and by nobody else', async () => {
    const { products } = await brand.desk('listProducts', {})
    const { id, version } = products.find(({ name }) => name === fields.name)!
    const edited = await brand.desk('saveProduct', { ...fields, id, version, tagline: '入口是桃，回味是茶' })
    expect(edited.product).toMatchObject({ id, version: version + 1, tagline: '入口是桃，回味是茶' })
    const late = await brand.askDesk('saveProduct', { ...fields, id, version, tagline: '晚来的' })
    expect(late).toEqual({ ok: false, refusal: { code: 'changedMeanwhile', version: version + 1 } })
    expect(await brand.askDesk('saveProduct', { ...fields, id })).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    })
  })

  it('has a GTIN of its own, in whatever length it is written', async () => {
    const taken = { ok: false, refusal: { code: 'gtinTaken' } }
    for (const gtin of ['6901234567892', '06901234567892'])
      expect(await brand.askDesk('saveProduct', { ...fields, name: '同码', gtin })).toEqual(taken)
    const { products } = await brand.desk('listProducts', {})
    const peach = products.find(({ name }) => name === fields.name)!
    const { id, version } = peach
    expect(await brand.askDesk('saveProduct', { ...fields, id, version, gtin: '6901234567892' })).toEqual(taken)
  })

  it('wins its GTIN against another desk that saves the same one at the same moment', async () => {
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((name) => brand.askDesk('saveProduct', { ...fields, name, gtin: '6901234567960' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'gtinTaken')).toHaveLength(2)
  })

  it('is refused a GTIN whose check digit is wrong, and a length that none has', async () => {
    expect(await brand.askDesk('saveProduct', { ...fields, gtin: '6901234567923' })).toEqual({
      ok: false,
      refusal: { code: 'gtinInvalid' },
    })
    expect(await brand.askDesk('saveProduct', { ...fields, gtin: '690123456' })).toMatchObject({
      refusal: { code: 'malformed', field: 'gtin', problem: 'wrongShape' },
    })
  })

  it('is not there under an id nobody gave', async () => {
    expect(await brand.askDesk('saveProduct', { ...fields, id: 'p-none', version: 1 })).toMatchObject({ ok: false })
  })

  it('stands in a list that pages through all of them once, newest first', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await brand.desk('listProducts', { limit: 2, ...(after ? { after } : {}) })
      expect(page.products.length).toBeLessThanOrEqual(2)
      seen.push(...page.products.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    const newestFirst = [...brand.all('products')].sort(
      (left, right) => right.createdAt - left.createdAt || (left._id < right._id ? 1 : -1),
    )
    expect(seen).toEqual(newestFirst.map(({ _id }) => _id))
  })
})
