import type { Grant } from '../../../domain/operator/abilities'
import { governing } from '../../../contract/words/roles'
import { openBrand, type Brand } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'
import { stopTime } from '../../_support/time'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  stopTime()
})
afterEach(() => brand.close())

const everywhere = (role: string): Grant => ({ role, scope: { kind: 'brand' } })
const ask = (procedure: 'disableOperator' | 'enableOperator' | 'endSessions', account: string, token?: string) =>
  brand.askDesk(procedure, { account }, token === undefined ? {} : { token })
const whoAmI = (token: string) => brand.askDesk('whoAmI', {}, { token })
const refusedAs = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, ...facts } })
const passwordOf = (account: string) => brand.settings.signIns.find((each) => each.account === account)?.password ?? ''
let tries = 0
const signIn = async (account: string, password: string) => {
  const envelope = { procedure: 'signIn', requestId: `request-leaving-${(tries += 1)}`, input: { account, password } }
  return brand.cloud.ask('ops', envelope, { address: `198.51.100.${tries}` })
}

describe('an operator who is disabled', () => {
  it('is out at the very next call, without any time going by', async () => {
    const token = await openSession(brand, 'campaign')
    expect(await whoAmI(token)).toMatchObject({ ok: true })
    expect(await ask('disableOperator', 'campaign')).toMatchObject({ ok: true })
    expect(await whoAmI(token)).toEqual(refusedAs('notSignedIn'))
    const { operators } = await brand.desk('listOperators', {})
    const disabledAt = operators.find(({ id }) => id === 'campaign')?.disabledAt
    expect(disabledAt).toBe(brand.cloud.clock.now())
    expect(operators.find(({ id }) => id === 'clerk')?.disabledAt).toBeNull()
  })

  it('learns so with the right password alone; a stranger is told what anybody is told who guesses', async () => {
    await ask('disableOperator', 'campaign')
    expect(await signIn('campaign', passwordOf('campaign'))).toEqual(refusedAs('accountDisabled'))
    const wrong = await signIn('campaign', 'not the password')
    expect(wrong).toMatchObject(refusedAs('signInRefused'))
    expect(wrong).toEqual(await signIn('clerk', 'not the password'))
    expect(wrong).toEqual(await signIn('nobody-here', 'not the password'))
    const line = brand.all('audit').find(({ outcome }) => outcome === 'accountDisabled')
    expect(line).toMatchObject({ operatorId: 'campaign', procedure: 'signIn' })
  })

  it('comes back with password and roles as they were, and with none of the sessions of before', async () => {
    const before = await openSession(brand, 'campaign')
    await ask('disableOperator', 'campaign')
    expect(await ask('enableOperator', 'campaign')).toMatchObject({ ok: true, value: { operator: { id: 'campaign' } } })
    expect(await whoAmI(before)).toEqual(refusedAs('notSignedIn'))
    const again = await signIn('campaign', passwordOf('campaign'))
    expect(again).toMatchObject({ ok: true, value: { operator: { role: 'campaignManager' } } })
  })

  it('who was out already stays out since then', async () => {
    await ask('disableOperator', 'campaign')
    const since = brand.cloud.clock.now()
    brand.cloud.clock.advance(60_000)
    expect(await ask('disableOperator', 'campaign')).toMatchObject({ ok: true })
    const { operators } = await brand.desk('listOperators', {})
    expect(operators.find(({ id }) => id === 'campaign')?.disabledAt).toBe(since)
  })

  it('in the middle of a command has it done or not, and nothing of theirs after', async () => {
    const token = await openSessionWith(brand, 'second', [everywhere('admin')])
    const saving = Array.from({ length: 6 }, (_none, index) =>
      brand.askDesk('saveRole', { name: `夜班 ${index}`, permissions: ['order.see'] }, { token }),
    )
    const [ended, ...saved] = await Promise.all([ask('disableOperator', 'second'), ...saving])
    expect(ended).toMatchObject({ ok: true })
    for (const each of saved) expect(each.ok || each.refusal.code).toEqual(each.ok ? true : 'notSignedIn')
    const { roles } = await brand.desk('listRoles', {})
    expect(roles.filter(({ name }) => name.startsWith('夜班'))).toHaveLength(saved.filter(({ ok }) => ok).length)
    expect(await whoAmI(token)).toEqual(refusedAs('notSignedIn'))
  })
})

describe('nobody', () => {
  it.each(['disableOperator', 'endSessions'] as const)('asks %s for themselves, or for who is nobody', async (name) => {
    expect(await ask(name, 'admin')).toEqual(refusedAs('ownAccount'))
    expect(await ask(name, 'nobody-here')).toEqual(refusedAs('operatorUnknown'))
  })

  it.each(['disableOperator', 'enableOperator', 'endSessions'] as const)(
    'asks %s for somebody who may more than they do',
    async (name) => {
      const { role } = await brand.desk('saveRole', { name: '人事', permissions: [...governing, 'till.use'] })
      brand.cloud.clock.advance(3_000)
      const token = await openSessionWith(brand, 'people-desk', [everywhere(role.id)])
      expect(await ask(name, 'admin', token)).toMatchObject(refusedAs('permissionsNotHeld'))
      expect(await ask(name, 'campaign', token)).toMatchObject(refusedAs('permissionsNotHeld'))
      expect(await ask(name, 'clerk', token)).toMatchObject({ ok: true })
    },
  )

  it('disables the last administrator: of two who disable each other at once one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const account = `second-${round}`
      const token = await openSessionWith(brand, account, [everywhere('admin')])
      const first = await openSession(brand, 'admin')
      const answers = await Promise.all([
        ask('disableOperator', account, first),
        ask('disableOperator', 'admin', token),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const left = brand
        .all('operators')
        .filter(({ roles, disabledAt }) => disabledAt === undefined && roles.some(({ role }) => role === 'admin'))
      expect(left).toHaveLength(1)
      if (left[0]?._id !== 'admin') await ask('enableOperator', 'admin', token)
      if (left[0]?._id !== 'admin') await ask('disableOperator', account)
    }
  })

  it('counts who is disabled among the administrators that stay', async () => {
    const token = await openSessionWith(brand, 'second', [everywhere('admin')])
    await ask('disableOperator', 'admin', token)
    const roles = [everywhere('clerk')]
    expect(await brand.askDesk('assignRoles', { account: 'second', roles }, { token })).toEqual(
      refusedAs('lastAdministrator'),
    )
  })
})

describe('sessions', () => {
  it('are told with since when and until when, the latest first, and end all at once', async () => {
    const earlier = await openSession(brand, 'campaign')
    brand.cloud.clock.advance(60_000)
    const later = await openSession(brand, 'campaign')
    const now = brand.cloud.clock.now()
    const { sessions } = await brand.desk('listSessions', { account: 'campaign' })
    expect(sessions.map(({ createdAt }) => now - createdAt)).toEqual([0, 60_000])
    expect(sessions.map(({ expiresAt }) => expiresAt - now)).toEqual([3_600_000, 3_540_000])
    expect(await ask('endSessions', 'campaign')).toEqual({ ok: true, value: {} })
    expect((await brand.desk('listSessions', { account: 'campaign' })).sessions).toEqual([])
    for (const token of [earlier, later]) expect(await whoAmI(token)).toEqual(refusedAs('notSignedIn'))
    expect(await whoAmI(await openSessionAfter('campaign'))).toMatchObject({ ok: true })
  })

  const openSessionAfter = async (account: string) => {
    const answer = await signIn(account, passwordOf(account))
    if (!answer.ok) throw new Error(answer.refusal.code)
    return String(Object(answer.value).token)
  }

  it('tells which one is asking, and none that have run out', async () => {
    await openSession(brand, 'admin', -1)
    const token = await openSession(brand, 'admin')
    const answer = await brand.askDesk('listSessions', { account: 'admin' }, { token })
    expect(answer.ok && answer.value.sessions.filter(({ isYours }) => isYours)).toHaveLength(1)
    expect(answer.ok && answer.value.sessions.every(({ expiresAt }) => expiresAt > brand.cloud.clock.now())).toBe(true)
  })
})
