import { contract } from '../../../contract'
import type { Procedure } from '../../../contract/procedure'
import { foundedRoles } from '../../../contract/words/roles'
import { embeddedStore } from '../../../local/embedded/store'
import { openBrand, type Brand } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'
import { as } from '../../_support/documents'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const whoAmI = async (token: string) => {
  const answer = await brand.askDesk('whoAmI', {}, { token })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

describe('an operator of a brand that was founded when each had one role', () => {
  it.each(['admin', 'campaignManager', 'clerk'] as const)('has it for the whole brand: %s', async (role) => {
    const account = `former-${role.toLowerCase()}`
    const former = { _id: account, account, name: '旧同事', role, passwordHash: '', createdAt: 0 }
    await embeddedStore({ engine: brand.cloud.engine }).create('operators', as<'operators'>(former))
    const { operator, mayAsk } = await whoAmI(await openSession(brand, account))
    expect(operator).toEqual({
      id: account,
      account,
      name: '旧同事',
      role,
      roles: [{ role, scope: { kind: 'brand' } }],
    })
    const today = { admin: 'admin', campaignManager: 'campaign', clerk: 'clerk' }[role]
    expect(mayAsk).toEqual((await whoAmI(await openSession(brand, today))).mayAsk)
    const { operators } = await brand.desk('listOperators', {})
    expect(operators.find(({ id }) => id === account)).toMatchObject({ role, roles: operator.roles })
  })

  it('has the founded roles where none are kept', async () => {
    const { store } = brand.cloud.platform
    for (const { _id } of brand.all('roles')) await store.remove('roles', _id)
    brand.cloud.clock.advance(10_000)
    const { mayAsk } = await whoAmI(await openSession(brand, 'former-admin'))
    expect(mayAsk.length).toBeGreaterThan(90)
  })
})

describe('roles', () => {
  it('add up: whoever has two may what either may', async () => {
    const grants = (['analyst', 'clerk'] as const).map((role) => ({ role, scope: { kind: 'brand' } as const }))
    const { mayAsk } = await whoAmI(await openSessionWith(brand, 'two-roles', grants))
    expect(mayAsk).toEqual(expect.arrayContaining(['listCampaigns', 'useCoupon']))
    expect(mayAsk).not.toContain('listMembers')
    expect(foundedRoles.analyst).not.toContain('member.see')
  })
})

describe('inviting an operator', () => {
  const fields = { name: '李岸' }
  const everywhere = (role: string) => ({ roles: [{ role, scope: { kind: 'brand' } }] })
  it.each([
    ['none', {}, 'malformed'],
    ['none of a list', { roles: [] }, 'malformed'],
    ['a brand with an id', { roles: [{ role: 'clerk', scope: { kind: 'brand', id: 'x' } }] }, 'malformed'],
    ['a store without one', { roles: [{ role: 'clerk', scope: { kind: 'store' } }] }, 'malformed'],
    ['a role that nobody knows', everywhere('emperor'), 'roleUnknown'],
    ['a role named like what every object has', everywhere('constructor'), 'roleUnknown'],
  ])('with %s is refused', async (_, more, code) => {
    const answer = await brand.askDesk('inviteOperator', { ...fields, account: 'newcomer', ...more })
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect(brand.all('invitations').filter(({ account }) => account === 'newcomer')).toEqual([])
  })

  it('cannot give what the giver does not have', async () => {
    const { store } = brand.cloud.platform
    const role = { _id: 'hiring', name: '人事', version: 1, savedAt: 0, withheld: [] }
    await store.create('roles', { ...role, given: ['operator.see', 'operator.manage', 'till.use'] })
    brand.cloud.clock.advance(10_000)
    const token = await openSessionWith(brand, 'hiring-manager', [{ role: 'hiring', scope: { kind: 'brand' } }])
    const add = (account: string, given: string) =>
      brand.askDesk('inviteOperator', { ...fields, account, ...everywhere(given) }, { token })
    expect(await add('new-clerk', 'clerk')).toMatchObject({ ok: true })
    expect(await add('new-analyst', 'analyst')).toEqual({
      ok: false,
      refusal: { code: 'permissionsNotHeld', permissions: [...foundedRoles.analyst] },
    })
    expect(await add('new-admin', 'admin')).toMatchObject({ refusal: { code: 'permissionsNotHeld' } })
  })
})

describe('an auditor', () => {
  const asked = Object.entries<Procedure>(contract.ops).flatMap(([name, { caller, effect }]) =>
    typeof caller === 'object' ? [{ name, effect, permission: caller.permission }] : [],
  )

  it('may look at everything there is to look at, the trail and its chain included, and may do nothing', async () => {
    const token = await openSessionWith(brand, 'the-auditor', [{ role: 'auditor', scope: { kind: 'brand' } }])
    const { mayAsk } = await whoAmI(token)
    const looks = asked.filter(({ effect }) => effect === 'query').map(({ name }) => name)
    expect(mayAsk).toEqual(expect.arrayContaining(looks))
    expect(looks).toEqual(
      expect.arrayContaining(['listAudit', 'auditHead', 'exportAudit', 'listSignIns', 'showMember']),
    )
    expect(asked.filter(({ name, effect }) => effect !== 'query' && mayAsk.includes(name))).toEqual([])
  })

  it.each(asked.filter(({ effect }) => effect !== 'query'))('is refused $name', async ({ name }) => {
    const token = await openSession(brand, 'the-auditor')
    const reply = await brand.cloud.ask(
      'ops',
      { procedure: name, requestId: `request-${name}`, input: {} },
      { address: '', token },
    )
    expect(reply).toEqual({ ok: false, refusal: { code: 'notAllowed' } })
  })
})
