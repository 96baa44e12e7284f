import type { Output } from '../../../contract'
import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import type { Entry } from '../../../domain/points/ledger'
import { dayMs } from '../../../domain/calendar'
import { nicknameFor } from '../../../domain/member/masked'
import { isMemberNumber } from '../../../domain/member/number'
import { qingyuBrand } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const { consentVersion } = qingyuBrand
const join = (visitorId: string, more: object = {}) =>
  brand.visit(visitorId, 'member', 'join', { consent: true, consentVersion, ...more })
const home = async (visitorId: string) => insist(await brand.visit(visitorId, 'member', 'home', {}))
const cards = (visitorId: string) => brand.all('members').filter(({ _id }) => _id === visitorId)

describe('joining', () => {
  it('gives a card with a number of its own, no points and the first tier', async () => {
    const { card, joinedNow } = insist(await join('visitor-lin', { nickname: '  林小满 ' }))
    expect(joinedNow).toBe(true)
    expect(card).toMatchObject({
      nickname: '林小满',
      points: 0,
      growth: 0,
      tier: { code: 'wind' },
      nextTier: { code: 'tide' },
      soonestLot: null,
    })
    expect(isMemberNumber(card.number)).toBe(true)
    expect(brand.all('memberNumbers')).toContainEqual(
      expect.objectContaining({ _id: card.number, memberId: 'visitor-lin' }),
    )
  })

  it('again answers with the card there is, whatever else is sent', async () => {
    const before = cards('visitor-lin')
    const again = insist(await join('visitor-lin', { nickname: '改名' }))
    expect(again).toMatchObject({ joinedNow: false, card: { nickname: '林小满', number: before[0]!.number } })
    expect(cards('visitor-lin')).toEqual(before)
  })

  it('twenty times at once makes one card', async () => {
    const answers = (await Promise.all(Array.from({ length: 20 }, () => join('visitor-twice')))).map((each) =>
      insist(each),
    )
    expect(answers.filter(({ joinedNow }) => joinedNow)).toHaveLength(1)
    expect(new Set(answers.map(({ card }) => card.number)).size).toBe(1)
    expect(brand.all('memberNumbers').filter(({ memberId }) => memberId === 'visitor-twice')).toHaveLength(1)
  })

  it('needs consent to the terms in force', async () => {
    expect(await join('visitor-late', { consentVersion: '2020-01' })).toEqual({
      ok: false,
      refusal: { code: 'consentMissing', consentVersion },
    })
    const without = { procedure: 'join', requestId: 'request-0001', input: { consent: false, consentVersion } }
    expect(await brand.cloud.ask('member', without, { visitorId: 'visitor-late', address: '' })).toMatchObject({
      refusal: { code: 'malformed', field: 'consent' },
    })
    expect(cards('visitor-late')).toEqual([])
  })

  it('calls a member without a name by digits that say nothing of the number on the card', async () => {
    const { card } = insist(await join('visitor-nameless'))
    expect(card.nickname).toBe(nicknameFor(publicIdOf('visitor-nameless')))
    expect(card.nickname).toMatch(/^会员\d{4}$/)
  })

  it('takes a number that is free where chance gives one that is taken', async () => {
    const taken = brand.all('memberNumbers')[0]!._id
    const { platform } = brand.cloud
    const genuine = platform.random
    let asked = 0
    platform.random = (byteCount) =>
      (asked += 1) === 1 ? Uint8Array.from([...taken].slice(0, byteCount).map(Number)) : genuine(byteCount)
    const { card } = insist(await join('visitor-unlucky'))
    platform.random = genuine
    expect(asked).toBe(2)
    expect(card.number).not.toBe(taken)
  })
})

describe('the first screen', () => {
  it('is one call: the brand, the card, what is on, and the latest of the history', async () => {
    await join('visitor-home', { nickname: '高远' })
    const batch = await brand.mint(10)
    await brand.launch(batch.id, { name: '今日活动', reward: { code: 'fixed', args: { points: 30 } } })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    for (let serial = 0; serial < 4; serial += 1) await brand.scan('visitor-home', brand.codeOf(batch.number, serial))
    const seen = await home('visitor-home')
    expect(seen.brand).toMatchObject({ name: '青屿', colors: { accent: '#0E5E52' } })
    expect(seen.tiers.map(({ name }) => name)).toEqual(['听风', '观潮', '登岛', '岛主'])
    expect(seen.card).toMatchObject({ points: 120, tier: { code: 'tide' }, soonestLot: { points: 120 } })
    expect(seen.campaigns[0]).toMatchObject({
      name: '今日活动',
      promise: { reward: { code: 'fixed', points: 30 }, pointsMax: null, codesPaidBefore: 0, expiry: null },
      pictures: ['osmanthus-oolong'],
    })
    expect(seen.recent.map(({ points }) => points)).toEqual([30, 30, 30])
    expect(seen.recent[0]!.id).toBe(`${batch.number}-3`)
  })

  it('greets a stranger with everything but a card and a history', async () => {
    expect(await home('stranger')).toMatchObject({ card: null, recent: [], consentVersion })
  })

  it('tells nothing that only the cloud should know', async () => {
    const seen = JSON.stringify(await home('visitor-home'))
    for (const secret of ['codeOrigin', 'q.qingyu.example', 'drawHash', 'budget', 'requestId', 'visitor-home'])
      expect(seen).not.toContain(secret)
  })

  it('leaves out campaigns that have not begun, are over, paused or ended', async () => {
    const now = brand.cloud.clock.now()
    for (const [name, window] of [
      ['还没开始', { opensAt: now + dayMs }],
      ['已经过去', { opensAt: now - dayMs, closesAt: now + configurationMaxAgeMs }],
    ] as const)
      await brand.launch((await brand.mint(1)).id, { name, ...window })
    const paused = await brand.launch((await brand.mint(1)).id, { name: '暂停了' })
    await brand.desk('pauseCampaign', { campaignId: paused.id, version: 2 })
    brand.cloud.clock.advance(configurationMaxAgeMs)
    const names = (await home('stranger')).campaigns.map(({ name }) => name)
    expect(names).toContain('今日活动')
    for (const name of ['还没开始', '已经过去', '暂停了']) expect(names).not.toContain(name)
  })
})

describe('the statement', () => {
  const page = async (
    visitorId: string,
    more: { after?: string; limit?: number } = {},
  ): Promise<Output<'member', 'statement'>> => insist(await brand.visit(visitorId, 'member', 'statement', more))

  it('pages through every entry once, newest first, also where many fall on one millisecond', async () => {
    await join('visitor-busy')
    const at = brand.cloud.clock.now()
    const entry = (index: number): Entry => ({
      _id: `900-${index}`,
      kind: 'earn',
      memberId: 'visitor-busy',
      at: at + (index < 20 ? 0 : 1),
      postings: [],
      growth: 0,
      reason: { rule: 'noPrize', version: 1, inputs: {}, sentence: '这个码没有中奖，谢谢参与' },
    })
    for (let index = 0; index < 37; index += 1) await brand.cloud.platform.store.create('entries', entry(index))
    const seen: string[] = []
    let after: string | undefined
    do {
      const { entries, next } = await page('visitor-busy', { limit: 5, ...(after ? { after } : {}) })
      expect(entries.length).toBeLessThanOrEqual(5)
      seen.push(...entries.map(({ id }) => id))
      after = next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(37)
    expect(seen).toHaveLength(37)
    expect(seen.slice(0, 17).every((id) => Number(id.slice(4)) >= 20)).toBe(true)
  })

  it('shows each entry with its points, its reason and the last day of its lot', async () => {
    const { points, entries, next } = await page('visitor-home')
    expect([points, entries.length, next]).toEqual([120, 4, null])
    expect(entries[0]).toMatchObject({
      kind: 'earn',
      points: 30,
      growth: 30,
      sentence: '扫码得积分：桂花乌龙气泡茶（今日活动）',
      productName: '桂花乌龙气泡茶',
      picture: 'osmanthus-oolong',
    })
    expect(entries[0]!.given.lots[0]?.expiresOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('is each member’s own', async () => {
    expect((await page('visitor-lin')).entries).toEqual([])
    const foreign = (await page('visitor-home', { limit: 1 })).next!
    expect((await page('visitor-lin', { after: foreign })).entries).toEqual([])
  })

  it('is for members', async () => {
    expect(await brand.visit('stranger', 'member', 'statement', {})).toEqual({
      ok: false,
      refusal: { code: 'notMember' },
    })
  })
})
