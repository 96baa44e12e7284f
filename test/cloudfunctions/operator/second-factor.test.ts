import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import type { Answer } from '../../../contract'
import { foundedRoleNames, foundedRoles, type FoundedRole } from '../../../contract/words/roles'
import { movingMoney } from '../../../contract/words/permissions'
import { wholeBrand } from '../../../domain/operator/abilities'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'
import { appCode } from '../../_support/second-factor'
import { stopTime } from '../../_support/time'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  stopTime()
})
afterEach(() => brand.close())

const password = (account = 'campaign') =>
  brand.settings.signIns.find((each) => each.account === account)?.password ?? ''
const refusedAs = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, ...facts } })
const stepMs = 30_000
const codeOf = (secret: string, at = brand.cloud.clock.now()) => appCode(secret, at)

let tries = 0
const signIn = async (code?: string, address = `198.51.100.${(tries += 1)}`): Promise<Answer<'ops', 'signIn'>> => {
  const input = { account: 'campaign', password: password(), ...(code === undefined ? {} : { code }) }
  const envelope = { procedure: 'signIn', requestId: `request-factor-${(tries += 1)}`, input }
  return (await brand.cloud.ask('ops', envelope, { address })) as never
}

/** Sets a factor up as somebody at the desk does. */
async function enrolled(token: string) {
  const begun = insist(await brand.askDesk('beginSecondFactor', { password: password() }, { token }))
  const { recoveryCodes } = insist(
    await brand.askDesk('confirmSecondFactor', { code: codeOf(begun.secret) }, { token }),
  )
  brand.cloud.clock.advance(stepMs)
  return { ...begun, recoveryCodes }
}

describe('a second factor', () => {
  it('counts once a code of it came back: signing in asks for it from then on, and takes each code once', async () => {
    const token = await openSession(brand, 'campaign')
    const elsewhere = await openSession(brand, 'campaign')
    const begun = insist(await brand.askDesk('beginSecondFactor', { password: password() }, { token }))
    expect(begun.address).toContain(`secret=${begun.secret}`)
    expect(begun.address).toMatch(/^otpauth:\/\/totp\//)
    expect(await signIn()).toMatchObject({ ok: true })
    expect(await brand.askDesk('confirmSecondFactor', { code: '000000' }, { token })).toMatchObject(
      refusedAs('secondFactorWrong'),
    )
    const confirmed = insist(await brand.askDesk('confirmSecondFactor', { code: codeOf(begun.secret) }, { token }))
    expect(new Set(confirmed.recoveryCodes).size).toBe(10)
    expect(await brand.askDesk('whoAmI', {}, { token })).toMatchObject({ value: { factor: { recoveryCodes: 10 } } })
    expect(await brand.askDesk('whoAmI', {}, { token: elsewhere })).toEqual(refusedAs('notSignedIn'))

    expect(await signIn()).toEqual(refusedAs('secondFactorNeeded'))
    // The code that confirmed it is spent.
    expect(await signIn(codeOf(begun.secret))).toMatchObject(refusedAs('secondFactorWrong'))
    brand.cloud.clock.advance(stepMs)
    const code = codeOf(begun.secret)
    expect(await signIn(code)).toMatchObject({ ok: true })
    expect(await signIn(code)).toMatchObject(refusedAs('secondFactorWrong'))
  })

  it('is kept sealed, and its codes as hashes: nothing that is stored gives any of them away', async () => {
    const { secret, recoveryCodes } = await enrolled(await openSession(brand, 'campaign'))
    const kept = (['operators', 'audit', 'requests', 'signIns'] as const).map((each) => JSON.stringify(brand.all(each)))
    for (const told of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(kept.filter((text) => text.includes(told))).toEqual([])
  })

  it('takes a code of the step before or after, and none further away', async () => {
    const { secret } = await enrolled(await openSession(brand, 'campaign'))
    brand.cloud.clock.advance(10 * stepMs)
    const now = brand.cloud.clock.now()
    expect(await signIn(codeOf(secret, now - 2 * stepMs))).toMatchObject(refusedAs('secondFactorWrong'))
    expect(await signIn(codeOf(secret, now + 2 * stepMs))).toMatchObject(refusedAs('secondFactorWrong'))
    expect(await signIn(codeOf(secret, now - stepMs))).toMatchObject({ ok: true })
    expect(await signIn(codeOf(secret, now + stepMs))).toMatchObject({ ok: true })
    // What lies before the last one taken is spent with it.
    expect(await signIn(codeOf(secret, now))).toMatchObject(refusedAs('secondFactorWrong'))
  })

  it('gives one code to one of many who have it at once', async () => {
    const { secret, recoveryCodes } = await enrolled(await openSession(brand, 'campaign'))
    for (const code of [codeOf(secret), recoveryCodes[0]]) {
      const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(code)))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  it('is guessed at as slowly as a password, the right code included, whoever asks', async () => {
    const { secret } = await enrolled(await openSession(brand, 'campaign'))
    const said: string[] = []
    for (let index = 0; index < 7; index += 1) {
      const answer = await signIn('000000')
      said.push(answer.ok ? 'in' : answer.refusal.code)
    }
    expect(said.slice(0, 5)).toEqual(Array(5).fill('secondFactorWrong'))
    expect(said.at(-1)).toBe('signInLocked')
    expect(await signIn(codeOf(secret))).toMatchObject(refusedAs('signInLocked'))
    brand.cloud.clock.advance(15 * 60_000)
    expect(await signIn(codeOf(secret))).toMatchObject({ ok: true })
  })

  it('lost with its phone is got past by a recovery code, each once and however it is typed', async () => {
    const token = await openSession(brand, 'campaign')
    const { recoveryCodes } = await enrolled(token)
    const [first = '', second = '', third = ''] = recoveryCodes
    expect(await signIn(first)).toMatchObject({ ok: true })
    expect(await signIn(first)).toMatchObject(refusedAs('secondFactorWrong'))
    const inside = insist(await signIn(second.toUpperCase().replaceAll('-', ' '))).token
    expect(await brand.askDesk('whoAmI', {}, { token: inside })).toMatchObject({
      value: { factor: { recoveryCodes: 8 } },
    })
    const renewed = insist(await brand.askDesk('renewRecoveryCodes', { code: third }, { token: inside })).recoveryCodes
    expect(await signIn(recoveryCodes[3])).toMatchObject(refusedAs('secondFactorWrong'))
    expect(await signIn(renewed[9])).toMatchObject({ ok: true })
  })

  it('is replaced by whoever has a code of it, and by nobody who has the password alone', async () => {
    const token = await openSession(brand, 'campaign')
    expect(await brand.askDesk('beginSecondFactor', { password: 'not it' }, { token })).toMatchObject(
      refusedAs('passwordWrong'),
    )
    await enrolled(token)
    const begin = (more: object) => brand.askDesk('beginSecondFactor', { password: password(), ...more }, { token })
    expect(await begin({})).toEqual(refusedAs('secondFactorNeeded'))
    expect(await begin({ code: '000000' })).toMatchObject(refusedAs('secondFactorWrong'))
  })

  it('that was begun and left is begun again', async () => {
    const token = await openSession(brand, 'campaign')
    const { secret } = insist(await brand.askDesk('beginSecondFactor', { password: password() }, { token }))
    brand.cloud.clock.advance(15 * 60_000)
    const late = await brand.askDesk('confirmSecondFactor', { code: codeOf(secret) }, { token })
    expect(late).toEqual(refusedAs('enrolmentMissing'))
  })

  it('is reset by an administrator, once, in the trail: their sessions end, and signing in asks for none', async () => {
    const token = await openSession(brand, 'campaign')
    await enrolled(token)
    await brand.desk('resetSecondFactor', { account: 'campaign' })
    expect(await brand.askDesk('whoAmI', {}, { token })).toEqual(refusedAs('notSignedIn'))
    expect(await signIn()).toMatchObject({ ok: true })
    expect(await brand.askDesk('resetSecondFactor', { account: 'campaign' })).toEqual(refusedAs('secondFactorMissing'))
    expect(await brand.askDesk('resetSecondFactor', { account: 'admin' })).toEqual(refusedAs('ownAccount'))
    const lines = brand.all('audit').filter(({ procedure }) => procedure === 'resetSecondFactor')
    expect(lines.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ['campaign', 'done'],
      ['campaign', 'secondFactorMissing'],
      ['admin', 'ownAccount'],
    ])
  })
})

describe('a brand that is no demonstration', () => {
  /** The brand's data says it, and nothing else. */
  beforeEach(async () => {
    await brand.cloud.platform.store.updateIf('brands', 'brand', {}, { drop: ['asksSecondFactor'] })
    brand.cloud.clock.advance(configurationMaxAgeMs)
  })
  const moves = (role: FoundedRole) => foundedRoles[role].some((each) => movingMoney.includes(each))

  it.each(foundedRoleNames.map((role) => [role, moves(role)] as const))(
    'lets a %s do nothing before a second factor is set up: %s',
    async (role, isDue) => {
      const token = await openSessionWith(brand, role.toLowerCase(), [{ role, scope: wholeBrand }])
      const who = insist(await brand.askDesk('whoAmI', {}, { token }))
      expect(who.factorDue).toBe(isDue)
      if (!isDue) return
      expect(who.mayAsk.filter((name) => /list|save|get/.test(name))).toEqual([])
      expect(await brand.askDesk('listProducts', {}, { token })).toEqual(refusedAs('secondFactorDue'))
    },
  )

  it('is told by the roles that come with a brand: who moves money, and who looks and serves', () => {
    expect(foundedRoleNames.filter(moves)).toEqual(['admin', 'campaignManager', 'fulfilment', 'service', 'finance'])
  })

  it('lets them work once it is', async () => {
    const token = await openSession(brand, 'campaign')
    expect(await brand.askDesk('listProducts', {}, { token })).toEqual(refusedAs('secondFactorDue'))
    await enrolled(token)
    expect(await brand.askDesk('listProducts', {}, { token })).toMatchObject({ ok: true })
  })
})
