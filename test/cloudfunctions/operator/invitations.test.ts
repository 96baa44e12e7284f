import type { Answer } from '../../../contract'
import { wholeBrand, type Grant } from '../../../domain/operator/abilities'
import { hourMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'
import { stopTime } from '../../_support/time'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  stopTime()
})
afterEach(() => brand.close())

const refusedAs = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, ...facts } })
const over = (end: string) => refusedAs('invitationOver', { end })
const analyst: Grant[] = [{ role: 'analyst', scope: wholeBrand }]
const fresh = 'lantern orchard seventeen'
const invite = (account = 'newcomer', roles = analyst, token?: string) =>
  brand.askDesk('inviteOperator', { account, name: '李岸', roles }, token ? { token } : {})
const secretOf = async (answer: Promise<Answer<'ops', 'inviteOperator' | 'renewInvitation'>> = invite()) =>
  insist(await answer).secret ?? ''

let asks = 0
const ask = async <Name extends 'readInvitation' | 'acceptInvitation' | 'signIn'>(procedure: Name, input: object) => {
  const envelope = { procedure, requestId: `request-invited-${(asks += 1)}`, input }
  return (await brand.cloud.ask('ops', envelope, { address: '198.51.100.9' })) as Answer<'ops', Name>
}
const accept = (secret: string, password = fresh) => ask('acceptInvitation', { secret, password })
const come = (password = fresh) => ask('signIn', { account: 'newcomer', password })

describe('somebody who is invited', () => {
  it('opens the link, chooses a password that nobody else knows, and comes in with what they were given', async () => {
    const secret = await secretOf()
    expect(await ask('readInvitation', { secret })).toMatchObject({
      value: { account: 'newcomer', name: '李岸', brandName: '青屿', expiresAt: brand.cloud.clock.now() + 72 * hourMs },
    })
    expect(await come()).toMatchObject(refusedAs('signInRefused'))
    expect(await accept(secret)).toEqual({ ok: true, value: { account: 'newcomer' } })
    expect(await come()).toMatchObject({ value: { operator: { name: '李岸', roles: analyst } } })
    expect(brand.all('audit').at(-2)).toMatchObject({ procedure: 'acceptInvitation', operatorId: 'newcomer' })
  })

  it.each([
    ['short', 'short'],
    ['football12', 'common'],
    ['newcomer2026', 'named'],
    ['青屿青屿青屿青屿青屿', 'repeated'],
  ])('is refused the password %s, and may choose another', async (weak, fault) => {
    const secret = await secretOf()
    expect(await accept(secret, weak)).toMatchObject(refusedAs('passwordWeak', { fault }))
    expect(await accept(secret)).toMatchObject({ ok: true })
  })

  it('has a link that is told once: neither a repeated request, nor the trail, nor anything kept has it', async () => {
    const input = { account: 'newcomer', name: '李岸', roles: analyst }
    const more = { requestId: 'request-invite-1' }
    const { secret } = insist(await brand.askDesk('inviteOperator', input, more))
    expect(await brand.askDesk('inviteOperator', input, more)).toMatchObject({
      repeated: true,
      value: { secret: null },
    })
    for (const collection of ['requests', 'audit', 'invitations', 'openInvitations'] as const)
      expect(JSON.stringify(brand.all(collection))).not.toContain(secret)
    expect(await accept(secret ?? '')).toMatchObject({ ok: true })
  })

  it('finds a link that was used, withdrawn, replaced or ran out refused in words', async () => {
    const used = await secretOf()
    await accept(used)
    expect(await accept(used, 'another lantern orchard')).toEqual(over('used'))
    expect(await ask('readInvitation', { secret: used })).toEqual(over('used'))

    const replaced = await secretOf(invite('second'))
    const renewed = await secretOf(brand.askDesk('renewInvitation', { account: 'second' }))
    expect(await accept(replaced)).toEqual(over('replaced'))
    await brand.desk('withdrawInvitation', { account: 'second' })
    expect(await accept(renewed)).toEqual(over('withdrawn'))

    const late = await secretOf(invite('third'))
    brand.cloud.clock.advance(72 * hourMs)
    expect(await accept(late)).toEqual(over('expired'))
    const again = await secretOf(brand.askDesk('renewInvitation', { account: 'third' }))
    expect(await accept(again)).toMatchObject({ ok: true })
    expect(await accept('x'.repeat(43))).toEqual(refusedAs('invitationUnknown'))
  })

  it('is one of two who have the link at once', async () => {
    const secret = await secretOf()
    const answers = await Promise.all([accept(secret), accept(secret, 'harbour kettle ninety-one')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual([over('used')])
  })

  it('stands in a list until they come or are withdrawn', async () => {
    const accounts = async () => (await brand.desk('listInvitations', {})).invitations.map(({ account }) => account)
    const secret = await secretOf()
    await invite('second')
    expect((await accounts()).sort()).toEqual(['newcomer', 'second'])
    await accept(secret)
    await brand.desk('withdrawInvitation', { account: 'second' })
    expect(await accounts()).toEqual([])
    expect(await brand.askDesk('withdrawInvitation', { account: 'second' })).toEqual(refusedAs('invitationUnknown'))
    expect(await invite('newcomer')).toEqual(refusedAs('accountTaken'))
  })

  it('is given no more than the giver has, when they are invited and when they come', async () => {
    const role = { _id: 'hiring', name: '人事', version: 1, savedAt: 0, withheld: [] }
    const given = ['operator.see', 'operator.manage', 'till.use'] as const
    await brand.cloud.platform.store.create('roles', { ...role, given: [...given] })
    brand.cloud.clock.advance(60_000)
    const token = await openSessionWith(brand, 'hiring', [{ role: 'hiring', scope: wholeBrand }])
    expect(await invite('newcomer', analyst, token)).toMatchObject(refusedAs('permissionsNotHeld'))
    const clerk: Grant[] = [{ role: 'clerk', scope: wholeBrand }]
    const secret = await secretOf(invite('newcomer', clerk, token))
    await brand.desk('disableOperator', { account: 'hiring' })
    expect(await accept(secret)).toEqual(over('withdrawn'))
    await invite('above')
    expect(await brand.askDesk('withdrawInvitation', { account: 'above' }, { token })).toEqual(refusedAs('notSignedIn'))
  })
})

describe('a temporary password', () => {
  it('is for a day: later it lets nobody in, and says so to whoever knows it', async () => {
    const { temporaryPassword } = await brand.desk('resetPassword', { account: 'clerk' })
    const enter = (password: string) => ask('signIn', { account: 'clerk', password })
    brand.cloud.clock.advance(24 * hourMs - 1)
    expect(await enter(temporaryPassword ?? '')).toMatchObject({ ok: true })
    brand.cloud.clock.advance(1)
    expect(await enter(temporaryPassword ?? '')).toEqual(refusedAs('passwordExpired'))
    expect(await enter('not the password')).toMatchObject(refusedAs('signInRefused'))
  })
})

describe('the history of signing in', () => {
  const deeds = async (account?: string) =>
    (await brand.desk('listSignIns', account === undefined ? {} : { account })).signIns.map(({ deed }) => deed)

  it('has every sign-in, refusal and reset: one’s own for each, everybody’s for whoever looks after operators', async () => {
    const password = brand.settings.signIns.find(({ account }) => account === 'clerk')?.password ?? ''
    const step = async (input: object) => {
      brand.cloud.clock.advance(1_000)
      return ask('signIn', input)
    }
    await step({ account: 'clerk', password: 'wrong of course' })
    await step({ account: 'nobody-here', password: 'wrong of course' })
    const first = insist(await step({ account: 'clerk', password }))
    const second = insist(await step({ account: 'clerk', password, device: first.device }))
    const { signIns } = insist(await brand.askDesk('mySignIns', {}, { token: second.token }))
    expect(signIns.map(({ deed, isKnownDevice }) => [deed, isKnownDevice])).toEqual([
      ['signedIn', true],
      ['signedIn', false],
      ['passwordRefused', false],
    ])
    const who = insist(await brand.askDesk('whoAmI', {}, { token: second.token }))
    expect(who.lastSignIn).toMatchObject({ at: signIns[1]?.at })
    expect(await deeds('nobody-here')).toEqual(['passwordRefused'])
    brand.cloud.clock.advance(1_000)
    await brand.desk('resetPassword', { account: 'clerk' })
    expect((await deeds('clerk')).slice(0, 2)).toEqual(['passwordReset', 'signedIn'])
    expect(await brand.askDesk('listSignIns', {}, { token: second.token })).toEqual(refusedAs('notSignedIn'))
  })

  it('is kept for half a year and no longer', async () => {
    await ask('signIn', { account: 'clerk', password: 'wrong of course' })
    brand.cloud.clock.advance(183 * 24 * hourMs + 1_000)
    await brand.cloud.runJobs()
    expect(brand.all('signIns').filter(({ deed }) => deed === 'passwordRefused')).toEqual([])
  })
})
