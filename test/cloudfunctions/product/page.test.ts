import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { insist, openBrand, type Brand } from '../../_support/brand'

const made = { on: '2026-03-31', factory: '一厂', line: '三线', lot: 'L0331' }
const uploaded = 'cloud://local.6c6f63616c/public/products/0123456789abcdef0123456789abcdef.jpg'

let brand: Brand
let productId: string
beforeAll(async () => {
  brand = await openBrand()
  const { product } = await brand.desk('saveProduct', {
    name: '面霜',
    tagline: '清爽',
    gtin: '6901234567977',
    picture: uploaded,
    morePictures: ['mug'],
    description: '早晚各一次。',
    shelfLife: { count: 11, unit: 'month' },
  })
  productId = product.id
})
afterAll(() => brand.close())

const batchOf = async (id: string) => (await brand.desk('getBatch', { batchId: id })).batch
const read = async (batchId?: string) => {
  brand.cloud.clock.advance(configurationMaxAgeMs + 1)
  return insist(await brand.visit('reader', 'code', 'product', { productId, ...(batchId ? { batchId } : {}) }))
}

it('says when a batch was made until it is switched on, and then everybody who scans reads it', async () => {
  const { batch } = await brand.desk('mintBatch', { productId, label: '三月', size: 10 })
  expect(batch).toMatchObject({ made: null, bestBefore: null })
  const said = await brand.desk('saveBatchMade', { batchId: batch.id, version: batch.version, made })
  expect(said.batch).toMatchObject({ made, bestBefore: '2027-02-28' })
  // Before anybody can have one in hand, nobody is told of the batch.
  expect((await read(batch.id)).batch).toBeNull()

  const { version } = await batchOf(batch.id)
  await brand.desk('activateBatch', { batchId: batch.id, version, fromSerial: 0, toSerial: 9 })
  const again = { batchId: batch.id, version: version + 1, made: { ...made, on: '2026-04-01' } }
  expect(await brand.askDesk('saveBatchMade', again)).toMatchObject({ refusal: { code: 'batchMadeFixed' } })
  brand.cloud.clock.advance(configurationMaxAgeMs + 1)
  const { product } = await brand.scan('reader', brand.codeOf(batch.number, 0))
  expect(product).toMatchObject({
    id: productId,
    batchId: batch.id,
    madeOn: '2026-03-31',
    bestBefore: '2027-02-28',
    picture: '/public/products/0123456789abcdef0123456789abcdef.jpg',
  })
  expect(await read(batch.id)).toEqual({
    name: '面霜',
    tagline: '清爽',
    gtin: '06901234567977',
    pictures: ['/public/products/0123456789abcdef0123456789abcdef.jpg', 'mug'],
    description: '早晚各一次。',
    shelfLife: { count: 11, unit: 'month' },
    batch: { madeOn: '2026-03-31', bestBefore: '2027-02-28', lot: 'L0331' },
  })
})

it('may say so when it is minted, and of another product’s batch nothing is told', async () => {
  const { batch } = await brand.desk('mintBatch', { productId, label: '四月', size: 10, made: { ...made, on: null } })
  expect(batch).toMatchObject({ made: { on: null, factory: '一厂' }, bestBefore: null })
  expect((await read('1')).batch).toBeNull()
  expect((await read()).batch).toBeNull()
  expect(await brand.visit('reader', 'code', 'product', { productId: 'none' })).toMatchObject({
    refusal: { code: 'productUnknown' },
  })
})

it.each([
  ['a day that is none', { ...made, on: '2026-02-30' }],
  ['a day in another form', { ...made, on: '31.3.2026' }],
])('refuses %s', async (_what, wrong) => {
  const answer = await brand.askDesk('mintBatch', { productId, label: '错', size: 1, made: wrong })
  expect(answer).toMatchObject({ refusal: { code: 'malformed', field: 'made.on' } })
})

it('keeps no picture that it could not show again', async () => {
  const fields = { name: '另一款', tagline: '', gtin: '6901234567984', picture: 'mug' }
  const foreign = 'cloud://other.bucket/private/a.jpg'
  for (const wrong of [{ picture: foreign }, { morePictures: [foreign] }, { picture: 'https://a.example/b.jpg' }])
    expect(await brand.askDesk('saveProduct', { ...fields, ...wrong })).toMatchObject({
      refusal: { code: 'pictureUnknown' },
    })
})
