import { permissionNames, permissions, type Permission } from '../../../contract/words/permissions'
import { governing } from '../../../contract/words/roles'
import { beyond, wholeBrand, type Grant, type Scope } from '../../../domain/operator/abilities'
import { readRoles, mayWith } from '../../../cloudfunctions/operator/roles'
import { openBrand, type Brand } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'

let brand: Brand

/** Sets of permissions: nothing, less, other and more than what looks after operators. */
const sets: Record<string, readonly Permission[]> = {
  nothing: [],
  till: ['till.use'],
  managing: [...governing],
  'managing and a till': [...governing, 'till.use'],
  'managing and points': [...governing, 'member.see', 'member.adjust'],
  everything: permissionNames,
}
const here: Scope = { kind: 'store', id: 'here' }
/** Everybody has one of the sets, for the whole brand or for a store. */
const people = Object.keys(sets).flatMap((set) => [wholeBrand, here].map((scope) => ({ set, scope })))
const called = ({ set, scope }: (typeof people)[number]) => `${set}, ${scope.kind}`

const idOf = (set: string) => `set-${Object.keys(sets).indexOf(set)}`
const grantsOf = ({ set, scope }: (typeof people)[number]): Grant[] => [{ role: idOf(set), scope }]
const measures = ['assignRoles', 'resetPassword', 'resetSecondFactor', 'endSessions', 'disableOperator'] as const

beforeAll(async () => {
  brand = await openBrand()
  const { store } = brand.cloud.platform
  for (const [set, given] of Object.entries(sets))
    await store.create('roles', { _id: idOf(set), name: set, version: 1, savedAt: 0, given, withheld: [] })
  await store.create('organisations', {
    _id: 'here',
    ...{ kind: 'store', name: '本店', place: '', openingHours: '', phone: null, dealerId: null },
    ...{ state: 'open', version: 1, createdAt: 0 },
  } as never)
  brand.cloud.clock.advance(10_000)
}, 60_000)
afterAll(() => brand.close())

/** Whether a caller may manage at all, and may all that the target may, as far. */
async function isAbove(caller: (typeof people)[number], target: (typeof people)[number]): Promise<boolean> {
  const roles = await readRoles(brand.cloud.platform.store)
  const [own, theirs] = [mayWith(roles, grantsOf(caller)), mayWith(roles, grantsOf(target))]
  return own.has('operator.manage') && beyond(own, theirs).length === 0
}

test('permissions that are had for a store are the till’s alone, so that scopes matter here', () => {
  expect(permissionNames.filter((each) => permissions[each].atStores)).toEqual(['till.use'])
})

describe.each(people)('whoever has $set for the $scope.kind', (caller) => {
  it.each(people)('manages somebody with $set for the $scope.kind only from above', async (target) => {
    const name = `${people.indexOf(caller)}-${people.indexOf(target)}`
    const token = await openSessionWith(brand, `caller-${name}`, grantsOf(caller))
    await openSessionWith(brand, `target-${name}`, grantsOf(target))
    const expected = await isAbove(caller, target)
    const before = JSON.stringify(brand.all('operators').find(({ _id }) => _id === `target-${name}`))
    for (const measure of measures) {
      const input = { account: `target-${name}`, ...(measure === 'assignRoles' ? { roles: grantsOf(target) } : {}) }
      const answer = await brand.askDesk(measure, input, { token })
      const said = answer.ok ? 'done' : answer.refusal.code
      expect([called(caller), called(target), measure, said]).toEqual([
        ...[called(caller), called(target), measure],
        expected
          ? measure === 'resetSecondFactor'
            ? 'secondFactorMissing'
            : 'done'
          : said === 'notAllowed'
            ? 'notAllowed'
            : 'permissionsNotHeld',
      ])
    }
    const after = JSON.stringify(brand.all('operators').find(({ _id }) => _id === `target-${name}`))
    expect(after === before).toBe(!expected)
  })
})
