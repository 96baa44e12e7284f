import { colorsFrom } from '../../../contract/words/brand'
import { usualHome, type HomeBlock } from '../../../domain/brand/home'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { qingyuBrand } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'
import { mugFields } from '../../_support/mall'
import { logoOf } from '../../_support/unfounded'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('reader')
})
afterAll(() => brand.close())

const current = async () => (await brand.desk('getBrand', {})).brand
const versionOf = async (part: string) => (await current()).parts.find((each) => each.part === part)?.version ?? -1
const look = async (change: object = {}) => {
  const { name, slogan, welcome, colors, radius } = (await current()).draft
  return { look: { version: await versionOf('look'), name, slogan, welcome, colors, radius, ...change } }
}
const home = async (blocks: HomeBlock[]) => ({ home: { version: await versionOf('home'), home: blocks } })
const publish = async (change: object = {}) => {
  const { version, draftVersion } = await current()
  return brand.askDesk('publishBrand', { version, draftVersion, asksAgain: false, note: '', ...change })
}
const later = () => brand.cloud.clock.advance(configurationMaxAgeMs + 1)
const seen = async (visitor = 'reader') => {
  later()
  return insist(await brand.visit(visitor, 'member', 'home', {}))
}
/** An id as this cloud gives them; whether the file is there nobody looks. */
const picture = 'cloud://local.6c6f63616c/public/brand/0123456789abcdef0123456789abcdef.jpg'
const block = (change: Partial<HomeBlock>): HomeBlock => ({
  id: 'x',
  kind: 'banner',
  audience: [],
  from: null,
  until: null,
  banner: { picture, says: '上新', target: null },
  ...change,
})

it('shows members nothing of a draft, and all of it once it is published', async () => {
  insist(await brand.askDesk('saveBrandDraft', await look({ name: '新名字', welcome: { title: '来吧', body: '' } })))
  expect((await seen()).brand.name).toBe(qingyuBrand.name)
  expect((await current()).changed).toEqual(['name', 'welcome'])
  insist(await publish({ note: '换名' }))
  expect((await seen()).brand).toMatchObject({ name: '新名字', welcome: { title: '来吧', body: '' }, logo: 'logo' })
  expect(await current()).toMatchObject({ changed: [], version: 2 })
  expect((await seen()).consentDue).toBe(false)
})

it('keeps every edition with who published what, and what was there before any', async () => {
  const { editions } = await brand.desk('listBrandEditions', {})
  expect(editions).toMatchObject([
    { number: 2, changed: ['name', 'welcome'], note: '换名', restored: null },
    { number: 1, changed: [], at: 0, operatorName: '' },
  ])
  expect(editions[0]?.operatorName).not.toBe('')
  const first = await brand.desk('getBrandEdition', { number: 1 })
  expect(first.brand).toMatchObject({ name: qingyuBrand.name, home: usualHome })
})

it('publishes an earlier edition anew, and keeps a draft that somebody is at', async () => {
  insist(await brand.askDesk('saveBrandDraft', await look({ slogan: '正在写的' })))
  const { version } = await current()
  insist(await brand.askDesk('restoreBrandEdition', { number: 1, version, asksAgain: false, note: '' }))
  expect((await seen()).brand.name).toBe(qingyuBrand.name)
  expect(await current()).toMatchObject({ version: 3, draft: { slogan: '正在写的', name: '新名字' } })
  const { editions } = await brand.desk('listBrandEditions', {})
  expect(editions[0]).toMatchObject({ number: 3, restored: 1, changed: ['name', 'welcome'] })
  const { draftVersion } = await current()
  insist(await brand.askDesk('discardBrandDraft', { draftVersion }))
  expect(await current()).toMatchObject({ changed: [], draft: { name: qingyuBrand.name } })
})

it('lets two work on different parts, and tells the second on one part', async () => {
  const [mine, theirs] = [await look({ slogan: '我写的' }), await look({ slogan: '别人写的' })]
  const elsewhere = await home([...usualHome])
  insist(await brand.askDesk('saveBrandDraft', mine))
  expect(await brand.askDesk('saveBrandDraft', theirs)).toMatchObject({
    ok: false,
    refusal: { code: 'changedMeanwhile' },
  })
  insist(await brand.askDesk('saveBrandDraft', elsewhere))
  expect((await current()).draft.slogan).toBe('我写的')
})

it('publishes only the draft that was looked at', async () => {
  const { version, draftVersion } = await current()
  insist(await brand.askDesk('saveBrandDraft', await look({ slogan: '后来改的' })))
  expect(await publish({ version, draftVersion })).toMatchObject({ ok: false, refusal: { code: 'changedMeanwhile' } })
  insist(await publish())
  expect(await publish()).toMatchObject({ ok: false, refusal: { code: 'nothingToPublish' } })
  expect(await publish({ version: version - 1 })).toMatchObject({ ok: false, refusal: { code: 'changedMeanwhile' } })
})

it('takes another logo and another address for codes, and still reads what was printed', async () => {
  const logo = await logoOf(0x3366ccff)
  insist(await brand.askDesk('saveBrandDraft', await look({ logo, colors: colorsFrom('#3366CC') })))
  const item = { ...qingyuBrand.item, version: await versionOf('item') }
  const { version: itemVersion, ...rest } = item
  const codeOrigin = 'https://q.new.example'
  insist(await brand.askDesk('saveBrandDraft', { item: { version: itemVersion, item: rest, codeOrigin } }))
  insist(await publish())
  expect((await seen()).brand.logo).toMatch(/^\/public\/brand\/[0-9a-f]{32}\.jpg$/)
  expect(brand.all('brands')).toMatchObject([{ codeOrigin, earlierOrigins: [qingyuBrand.codeOrigin] }])
  const verdicts = []
  for (const origin of [qingyuBrand.codeOrigin, codeOrigin, 'https://q.other.example']) {
    const scanned = `${origin}/c/ABC`
    verdicts.push(insist(await brand.visit('reader', 'code', 'scan', { scanned })).verdict)
  }
  expect(verdicts).toEqual(['notOurs', 'notOurs', 'foreign'])
  const line = brand.all('audit').find(({ procedure, changes }) => procedure === 'saveBrandDraft' && changes?.length)
  expect(JSON.stringify(line)).not.toContain(logo.slice(0, 40))
})

describe('the terms', () => {
  const saveTerms = async (title: string, paragraph: string) => {
    const { terms } = (await current()).draft
    const chinese = [{ title, paragraphs: [paragraph] }, ...terms['zh-CN'].slice(1)]
    return brand.askDesk('saveBrandDraft', {
      terms: { version: await versionOf('terms'), terms: { 'zh-CN': chinese, en: [] } },
    })
  }

  it('are a template whose fields are the brand’s own', async () => {
    expect(await saveTerms('这是什么', '{brnad}的会员')).toMatchObject({
      refusal: { code: 'termsFieldUnknown', field: 'brnad' },
    })
    insist(await saveTerms('这是什么', '{brand}会员由{runner}运营，改过了。'))
    insist(await publish({ asksAgain: true }))
    later()
    const read = insist(await brand.visit('guest', 'member', 'terms', { locale: 'zh-CN' }))
    expect(read).toMatchObject({ version: '6', difference: null })
    expect(read.sections[0]?.paragraphs).toEqual([
      `${qingyuBrand.name}会员由${qingyuBrand.company?.name}运营，改过了。`,
    ])
  })

  it('show a member who is asked again what has changed since they agreed, until they agree', async () => {
    expect(await seen()).toMatchObject({ consentDue: true, consentVersion: '6' })
    const { difference } = insist(await brand.visit('reader', 'member', 'terms', { locale: 'zh-CN' }))
    expect(difference?.version).toBe('5')
    const changed = difference?.lines.filter(({ change }) => change !== 'same')
    expect(changed?.map(({ change, isTitle }) => [change, isTitle])).toEqual([
      ['removed', false],
      ['added', false],
    ])
    expect(changed?.[1]?.text).toContain('改过了')
    // Without terms in English whoever reads English gets those in Chinese.
    const english = insist(await brand.visit('reader', 'member', 'terms', { locale: 'en' }))
    expect(english.sections[0]?.title).toBe('这是什么')
    insist(await brand.visit('reader', 'member', 'consent', { consent: true, consentVersion: '6' }))
    expect(insist(await brand.visit('reader', 'member', 'terms', { locale: 'zh-CN' })).difference).toBeNull()
  })
})

describe('the first screen', () => {
  const kinds = async (visitor?: string) => (await seen(visitor)).blocks.map(({ kind }) => kind)
  const lay = async (...blocks: HomeBlock[]) => brand.askDesk('saveBrandDraft', await home([...usualHome, ...blocks]))

  it('is the usual one until somebody lays it out, and then in their order', async () => {
    expect(await kinds()).toEqual(usualHome.map(({ kind }) => kind))
    const turned = [...usualHome].reverse().filter(({ kind }) => kind !== 'community')
    insist(
      await brand.askDesk(
        'saveBrandDraft',
        await home([...turned, block({ id: 'shelf', kind: 'rewards', banner: null })]),
      ),
    )
    insist(await publish())
    expect(await kinds()).toEqual([...turned.map(({ kind }) => kind), 'rewards'])
    expect((await seen()).shelf.length).toBeGreaterThanOrEqual(0)
  })

  it('shows blocks to whom and while they are for', async () => {
    const { now } = await seen()
    const [soon, over] = [now + 60_000, now + 120_000]
    insist(
      await lay(
        block({ id: 'guests', audience: ['guest'] }),
        block({ id: 'tide', audience: ['tide'] }),
        block({ id: 'window', from: soon, until: over }),
      ),
    )
    insist(await publish())
    const banners = async (visitor?: string) =>
      (await seen(visitor)).blocks.filter(({ kind }) => kind === 'banner').map(({ id }) => id)
    expect([await banners(), await banners('a-guest')]).toEqual([[], ['guests']])
    brand.cloud.clock.advance(60_000)
    expect(await banners()).toEqual(['window'])
    brand.cloud.clock.advance(60_000)
    expect(await banners()).toEqual([])
  })

  it.each<[string, HomeBlock[], object]>([
    ['no card', usualHome.filter(({ kind }) => kind !== 'card'), { code: 'homeBlockFixed', kind: 'card' }],
    [
      'a scan for some only',
      usualHome.map((each) => (each.kind === 'scan' ? { ...each, audience: ['tide'] } : each)),
      { code: 'homeBlockFixed', kind: 'scan' },
    ],
    ['a banner without a picture', [...usualHome, block({ banner: null })], { what: 'bannerEmpty', place: 9 }],
    ['a window that ends before it begins', [...usualHome, block({ from: 2, until: 1 })], { what: 'windowReversed' }],
    [
      'a picture of another cloud',
      [...usualHome, block({ banner: { picture: 'cloud://x/public/brand/a.jpg', says: '上新', target: null } })],
      { code: 'pictureUnknown' },
    ],
    ['a tier that is not there', [...usualHome, block({ audience: ['none'] })], { what: 'audienceUnknown' }],
    ['a page that is not there', [...usualHome, leading('page', 'nowhere')], { what: 'pageUnknown' }],
    [
      'a campaign that is not there',
      [...usualHome, leading('campaign', 'none')],
      { code: 'targetRefused', what: 'unknown' },
    ],
    [
      'a reward that is not there',
      [...usualHome, leading('reward', 'none')],
      { code: 'targetRefused', kind: 'reward' },
    ],
    ['a post that is not there', [...usualHome, leading('post', 'none')], { code: 'targetRefused', kind: 'post' }],
  ])('refuses %s', async (_what, blocks, refusal) => {
    expect(await brand.askDesk('saveBrandDraft', await home(blocks))).toMatchObject({ ok: false, refusal })
  })

  it('takes a banner for what is in the making, and publishes it once members can see that or before its time', async () => {
    const { reward } = await brand.desk('saveReward', { ...mugFields, title: '杯子', category: 'home' })
    insist(await lay(leading('reward', reward.id)))
    expect(await publish()).toMatchObject({ refusal: { code: 'targetRefused', what: 'hidden', place: 9 } })
    const { now } = await seen()
    insist(await lay({ ...leading('reward', reward.id), from: now + 3_600_000 }))
    insist(await publish())
    const categories = { version: await versionOf('categories'), mallCategories: [{ code: 'outing', name: '出门' }] }
    insist(await brand.askDesk('saveBrandDraft', { categories }))
    expect(await publish()).toMatchObject({ refusal: { code: 'categoryInUse', rewardTitle: '杯子' } })
  })
})

it('lets only whoever may publish do it', async () => {
  const token = await openSessionWith(brand, 'drafter', [{ role: 'campaignManager', scope: { kind: 'brand' } }])
  const { version, draftVersion } = await current()
  const input = { version, draftVersion, asksAgain: false, note: '' }
  expect(await brand.askDesk('publishBrand', input, { token })).toMatchObject({ refusal: { code: 'notAllowed' } })
})

function leading(kind: 'page' | 'campaign' | 'reward' | 'post', id: string): HomeBlock {
  return block({ banner: { picture, says: '上新', target: { kind, id } } })
}
