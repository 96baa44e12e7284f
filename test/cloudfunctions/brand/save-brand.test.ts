import { colorsFrom } from '../../../contract/words/brand'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { qingyuBrand } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { logoOf } from '../../_support/unfounded'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const current = async () => (await brand.desk('getBrand', {})).brand
const fieldsOf = ({ name, slogan, colors, item, version }: Awaited<ReturnType<typeof current>>) => ({
  version,
  name,
  slogan,
  colors,
  item,
  contact: { phone: '400-800-1234', hours: '每天 9:00–21:00' },
  privacyContact: { email: 'privacy@new.example' },
  company: { name: '新公司', address: '某路 1 号' },
  asksAgain: false,
})
const save = async (change: object) => brand.askDesk('saveBrand', { ...fieldsOf(await current()), ...change })
const home = async () => {
  brand.cloud.clock.advance(configurationMaxAgeMs + 1)
  return insist(await brand.visit('reader', 'member', 'home', {}))
}

it('changes what phones show within seconds, and keeps what is printed', async () => {
  await brand.join('reader')
  const item = { unit: 'can', codePlace: 'onLabel', use: 'drink' }
  insist(await save({ name: '新名字', item }))
  const seen = await home()
  expect(seen.brand).toMatchObject({ name: '新名字', item, company: { name: '新公司' }, logo: 'logo' })
  expect(seen.consentDue).toBe(false)
  expect(brand.all('brands')).toMatchObject([
    { codeOrigin: qingyuBrand.codeOrigin, pictures: qingyuBrand.pictures, mallCategories: qingyuBrand.mallCategories },
  ])
})

it('asks members again only where it is told to', async () => {
  insist(await save({ asksAgain: true }))
  expect(await home()).toMatchObject({
    consentDue: true,
    consentVersion: String(Number(qingyuBrand.consentVersion) + 1),
  })
})

it('takes another logo, and says in the trail what changed without it', async () => {
  const logo = await logoOf(0x3366ccff)
  insist(await save({ logo, colors: colorsFrom('#3366CC'), slogan: '新的一句' }))
  expect((await home()).brand.logo).toMatch(/^\/public\/brand\/[0-9a-f]{32}\.jpg$/)
  const line = brand
    .all('audit')
    .find(({ procedure, changes }) => procedure === 'saveBrand' && changes?.some(({ field }) => field === 'slogan'))
  expect(line).toMatchObject({ subject: 'brand', outcome: 'done' })
  expect(JSON.stringify(line)).not.toContain(logo.slice(0, 40))
})

it.each([
  ['a version that is not in force', { version: 0 }, { code: 'changedMeanwhile' }],
  [
    'an accent that cannot be read',
    { colors: { ...qingyuBrand.colors, accent: '#F2E541' } },
    { code: 'colorsUnreadable' },
  ],
  ['a logo that is no picture', { logo: 'bm9uZQ==' }, { code: 'pictureRefused', what: 'notAPicture' }],
  ['another origin', { codeOrigin: 'https://other.example', name: '' }, { code: 'malformed', field: 'name' }],
])('refuses %s and changes nothing', async (_what, change, refusal) => {
  const before = brand.all('brands')
  expect(await save(change)).toMatchObject({ ok: false, refusal })
  expect(brand.all('brands')).toEqual(before)
})

it('gives a brand that was stored in its programme a document of its own', async () => {
  const [
    {
      _id,
      version,
      foundedBy: _by,
      consentVersion,
      mallCategories,
      item: _item,
      privacyContact: _privacy,
      company: _company,
      contact,
      ...tokens
    } = qingyuBrand,
  ] = brand.all('brands')
  const [program] = brand.all('programs')
  const { store } = brand.cloud.platform
  await store.transact(async (transaction) => {
    await transaction.remove('brands', _id)
    await transaction.put('programs', {
      ...program!,
      ...{ brand: { ...tokens, contact }, consentVersion, mallCategories },
    })
  })
  expect(version).toBeGreaterThan(1)
  expect((await current()).version).toBe(0)
  insist(await save({ name: '搬了家' }))
  expect(brand.all('brands')).toMatchObject([{ name: '搬了家', version: 1, mallCategories }])
})
