import type { Procedure } from '../../contract/procedure'
import { keyPermissions } from '../../contract/words/key'
import { permissions, type Permission } from '../../contract/words/permissions'
import { foundedRoles, type FoundedRole } from '../../contract/words/roles'
import { wholeBrand, type Scope } from '../../domain/operator/abilities'
import { openBrand, type Brand } from '../_support/brand'
import {
  callerKinds,
  everyGrant,
  everyProcedure,
  keyCaller,
  openSessionWith,
  type CallerKind,
} from '../_support/callers'
import type { Caller } from '../../cloudfunctions/kernel/ports/platform'

interface Knocking {
  says: string
  /** As whom they knock: a session is opened each time, for one of the procedures ends it. */
  enter: () => Promise<Caller>
  isVisitor: boolean
  /** Where they are an operator. */
  grant?: { role: FoundedRole; scope: Scope }
  /** What their key may, where they have one. */
  key?: readonly Permission[]
}

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const roles: Partial<Record<CallerKind, FoundedRole>> = {
  'a campaign manager': 'campaignManager',
  'a clerk': 'clerk',
  'an administrator': 'admin',
}

const knocking: Knocking[] = [
  ...(Object.keys(callerKinds) as CallerKind[]).map((says) => {
    const role = roles[says]
    const isVisitor = says === 'a visitor'
    const enter = () => callerKinds[says](brand)
    return { says, enter, isVisitor, ...(role ? { grant: { role, scope: wholeBrand } } : {}) }
  }),
  ...[keyPermissions, []].map((permissions) => ({
    says: `a key with ${permissions.length} permissions`,
    enter: () => keyCaller(brand, permissions),
    isVisitor: false,
    key: permissions,
  })),
  ...everyGrant.map((grant) => {
    const says = `${grant.role} for ${grant.scope.kind}`
    const enter = async () => ({
      address: '203.0.113.7',
      token: await openSessionWith(brand, says.replaceAll(' ', '-').toLowerCase(), [grant]),
    })
    return { says, enter, isVisitor: false, grant }
  }),
]

type Outcome = 'admitted' | (typeof refusals)[number]
const refusals = ['notSignedIn', 'notAllowed', 'keyRefused'] as const

/** What the contract says becomes of a caller, before anything else is looked at. */
function promised(
  { caller }: Procedure,
  { isVisitor, grant, key }: Pick<Knocking, 'isVisitor' | 'grant' | 'key'>,
): Outcome {
  if (caller === 'nobody') return 'admitted'
  if (caller === 'visitor') return isVisitor ? 'admitted' : 'notSignedIn'
  if (typeof caller === 'object' && caller.kind === 'keys')
    return key === undefined ? 'keyRefused' : key.includes(caller.permission) ? 'admitted' : 'notAllowed'
  if (!grant) return 'notSignedIn'
  return caller === 'operator' || caller === 'colleague' || has(grant, caller.permission) ? 'admitted' : 'notAllowed'
}

const has = ({ role, scope }: { role: FoundedRole; scope: Scope }, permission: Permission): boolean =>
  foundedRoles[role].some((each) => each === permission) &&
  (scope.kind === 'brand' || permissions[permission].atStores === true)

describe.each(everyProcedure)('$door.$name', ({ door, name, procedure }) => {
  it('admits whom its permission says, in whichever role, for whichever part of the brand', async () => {
    const outcomes: Record<string, Outcome> = {}
    for (const { says, enter } of knocking) {
      const caller = await enter()
      const reply = await brand.cloud.ask(door, { procedure: name, requestId: 'request-0001', input: {} }, caller)
      const code = reply.ok ? '' : reply.refusal.code
      outcomes[says] = refusals.find((each) => each === code) ?? 'admitted'
    }
    expect(outcomes).toEqual(Object.fromEntries(knocking.map((each) => [each.says, promised(procedure, each)])))
  })
})

describe('a door', () => {
  it('tells callers apart by more than one answer, or the table above says nothing', () => {
    const outcomes = everyProcedure.flatMap(({ procedure }) => knocking.map((each) => promised(procedure, each)))
    expect(new Set(outcomes)).toEqual(new Set(['admitted', ...refusals]))
    expect(outcomes.length).toBeGreaterThan(5_000)
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
    const input = { rewardId: 'some-reward', csv: '券码\nOPEN-SESAME' }
    const reply = await brand.cloud.ask(
      'ops',
      { procedure: 'uploadSecrets', requestId: 'request-friend', input },
      caller,
    )
    expect(reply).toEqual({ ok: false, refusal: { code: 'notAllowed' } })
    const line = brand.all('audit').find(({ _id }) => _id.includes('request-friend'))
    expect(line).toMatchObject({ operatorId: 'campaign', procedure: 'uploadSecrets', outcome: 'notAllowed' })
    expect(line?.input).toBe('{"rewardId":"some-reward"}')
  })
})
