import { permissionNames } from '../../../contract/words/permissions'
import { foundedRoles, governing } from '../../../contract/words/roles'
import type { Grant } from '../../../domain/operator/abilities'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
})
afterEach(() => brand.close())

const everywhere = (role: string): Grant => ({ role, scope: { kind: 'brand' } })
const roleCalled = async (id: string) => {
  const { roles } = await brand.desk('listRoles', {})
  const role = roles.find((each) => each.id === id)
  if (!role) throw new Error(`no role ${id}`)
  return role
}
/** What was changed at the desk is known everywhere after this. */
const untilKnown = () => brand.cloud.clock.advance(3_000)
const mayAsk = async (token: string) => insist(await brand.askDesk('whoAmI', {}, { token })).mayAsk

describe('a role', () => {
  it('is made, given, and changed: who has it may at once what it says, and no more', async () => {
    const { role } = await brand.desk('saveRole', { name: '仓库主管', permissions: ['order.see', 'reward.see'] })
    expect(role).toMatchObject({ name: '仓库主管', permissions: ['reward.see', 'order.see'], version: 1 })
    untilKnown()
    const token = await openSessionWith(brand, 'keeper', [everywhere(role.id)])
    expect(await mayAsk(token)).toEqual(expect.arrayContaining(['listOrders', 'listRewards']))
    const permissions = ['order.see', 'order.ship'] as const
    const { version } = insist(
      await brand.askDesk('saveRole', { id: role.id, version: 1, name: '仓库', permissions }),
    ).role
    expect(version).toBe(2)
    untilKnown()
    const now = await mayAsk(token)
    expect(now).toContain('shipOrder')
    expect(now).not.toContain('listRewards')
    expect(brand.all('audit').flatMap(({ changes = [] }) => changes)).toEqual(
      expect.arrayContaining([
        { field: 'permissions', from: '["reward.see"]', to: '["order.ship"]' },
        { field: 'name', from: '"仓库主管"', to: '"仓库"' },
      ]),
    )
  })

  it('asked for twice under one request is one, and its answer the same', async () => {
    const input = { name: '夜班', permissions: ['order.see'] }
    const first = await brand.askDesk('saveRole', input, { requestId: 'request-night' })
    const again = await brand.askDesk('saveRole', input, { requestId: 'request-night' })
    expect(again).toEqual({ ...first, repeated: true })
    expect((await brand.desk('listRoles', {})).roles.filter(({ name }) => name === '夜班')).toHaveLength(1)
  })

  it.each([
    ['of a name that another has', { name: '夜班', permissions: [] }, 'roleNameTaken'],
    ['that nobody knows', { id: 'r-none', version: 1, name: '白班', permissions: [] }, 'roleUnknown'],
    ['that changed meanwhile', { id: 'clerk', version: 7, name: '店员', permissions: [] }, 'changedMeanwhile'],
    ['with what is no permission', { name: '白班', permissions: ['everything'] }, 'malformed'],
  ])('%s is refused', async (_, input, code) => {
    await brand.desk('saveRole', { name: '夜班', permissions: [] })
    expect(await brand.askDesk('saveRole', input)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('that every brand begins with keeps its name and takes other permissions', async () => {
    const { version } = await roleCalled('clerk')
    const permissions = ['till.use', 'reward.see'] as const
    const { role } = await brand.desk('saveRole', { id: 'clerk', version, name: '收银', permissions: [...permissions] })
    expect(role).toMatchObject({ id: 'clerk', name: '', version: version + 1 })
    untilKnown()
    expect(await mayAsk(await openSession(brand, 'clerk'))).toContain('listRewards')
  })

  it.each(governing)('of administrators keeps %s', async (kept) => {
    const { version } = await roleCalled('admin')
    const permissions = permissionNames.filter((each) => each !== kept)
    expect(await brand.askDesk('saveRole', { id: 'admin', version, name: '管理员', permissions })).toEqual({
      ok: false,
      refusal: { code: 'roleGoverns', permissions: [kept] },
    })
  })

  it('is given by nobody what they do not have, and keeps what others gave it', async () => {
    const governor = await brand.desk('saveRole', { name: '人事', permissions: [...governing] })
    untilKnown()
    const token = await openSessionWith(brand, 'people-desk', [everywhere(governor.role.id)])
    const save = (input: object) => brand.askDesk('saveRole', input, { token })
    expect(await save({ name: '捷径', permissions: ['member.adjust', 'audit.see'] })).toEqual({
      ok: false,
      refusal: { code: 'permissionsNotHeld', permissions: ['member.adjust'] },
    })
    const finance = await roleCalled('finance')
    const more = { id: 'finance', version: finance.version, name: '财务' }
    const added = await save({ ...more, permissions: [...finance.permissions, 'audit.see'] })
    expect(added).toMatchObject({ ok: true })
    const own = { id: governor.role.id, version: 1, name: '人事' }
    expect(await save({ ...own, permissions: [...governing, 'order.refund'] })).toMatchObject({
      refusal: { code: 'permissionsNotHeld', permissions: ['order.refund'] },
    })
  })

  it('there are fifty of, at most', async () => {
    const known = (await brand.desk('listRoles', {})).roles.length
    for (let index = known; index < 50; index += 1)
      await brand.desk('saveRole', { name: `角色 ${index}`, permissions: [] })
    expect(await brand.askDesk('saveRole', { name: '多一个', permissions: [] })).toEqual({
      ok: false,
      refusal: { code: 'tooManyRoles', rolesMax: 50 },
    })
  })
})

describe('an operator', () => {
  const assign = (account: string, roles: Grant[], token?: string) =>
    brand.askDesk('assignRoles', { account, roles }, token === undefined ? {} : { token })

  it('gets other roles, and may what these say from then on', async () => {
    const token = await openSession(brand, 'campaign')
    const roles = [everywhere('moderation'), everywhere('clerk')]
    expect(insist(await assign('campaign', roles)).operator).toMatchObject({ role: 'moderation', roles })
    untilKnown()
    const now = await mayAsk(token)
    expect(now).toEqual(expect.arrayContaining(['approveText', 'useCoupon']))
    expect(now).not.toContain('launchCampaign')
    const line = brand.all('audit').find(({ procedure }) => procedure === 'assignRoles')
    expect(line?.changes).toEqual([
      {
        field: 'roles',
        from: JSON.stringify([everywhere('campaignManager')]),
        to: JSON.stringify(roles),
      },
    ])
  })

  it.each([
    ['a role that nobody knows', 'clerk', [everywhere('emperor')], 'roleUnknown'],
    [
      'a store that is none',
      'clerk',
      [{ role: 'clerk', scope: { kind: 'store', id: 'o-none' } }],
      'organisationUnknown',
    ],
    ['no role at all', 'clerk', [], 'malformed'],
    ['a role, being nobody', 'nobody', [everywhere('clerk')], 'operatorUnknown'],
  ] as [string, string, Grant[], string][])('does not get %s', async (_, account, roles, code) => {
    expect(await assign(account, roles)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('who may more than the giver keeps their roles, and nobody is given more than the giver has', async () => {
    const { role } = await brand.desk('saveRole', { name: '人事', permissions: [...governing, 'till.use'] })
    untilKnown()
    const token = await openSessionWith(brand, 'people-desk', [everywhere(role.id)])
    const above = { refusal: { code: 'permissionsNotHeld' } }
    expect(await assign('campaign', [everywhere('campaignManager'), everywhere('clerk')], token)).toMatchObject(above)
    expect(await assign('campaign', [everywhere('clerk')], token)).toMatchObject(above)
    expect(await assign('admin', [everywhere('clerk')], token)).toMatchObject(above)
    expect(await assign('people-desk', [everywhere('admin')], token)).toMatchObject({
      refusal: { code: 'permissionsNotHeld' },
    })
    expect(await assign('clerk', [everywhere('analyst')], token)).toEqual({
      ok: false,
      refusal: {
        code: 'permissionsNotHeld',
        permissions: permissionNames.filter((each) => foundedRoles.analyst.some((other) => other === each)),
      },
    })
  })

  it('who is the last administrator stays one, however many ask at once', async () => {
    expect(await assign('admin', [everywhere('clerk')])).toEqual({ ok: false, refusal: { code: 'lastAdministrator' } })
    await openSessionWith(brand, 'second', [everywhere('admin')])
    const [mine, theirs] = await Promise.all([
      assign('second', [everywhere('clerk')]),
      assign('admin', [everywhere('clerk')], await openSession(brand, 'second')),
    ])
    expect([mine, theirs].filter(({ ok }) => ok)).toHaveLength(1)
    const left = brand.all('operators').filter(({ roles }) => roles.some(({ role }) => role === 'admin'))
    expect(left).toHaveLength(1)
  })
})
