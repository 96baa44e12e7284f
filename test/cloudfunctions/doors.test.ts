import type { Procedure } from '../../contract/procedure'
import { openBrand, type Brand } from '../_support/brand'
import { callerKinds, everyProcedure, type CallerKind } from '../_support/callers'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const kinds = Object.keys(callerKinds) as CallerKind[]
const roles: Partial<Record<CallerKind, string>> = {
  'a campaign manager': 'campaignManager',
  'a clerk': 'clerk',
  'an administrator': 'admin',
}

/** What the contract says becomes of a caller, before anything else is looked at. */
function promised({ caller }: Procedure, kind: CallerKind): 'admitted' | 'notSignedIn' | 'notAllowed' {
  if (caller === 'nobody') return 'admitted'
  if (caller === 'visitor') return kind === 'a visitor' ? 'admitted' : 'notSignedIn'
  const role = roles[kind]
  if (!role) return 'notSignedIn'
  return caller.some((each) => each === role) ? 'admitted' : 'notAllowed'
}

describe.each(everyProcedure)('$door.$name', ({ door, name, procedure }) => {
  it.each(kinds)('asked by %s', async (kind) => {
    const caller = await callerKinds[kind](brand)
    const reply = await brand.cloud.ask(door, { procedure: name, requestId: 'request-0001', input: {} }, caller)
    const refused =
      !reply.ok && ['notSignedIn', 'notAllowed'].includes(reply.refusal.code) ? reply.refusal.code : 'admitted'
    expect(refused).toBe(promised(procedure, kind))
  })
})

describe('a door', () => {
  it('tells callers apart by more than one answer, or the table above says nothing', () => {
    const outcomes = everyProcedure.flatMap(({ procedure }) => kinds.map((kind) => promised(procedure, kind)))
    expect(new Set(outcomes)).toEqual(new Set(['admitted', 'notSignedIn', 'notAllowed']))
    expect(outcomes.length).toBeGreaterThan(200)
  })

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', '', 'scan', 'SignIn', 'signIn '])(
    'knows no procedure %j of the desk’s',
    async (procedure) => {
      const caller = await callerKinds['an administrator'](brand)
      const reply = await brand.cloud.ask('ops', { procedure, requestId: 'request-0001', input: {} }, caller)
      expect(reply).toEqual({ ok: false, refusal: { code: 'unknownProcedure' } })
    },
  )

  it('takes nobody’s word for who they are: an identity inside the envelope is not looked at', async () => {
    const envelope = {
      procedure: 'home',
      requestId: 'request-0001',
      input: {},
      visitorId: 'visitor-lin',
      token: 'x',
      userInfo: { openId: 'visitor-lin' },
    }
    expect(await brand.cloud.ask('member', envelope, { address: '' })).toEqual({
      ok: false,
      refusal: { code: 'notSignedIn' },
    })
  })

  it('writes down who was refused a command, and leaves the secrets out', async () => {
    const caller = await callerKinds['a campaign manager'](brand)
    const input = { account: 'friend', name: '朋友', role: 'admin', password: 'open sesame, please' }
    const reply = await brand.cloud.ask('ops', { procedure: 'addOperator', requestId: 'request-friend', input }, caller)
    expect(reply).toEqual({ ok: false, refusal: { code: 'notAllowed' } })
    const line = brand.all('audit').find(({ _id }) => _id.includes('request-friend'))
    expect(line).toMatchObject({ operatorId: 'campaign', procedure: 'addOperator', outcome: 'notAllowed' })
    expect(line?.input).toBe('{"account":"friend","name":"朋友","role":"admin"}')
  })
})
