import { openBrand, type Brand } from '../../_support/brand'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import type { ProgramWithBrand } from '../../../cloudfunctions/brand/upcast'
import { qingyu } from '../../../local/seed/brand'

/** A programme as it was stored while the brand stood in it. */
const stored: ProgramWithBrand = {
  ...qingyu,
  brand: {
    name: '旧牌子',
    slogan: '一直都在',
    logo: 'logo',
    pictures: ['mug'],
    colors: {
      accent: '#0E5E52',
      accentInk: '#FFFFFF',
      ink: '#1D2A27',
      inkSoft: '#5A6663',
      paper: '#F6F2EA',
      card: '#FFFFFF',
      line: '#E4DED2',
      good: '#1F7A4D',
      warn: '#9A5B00',
      bad: '#B3261E',
    },
    radius: 12,
    contact: { phone: '400-000-0000', hours: '每天 9:00–21:00' },
    codeOrigin: 'https://q.old.example',
  },
  consentVersion: '3',
  mallCategories: [{ code: 'home', name: '器物' }],
}

describe('given a brand that was stored in its programme', () => {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand()
    const { store } = brand.cloud.platform
    await store.transact(async (transaction) => {
      await transaction.remove('brands', 'brand')
      await transaction.put('programs', stored)
    })
    // Nobody asked for a second step then; whoever works on has one by now.
    const factor = { sealed: '', lastStep: 0, recovery: [], since: brand.cloud.clock.now() }
    await store.updateIf('operators', 'admin', {}, { set: { factor } })
    brand.cloud.clock.advance(configurationMaxAgeMs + 1)
  })
  afterAll(() => brand.close())

  it('shows what it showed, and calls its items what every sentence called them then', async () => {
    const home = await brand.visit('reader', 'member', 'home', {})
    expect(home).toMatchObject({
      value: {
        brand: {
          name: '旧牌子',
          radius: 12,
          item: { unit: 'bottle', codePlace: 'underCap', use: 'drink' },
          contact: { phone: '400-000-0000', hours: '每天 9:00–21:00', email: '' },
          privacyContact: null,
          company: { name: '', address: '' },
        },
        consentVersion: '3',
      },
    })
  })

  it('keeps the brand there when its programme is saved', async () => {
    const { program } = await brand.desk('getProgram', {})
    await brand.desk('saveProgram', { ...program, droppedTiers: [] })
    expect(brand.all('programs')).toMatchObject([{ brand: { name: '旧牌子' }, consentVersion: '3' }])
    expect((await brand.desk('listRewards', {})).categories).toEqual([{ code: 'home', name: '器物' }])
  })
})
