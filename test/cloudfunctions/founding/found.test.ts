import { colorsFrom, trades } from '../../../contract/words/brand'
import { foundedRoleNames } from '../../../contract/words/roles'
import { doors } from '../../../cloudfunctions/doors'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import type { Answer, Sent } from '../../../contract'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { signInAndEnrol } from '../../_support/second-factor'
import { foundingOf, openUnfounded, type Unfounded } from '../../_support/unfounded'

jest.setTimeout(60_000)

let cloud: Unfounded
let asked: Sent<'ops', 'found'>
beforeAll(async () => {
  const fields = await foundingOf('skincare', '素里', '#3366CC')
  asked = { ...fields, secret: '' }
})
beforeEach(async () => {
  cloud = await openUnfounded()
  asked = { ...asked, secret: cloud.secret }
})
afterEach(() => cloud.close())

const collections = ['brands', 'programs', 'operators', 'boards', 'rewards', 'audit', 'roles'] as const
const counted = () =>
  collections.map(
    (collection) =>
      cloud.cloud.engine.texts(collection, { fields: [], equals: [], descending: false, limit: 99 }).length,
  )
const nothing = [0, 0, 0, 0, 0, 0, 0]
const whole = [1, 1, 1, 3, 1, 1, foundedRoleNames.length]

describe('before there is a brand', () => {
  it('every screen is told so, and the desk what a founding can begin with', async () => {
    const visitor = { visitorId: 'visitor-first' }
    const answers = [
      await cloud.ask('member', 'home', {}, visitor),
      await cloud.ask('mall', 'browseRewards', {}, visitor),
      await cloud.ask('community', 'communityHome', {}, visitor),
      await cloud.ask('code', 'scan', { scanned: 'https://m.brand.example/c/0123456789ABCDEFGHJK' }, visitor),
    ]
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: 'notFounded' } })
    expect(await cloud.ask('ops', 'founding', {})).toMatchObject({
      value: { isFounded: false, trades: trades.map((trade) => ({ trade })) },
    })
  })

  it('the timer has nothing to do, and breaks at nothing', async () => {
    const report = await cloud.cloud.runJobs()
    expect(report.jobs.filter(({ failed }) => failed > 0)).toEqual([])
  })
})

describe('founding', () => {
  it('makes the brand, its programme, boards, a draft and the administrator, who can sign in', async () => {
    expect(await cloud.ask('ops', 'found', asked)).toEqual({ ok: true, value: { brandName: '素里', account: 'boss' } })
    expect(counted()).toEqual(whole)
    const home = (await cloud.ask('member', 'home', {}, { visitorId: 'visitor-first' })) as Answer<'member', 'home'>
    expect(home).toMatchObject({
      value: {
        brand: {
          name: '素里',
          item: { unit: 'box', codePlace: 'insideBox', use: 'apply' },
          logo: expect.stringMatching(/^\/public\/brand\/[0-9a-f]{32}\.jpg$/),
          colors: colorsFrom('#3366CC'),
          company: { name: '素里有限公司' },
        },
        campaigns: [],
        card: null,
      },
    })
    const { account, password } = asked.admin
    expect(await cloud.ask('ops', 'signIn', { account, password })).toMatchObject({
      ok: true,
      value: { operator: { roles: [{ role: 'admin', scope: { kind: 'brand' } }], name: '管事的' } },
    })
    expect(await cloud.ask('mall', 'browseRewards', {}, { visitorId: 'visitor-first' })).toMatchObject({
      value: { rewards: [] },
    })
    expect(await cloud.ask('ops', 'founding', {})).toEqual({ ok: true, value: { isFounded: true, trades: [] } })
  })

  it('leaves a line in the trail, and no secret anywhere', async () => {
    await cloud.ask('ops', 'found', asked)
    const kept = collections.flatMap((name) =>
      cloud.cloud.engine.texts(name, { fields: [], equals: [], descending: false, limit: 99 }),
    )
    expect(kept.join()).toContain('"procedure":"found"')
    for (const secret of [cloud.secret, asked.admin.password, asked.logo.slice(0, 40)])
      expect(kept.join()).not.toContain(secret)
  })

  it('happens once: the same request answers as it did, every other is refused', async () => {
    const requestId = 'founding-request'
    const first = await cloud.ask('ops', 'found', asked, { requestId })
    expect(await cloud.ask('ops', 'found', asked, { requestId })).toEqual(first)
    const refused = { ok: false, refusal: { code: 'alreadyFounded' } }
    expect(await cloud.ask('ops', 'found', { ...asked, name: '别家' })).toEqual(refused)
    expect(await cloud.ask('ops', 'found', { ...asked, secret: 'wrong' }, { requestId })).toEqual(refused)
    expect(counted()).toEqual(whole)
  })

  it('of two at once is one', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((each) => cloud.ask('ops', 'found', { ...asked, name: `牌子${each}` })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      [1, 2].map(() => ({ ok: false, refusal: { code: 'alreadyFounded' } })),
    )
    expect(counted()).toEqual(whole)
  })

  it.each([
    ['another link', { secret: 'x'.repeat(43) }, { code: 'foundingRefused' }],
    [
      'a common password',
      { admin: { account: 'boss', name: '管', password: 'password1234' } },
      { code: 'passwordWeak' },
    ],
    [
      'the brand as a password',
      { admin: { account: 'boss', name: '管', password: '素里20260101' } },
      { code: 'passwordWeak' },
    ],
    [
      'no picture',
      { logo: Buffer.from('no picture').toString('base64') },
      { code: 'pictureRefused', what: 'notAPicture' },
    ],
    ['a pale accent', { colors: { ...colorsFrom('#3366CC'), accent: '#F2E541' } }, { code: 'colorsUnreadable' }],
    ['an origin with a path', { codeOrigin: 'https://m.brand.example/c' }, { code: 'malformed', field: 'codeOrigin' }],
    ['no colour', { colors: { ...colorsFrom('#3366CC'), ink: 'red' } }, { code: 'malformed', field: 'colors.ink' }],
    ['no name', { name: ' ' }, { code: 'malformed', field: 'name' }],
  ])('with %s is refused and leaves nothing', async (_what, change, refusal) => {
    expect(await cloud.ask('ops', 'found', { ...asked, ...change })).toMatchObject({ ok: false, refusal })
    expect(counted()).toEqual(nothing)
  })

  it('is nobody’s where the cloud gave out no link', async () => {
    const platform: Platform = { ...cloud.cloud.platform, foundingSecret: undefined }
    const envelope = { procedure: 'found', requestId: 'request-0001', input: asked }
    expect(await doors.ops.answer(platform, envelope, { address: '' })).toEqual({
      ok: false,
      refusal: { code: 'foundingRefused' },
    })
  })

  it.each(trades)('of %s has a ladder, tasks and a draft that the desk can read and save', async (trade) => {
    await cloud.ask('ops', 'found', { ...asked, trade })
    const { account, password } = asked.admin
    const token = await signInAndEnrol(
      (procedure, input, known) => cloud.ask('ops', procedure, input, known === undefined ? {} : { token: known }),
      { account, password },
      () => cloud.cloud.clock.now(),
    )
    const read = (await cloud.ask('ops', 'getProgram', {}, { token })) as Answer<'ops', 'getProgram'>
    if (!read.ok) throw new Error(read.refusal.code)
    expect(await cloud.ask('ops', 'saveProgram', { ...read.value.program, droppedTiers: [] }, { token })).toMatchObject(
      { ok: true },
    )
    const rewards = (await cloud.ask('ops', 'listRewards', {}, { token })) as Answer<'ops', 'listRewards'>
    if (!rewards.ok) throw new Error(rewards.refusal.code)
    const [draft] = rewards.value.rewards
    expect(draft).toMatchObject({
      state: 'draft',
      category: rewards.value.categories.at(['drinks', 'liquor', 'food', 'motherAndBaby'].includes(trade) ? 0 : 1)
        ?.code,
    })
  })
})

/** Loading, the transaction's begin, reads, documents and commit. */
const callsMax = 60

describe.each<Death>(['before', 'after'])('an instance that dies %s any one of the database calls', (death) => {
  it('leaves a whole brand or none, and the same request again ends right', async () => {
    let finished = false
    for (let dieAt = 1; dieAt <= callsMax && !finished; dieAt += 1) {
      const fresh = await openUnfounded()
      const { store, calls } = faultyStore(fresh.cloud.platform.store, dieAt, death)
      const platform: Platform = { ...fresh.cloud.platform, instance: {}, store, log: () => undefined }
      const envelope = { procedure: 'found', requestId: 'request-0001', input: { ...asked, secret: fresh.secret } }
      await doors.ops.answer(platform, envelope, { address: '' }).catch(() => undefined)
      finished = calls() < dieAt
      const sizes = collections.map(
        (each) => fresh.cloud.engine.texts(each, { fields: [], equals: [], descending: false, limit: 99 }).length,
      )
      expect([JSON.stringify(nothing), JSON.stringify(whole)]).toContain(JSON.stringify(sizes))
      expect(
        await fresh.ask('ops', 'found', { ...asked, secret: fresh.secret }, { requestId: 'request-0001' }),
      ).toMatchObject({ ok: true })
      await fresh.close()
    }
    expect(finished).toBe(true)
  })
})
