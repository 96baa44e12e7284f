import { openBrand, type Brand } from '../../_support/brand'
import { everyProcedure, openSession } from '../../_support/callers'
import { stopTime } from '../../_support/time'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  stopTime()
})
afterEach(() => brand.close())

const passwordOf = (account: string) => brand.settings.signIns.find((each) => each.account === account)?.password ?? ''
let tries = 0
const signIn = async (account: string, password: string) => {
  const envelope = { procedure: 'signIn', requestId: `request-password-${(tries += 1)}`, input: { account, password } }
  return brand.cloud.ask('ops', envelope, { address: `198.51.100.${tries}` })
}
const change = (token: string, oldPassword: string, newPassword: string, requestId?: string) =>
  brand.askDesk('changePassword', { oldPassword, newPassword }, { token, ...(requestId ? { requestId } : {}) })
const reset = (account: string, requestId?: string) =>
  brand.askDesk('resetPassword', { account }, requestId ? { requestId } : {})
const whoAmI = (token: string) => brand.askDesk('whoAmI', {}, { token })
/** What a session alone is enough for. */
const forEverySession = everyProcedure.flatMap(({ door, name, procedure }) =>
  door === 'ops' && procedure.caller === 'operator' ? [name] : [],
)
const refusedAs = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, ...facts } })
const fresh = 'lantern orchard seventeen'

describe('an operator who changes their password', () => {
  it('comes in with the new one alone, stays where they are, and is out everywhere else', async () => {
    const here = await openSession(brand, 'clerk')
    const elsewhere = await openSession(brand, 'clerk')
    expect(await change(here, passwordOf('clerk'), fresh)).toEqual({ ok: true, value: {} })
    expect(await whoAmI(here)).toMatchObject({ ok: true })
    expect(await whoAmI(elsewhere)).toEqual(refusedAs('notSignedIn'))
    expect(await signIn('clerk', passwordOf('clerk'))).toMatchObject(refusedAs('signInRefused'))
    expect(await signIn('clerk', fresh)).toMatchObject({ ok: true })
  })

  it.each([
    ['without the old one', () => ['not the password', fresh], { code: 'passwordWrong', triesLeft: 4 }],
    ['to the same', () => [passwordOf('clerk'), passwordOf('clerk')], { code: 'passwordUnchanged' }],
    ['to a short one', () => [passwordOf('clerk'), 'short'], { code: 'passwordWeak', fault: 'short', lengthMin: 10 }],
    ['to a common one', () => [passwordOf('clerk'), 'football12'], { code: 'passwordWeak', fault: 'common' }],
    ['to their account', () => [passwordOf('clerk'), 'clerk2026!!'], { code: 'passwordWeak', fault: 'named' }],
  ] as [string, () => [string, string], object][])('%s is refused, and keeps it', async (_, passwords, refusal) => {
    const token = await openSession(brand, 'clerk')
    expect(await change(token, ...passwords())).toMatchObject({ ok: false, refusal })
    expect(await signIn('clerk', passwordOf('clerk'))).toMatchObject({ ok: true })
  })

  it('asked for twice under one request is done once and answered alike', async () => {
    const token = await openSession(brand, 'clerk')
    const first = await change(token, passwordOf('clerk'), fresh, 'request-change-1')
    const again = await change(token, passwordOf('clerk'), fresh, 'request-change-1')
    expect(again).toEqual({ ...first, repeated: true })
  })

  it('twice at once to different ones has one of them', async () => {
    const token = await openSession(brand, 'clerk')
    const wanted = [fresh, 'harbour kettle ninety-one']
    const answers = await Promise.all(wanted.map((each) => change(token, passwordOf('clerk'), each)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const kept = wanted[answers.findIndex(({ ok }) => ok)] ?? ''
    expect(await signIn('clerk', kept)).toMatchObject({ ok: true })
  })

  it('and guesses the old one is slowed down, the right one included', async () => {
    const token = await openSession(brand, 'clerk')
    const said: string[] = []
    for (let index = 0; index < 7; index += 1) {
      const answer = await change(token, `not the password ${index}`, fresh)
      said.push(answer.ok ? 'changed' : answer.refusal.code)
    }
    expect(said.at(-1)).toBe('signInLocked')
    expect(await change(token, passwordOf('clerk'), fresh)).toMatchObject(refusedAs('signInLocked'))
  })
})

describe('an operator whose password was reset', () => {
  const temporaryOf = async (account: string): Promise<string> => {
    const answer = await reset(account)
    return (answer.ok && answer.value.temporaryPassword) || ''
  }
  const tokenAfter = async (account: string, password: string) => {
    const answer = await signIn(account, password)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return String(Object(answer.value).token)
  }

  it('is out, and may only choose a password, ask who they are, and leave', async () => {
    const before = await openSession(brand, 'campaign')
    const temporary = await temporaryOf('campaign')
    expect(temporary).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/)
    expect(await whoAmI(before)).toEqual(refusedAs('notSignedIn'))
    expect(await signIn('campaign', passwordOf('campaign'))).toMatchObject(refusedAs('signInRefused'))
    const token = await tokenAfter('campaign', temporary)
    expect(await whoAmI(token)).toMatchObject({
      ok: true,
      value: { passwordDue: true, mayAsk: forEverySession },
    })
    expect(await brand.askDesk('listCampaigns', {}, { token })).toEqual(refusedAs('passwordChangeDue'))
    expect(await brand.askDesk('listOperators', {}, { token })).toEqual(refusedAs('passwordChangeDue'))
    expect(await change(token, temporary, temporary)).toEqual(refusedAs('passwordUnchanged'))
    expect(await change(token, temporary, fresh)).toMatchObject({ ok: true })
    expect(await brand.askDesk('listCampaigns', {}, { token })).toMatchObject({ ok: true })
    expect(await whoAmI(token)).toMatchObject({ ok: true, value: { passwordDue: false } })
  })

  it('has a password that is told once: neither a repeated request, nor the trail, nor anything kept has it', async () => {
    const first = await reset('campaign', 'request-reset-1')
    const temporary = (first.ok && first.value.temporaryPassword) || ''
    expect(temporary).toHaveLength(19)
    const again = await reset('campaign', 'request-reset-1')
    expect(again).toEqual({ ok: true, value: { temporaryPassword: null }, repeated: true })
    for (const collection of ['requests', 'audit', 'operators'] as const)
      expect(JSON.stringify(brand.all(collection))).not.toContain(temporary)
    expect(await signIn('campaign', temporary)).toMatchObject({ ok: true })
  })

  it('is somebody else, known, and no more than whoever resets it', async () => {
    expect(await reset('admin')).toEqual(refusedAs('ownAccount'))
    expect(await reset('nobody-here')).toEqual(refusedAs('operatorUnknown'))
  })

  it('stays out where they are disabled', async () => {
    await brand.desk('disableOperator', { account: 'campaign' })
    const temporary = await temporaryOf('campaign')
    expect(await signIn('campaign', temporary)).toEqual(refusedAs('accountDisabled'))
  })
})
