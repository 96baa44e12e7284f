import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { Jimp } from 'jimp'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs } from '../../../domain/calendar'
import { qingyuBrand } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { documentsKept } from '../../_support/kept'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin', '林小满')
  await brand.join('visitor-chen', '陈屿')
})
afterAll(() => brand.close())

const profileOf = async (visitorId: string) => insist(await brand.visit(visitorId, 'member', 'profile', {}))
const cardOf = (visitorId: string) => brand.all('members').find(({ _id }) => _id === visitorId)

describe('the profile', () => {
  it('is nobody’s who is no member', async () => {
    for (const procedure of ['profile', 'privacy', 'exportMyData', 'askDeletion'] as const)
      expect(await brand.visit('stranger', 'member', procedure, {})).toMatchObject({ refusal: { code: 'notMember' } })
  })

  it('keeps what is given and leaves the rest', async () => {
    expect(await profileOf('visitor-lin')).toMatchObject({ nickname: '林小满', city: '', birthday: null, phone: null })
    await brand.visit('visitor-lin', 'member', 'saveProfile', { city: ' 杭州 ' })
    const saved = insist(await brand.visit('visitor-lin', 'member', 'saveProfile', { nickname: '小满' }))
    expect(saved).toMatchObject({ nickname: '小满', city: '杭州' })
    expect(insist(await brand.visit('visitor-lin', 'member', 'home', {})).card?.nickname).toBe('小满')
  })

  it('takes no nickname that the word filter or the platform’s check does not pass', async () => {
    const words = {
      _id: 'advert',
      name: '广告引流',
      action: 'review' as const,
      byPinyin: true,
      words: ['加微信', '刷单'],
      allow: [],
    }
    await brand.cloud.platform.store.create('wordLists', { ...words, createdAt: brand.cloud.clock.now(), version: 1 })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    const save = (nickname: string) => brand.visit('visitor-lin', 'member', 'saveProfile', { nickname, city: '宁波' })
    const refused = { ok: false, refusal: { code: 'nicknameRefused' } }
    expect(await save('加微信 vx 领钱')).toEqual(refused)
    expect(
      await brand.visit('visitor-new', 'member', 'join', {
        consent: true,
        consentVersion: qingyuBrand.consentVersion,
        nickname: '兼职刷单',
      }),
    ).toEqual(refused)
    brand.cloud.safety.plan.text = 'risky'
    expect(await save('小满二')).toEqual(refused)
    brand.cloud.safety.plan.text = 'silent'
    expect(await save('小满二')).toEqual({ ok: false, refusal: { code: 'nicknameUnchecked' } })
    expect(insist(await brand.visit('visitor-lin', 'member', 'saveProfile', { city: '绍兴' })).city).toBe('绍兴')
    brand.cloud.safety.plan.text = 'pass'
    expect(await profileOf('visitor-lin')).toMatchObject({ nickname: '小满', city: '绍兴' })
  })

  it('lets a birthday be set, put right after a year, and says from when on', async () => {
    const save = (month: number, day: number, nickname?: string) =>
      brand.visit('visitor-lin', 'member', 'saveProfile', {
        birthday: { month, day },
        ...(nickname ? { nickname } : {}),
      })
    expect(await save(2, 30)).toMatchObject({ refusal: { code: 'birthdayImpossible' } })
    const saved = insist(await save(2, 29))
    expect(saved.birthday).toEqual({ month: 2, day: 29 })
    expect(saved.birthdayFixedUntil).toMatch(/^\d{4}-\d\d-\d\d$/)
    const refused = { code: 'birthdayChangedLately', again: saved.birthdayFixedUntil }
    expect(await save(3, 1, '另一个')).toMatchObject({ refusal: refused })
    expect((await profileOf('visitor-lin')).nickname).toBe('小满')
    brand.cloud.clock.advance(366 * dayMs)
    expect((await profileOf('visitor-lin')).birthdayFixedUntil).toBeNull()
    expect(insist(await save(3, 1)).birthday).toEqual({ month: 3, day: 1 })
  })
})

describe('the phone number', () => {
  const bind = (visitorId: string, code: string) => brand.visit(visitorId, 'member', 'bindPhone', { code })

  it('is bound by a single-use code, shown masked, and stands nowhere in the clear', async () => {
    const { code, number } = brand.cloud.phones.codeFor('visitor-lin')
    const bound = insist(await bind('visitor-lin', code))
    expect(bound.phone).toBe(`${number.slice(0, 3)}****${number.slice(-4)}`)
    // The answer may have been lost: the same code from the same member is the same wish.
    expect(insist(await bind('visitor-lin', code)).phone).toBe(bound.phone)
    expect(await bind('visitor-chen', code)).toMatchObject({ refusal: { code: 'phoneCodeSpent' } })
    expect(documentsKept(brand)).not.toContain(number)
  })

  it('is refused with a code that nobody gave out or that is too old', async () => {
    expect(await bind('visitor-lin', 'nobody-gave-this-out')).toMatchObject({ refusal: { code: 'phoneCodeSpent' } })
    const { code } = brand.cloud.phones.codeFor('visitor-lin')
    brand.cloud.clock.advance(6 * 60_000)
    expect(await bind('visitor-lin', code)).toMatchObject({ refusal: { code: 'phoneCodeSpent' } })
  })

  it('belongs to one card, and is free again once that card has another', async () => {
    const lins = () => brand.cloud.phones.codeFor('visitor-lin').code
    expect(await bind('visitor-chen', lins())).toMatchObject({ refusal: { code: 'phoneTaken' } })
    expect(cardOf('visitor-chen')?.phone).toBeUndefined()
    insist(await bind('visitor-lin', brand.cloud.phones.codeFor('another-number').code))
    insist(await bind('visitor-chen', lins()))
    expect(
      brand
        .all('phoneHolders')
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual(['visitor-chen', 'visitor-lin'])
  })

  it('goes to one of two cards that ask at once', async () => {
    await brand.join('twin-a')
    await brand.join('twin-b')
    const shared = () => brand.cloud.phones.codeFor('shared').code
    const answers = await Promise.all([bind('twin-a', shared()), bind('twin-b', shared())])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'phoneTaken' } })
  })
})

describe('the picture', () => {
  const save = (bytes: Buffer) =>
    brand.visit('visitor-lin', 'member', 'savePicture', { picture: bytes.toString('base64') })
  const drawing = (width: number, height: number, type: 'image/png' | 'image/jpeg') =>
    new Jimp({ width, height, color: 0x0e5e52ff }).getBuffer(type)
  const kept = () => readdirSync(join(brand.cloud.filesFolder, 'avatars'))

  it.each(['image/png', 'image/jpeg'] as const)('is taken as %s and drawn anew, small and square', async (type) => {
    const saved = insist(await save(await drawing(300, 200, type)))
    const answer = await brand.cloud.files.routes.request(saved.picture ?? '')
    const drawn = imageSize(Buffer.from(await answer.arrayBuffer()))
    expect(drawn).toMatchObject({ type: 'jpg', width: 256, height: 256 })
    expect(kept()).toHaveLength(1)
    expect(cardOf('visitor-lin')?.avatarPaths).toHaveLength(1)
  })

  it('loses what a camera wrote into it', async () => {
    const plain = await drawing(64, 64, 'image/jpeg')
    const exif = Buffer.from('Exif\0\0GPS 30.2741N 120.1551E')
    const length = Buffer.from([0, exif.length + 2])
    const located = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, plain.subarray(2)])
    const saved = insist(await save(located))
    const answer = await brand.cloud.files.routes.request(saved.picture ?? '')
    expect(Buffer.from(await answer.arrayBuffer()).includes('GPS')).toBe(false)
  })

  it('is refused by what its bytes are, and leaves nothing', async () => {
    const before = kept()
    const wide = await drawing(1025, 10, 'image/png')
    const broken = (await drawing(50, 50, 'image/png')).subarray(0, 40)
    for (const bytes of [Buffer.from('<svg onload="alert(1)"/>'), Buffer.from('GIF89a..'), wide, broken])
      expect(await save(bytes)).toMatchObject({ refusal: { code: 'pictureUnreadable', sideMax: 1024 } })
    expect(kept()).toEqual(before)
  })
})

describe('consent', () => {
  it('is written down on joining, and asked for again once the terms have changed', async () => {
    await brand.join('reader')
    const consentsOf = () => brand.all('consents').filter(({ memberId }) => memberId === 'reader')
    expect(consentsOf()).toMatchObject([{ version: qingyuBrand.consentVersion, what: 'joined' }])
    const due = async () => insist(await brand.visit('reader', 'member', 'home', {})).consentDue
    expect(await due()).toBe(false)

    await brand.cloud.platform.store.updateIf('brands', 'brand', {}, { set: { consentVersion: '2027-03' } })
    brand.cloud.clock.advance(3_000)
    expect(await due()).toBe(true)
    const consent = (consentVersion: string) =>
      brand.visit('reader', 'member', 'consent', { consent: true, consentVersion })
    expect(await consent(qingyuBrand.consentVersion)).toMatchObject({
      refusal: { code: 'consentMissing', consentVersion: '2027-03' },
    })
    insist(await consent('2027-03'))
    insist(await consent('2027-03'))
    expect(await due()).toBe(false)
    const inTurn = consentsOf().sort((one, other) => one.at - other.at)
    expect(inTurn.map(({ version, what }) => [version, what])).toEqual([
      [qingyuBrand.consentVersion, 'joined'],
      ['2027-03', 'renewed'],
    ])
    const { consents } = insist(await brand.visit('reader', 'member', 'privacy', {}))
    expect(consents.map(({ version }) => version)).toEqual(['2027-03', qingyuBrand.consentVersion])
    await brand.cloud.platform.store.updateIf(
      'brands',
      'brand',
      {},
      { set: { consentVersion: qingyuBrand.consentVersion } },
    )
  })
})
