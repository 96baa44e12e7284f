import { dayMs } from '../../../domain/calendar'
import { qingyuBrand } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('lin', '林小满')
})
afterAll(() => brand.close())

const taken = { ok: false, refusal: { code: 'nicknameTaken' } }
/** Joined, but under a name that we give. */
const plainly = { ok: true, value: { card: { nickname: expect.stringMatching(/^会员\d{4}$/) } } }
const { consentVersion } = qingyuBrand
const join = (visitorId: string, nickname: string) =>
  brand.visit(visitorId, 'member', 'join', { consent: true, consentVersion, nickname })
const rename = (visitorId: string, nickname: string) => brand.visit(visitorId, 'member', 'saveProfile', { nickname })
const holdersOf = (visitorId: string) => brand.all('nicknameHolders').filter(({ memberId }) => memberId === visitorId)

describe('a chosen nickname', () => {
  it.each(['林小满', '林 小 满', '林小滿', '林\u200b小满', '林小满。', '林小满🍵'])(
    'is nobody else’s, as %j either, to join under or to take',
    async (name) => {
      expect(await join('stranger', name)).toMatchObject(plainly)
      await brand.join('chen', '陈屿')
      expect(await rename('chen', name)).toEqual(taken)
    },
  )

  it('is one name in any case, width and look-alike letters', async () => {
    await brand.join('oliver', 'Oliver')
    for (const name of ['OLIVER', 'Ｏｌｉｖｅｒ', 'Оlivеr', 'Ólivér', 'o.l.i.v.e.r'])
      expect(await join('stranger', name)).toMatchObject(plainly)
    expect(insist(await join('olivia', 'Olivia')).card.nickname).toBe('Olivia')
  })

  it.each([
    ['Lily', ['LiIy', 'L1ly', 'Ꮮily', 'ʟɪʟʏ', 'Lⅰly']],
    ['Coco', ['C0co', 'Сосо', 'Ꮯoco', 'ⲥoco', 'CoϹo']],
    ['Emma', ['Ernma', 'EMRNA', 'ᎬMMA']],
    ['Willow', ['VViIIow', 'VVILLOVV']],
    ['林日月', ['𣏟日月', '林曰月', '林⽇⽉', '⽊林日月'.slice(1)]],
    ['口口声', ['囗囗声', 'ロロ声', '⼝⼝聲']],
    ['力工夕', ['カエタ', '⼒⼯⼣']],
  ])('%s is one name however its letters are imitated', async (name, others) => {
    await brand.join(`owner-of-${name}`, name)
    for (const other of others) expect(await join(`imitates-${other}`, other)).toMatchObject(plainly)
  })

  it.each([
    '⻘屿',
    '靑屿',
    '青㠀',
    '青嶼',
    '青屿宮方',
    '青屿关方',
    'ᴀᴅᴍɪɴ',
    'Ꭺdmin',
    'ⲁdmin',
    'admln',
    'ADMlN',
    '宫方青屿',
    'offic1al',
    'ОFFICIАL',
    '⻘屿旗舰店',
    '青屿0O1',
  ])('that is taken for the brand’s or its staff’s is nobody’s: %s', async (name) =>
    expect(await join(`poses-as-${name}`, name)).toMatchObject({ ok: false, refusal: { code: 'nicknameRefused' } }),
  )

  it.each(['会员0071', '会员OO71', '会员oo7l', '会员００７１'])(
    'that looks like one that we give is nobody’s: %s',
    async (name) => {
      await brand.join('imitator', '朴素')
      expect(await rename('imitator', name)).toEqual(taken)
    },
  )

  it.each([
    '宫方圆',
    '关方明',
    '官小天',
    '青木',
    '李青屿',
    '日向',
    '曰归',
    '林丨木',
    '陆一鸣',
    'Bill',
    'Warren',
    '田口',
    '王二',
    '李力',
    '夕颜',
    '八月',
  ])('of an ordinary person is theirs: %s', async (name) =>
    expect(insist(await join(`called-${name}`, name)).card.nickname).toBe(name),
  )

  it('is told apart where it is nothing but pictures', async () => {
    await brand.join('tea', '🍵🍵')
    expect(await join('stranger', '🍵🍵')).toMatchObject(plainly)
    expect(insist(await join('leaf', '🍃🍃')).card.nickname).toBe('🍃🍃')
  })

  it('stays with whoever has it, however often they ask and however they write it', async () => {
    expect(insist(await join('lin', '林小满')).joinedNow).toBe(false)
    for (const name of ['林小满', '林·小满', '林小满']) expect(insist(await rename('lin', name)).nickname).toBe(name)
    expect(holdersOf('lin')).toHaveLength(1)
  })

  it('is free again once it is changed', async () => {
    await brand.join('gao', '高远')
    expect(insist(await rename('gao', '高飞')).nickname).toBe('高飞')
    expect(insist(await join('second', '高远')).card.nickname).toBe('高远')
    expect(await rename('gao', '高远')).toEqual(taken)
    expect(holdersOf('gao')).toHaveLength(1)
  })

  it('goes to one of those who ask for it at once, and the others lose nothing', async () => {
    const racers = Array.from({ length: 8 }, (_, place) => `racer-${place}`)
    const joined = await Promise.all(racers.map((racer) => join(racer, '同名')))
    const names = joined.map((outcome) => insist(outcome).card.nickname)
    expect(names.filter((name) => name === '同名')).toHaveLength(1)
    const others = racers.filter((_, place) => names[place] !== '同名')
    for (const [place, other] of others.entries()) insist(await rename(other, `旧名${'一二三四五六七'[place]}`))
    const renamed = await Promise.all(others.map((other) => rename(other, '新名')))
    expect(renamed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(renamed.filter(({ ok }) => !ok)).toEqual(Array(6).fill(taken))
    expect(brand.all('members').filter(({ nickname }) => nickname === '新名')).toHaveLength(1)
  })

  it('changes nothing else of the profile where it is refused', async () => {
    const asked = { nickname: '林小满', city: '宁波' }
    expect(await brand.visit('chen', 'member', 'saveProfile', asked)).toEqual(taken)
    expect(insist(await brand.visit('chen', 'member', 'profile', {}))).toMatchObject({ nickname: '陈屿', city: '' })
  })

  it('names nobody in what is kept of it, and leaves with its member', async () => {
    expect(JSON.stringify(brand.all('nicknameHolders'))).not.toContain('陈屿')
    insist(await brand.visit('chen', 'member', 'askDeletion', {}))
    brand.cloud.clock.advance(7 * dayMs)
    for (let minute = 0; minute < 4; minute += 1) {
      brand.cloud.clock.advance(60_000)
      await brand.cloud.runJobs()
    }
    expect(brand.all('members').some(({ _id }) => _id === 'chen')).toBe(false)
    expect(holdersOf('chen')).toEqual([])
    expect(insist(await join('third', '陈屿')).card.nickname).toBe('陈屿')
  })
})

describe('a nickname of the kind that we give', () => {
  it('is not held, and nobody’s to choose but for their own', async () => {
    await brand.join('plain')
    const own = insist(await brand.visit('plain', 'member', 'profile', {})).nickname
    expect(holdersOf('plain')).toEqual([])
    expect(await rename('lin', own)).toEqual(taken)
    expect(await join('stranger', `会员 ${own.slice(-4)}`)).toMatchObject(plainly)
    expect(insist(await rename('plain', '小平')).nickname).toBe('小平')
    expect(insist(await rename('plain', own)).nickname).toBe(own)
    expect(holdersOf('plain')).toEqual([])
  })
})

describe('a card that is older than the rule', () => {
  it('keeps its name, holds it from its next change on, and takes nothing from whoever has it by then', async () => {
    await brand.join('old', '老友')
    await brand.join('older', '旧友')
    for (const visitorId of ['old', 'older'])
      for (const { _id } of holdersOf(visitorId)) await brand.cloud.platform.store.remove('nicknameHolders', _id)
    expect(insist(await rename('old', '老友')).nickname).toBe('老友')
    expect(await join('stranger', '老友')).toMatchObject(plainly)
    expect(insist(await join('newer', '旧友')).card.nickname).toBe('旧友')
    expect(insist(await rename('older', '故友')).nickname).toBe('故友')
    expect(holdersOf('newer')).toHaveLength(1)
    expect(await join('stranger', '旧友')).toMatchObject(plainly)
  })
})
