import { contract } from '../../contract'
import type { GeneralRefusal, Procedure } from '../../contract/procedure'
import { refusalSchemas, type RefusalCode } from '../../contract/refusals'
import { keyPermissions } from '../../contract/words/key'
import { permissionNames, permissions, type Permission } from '../../contract/words/permissions'
import { foundedRoleNames, foundedRoles } from '../../contract/words/roles'
import { tillProcedures } from '../../contract/words/till'

const procedures = Object.entries(contract).flatMap(([door, column]) =>
  Object.entries<Procedure>(column).map(([name, procedure]) => ({ name: `${door}.${name}`, door, procedure })),
)
const general: Record<GeneralRefusal, true> = {
  malformed: true,
  unknownProcedure: true,
  notSignedIn: true,
  notAllowed: true,
  passwordChangeDue: true,
  secondFactorDue: true,
  requestReused: true,
  busy: true,
  notFounded: true,
  keyRefused: true,
  keyTooFast: true,
  broken: true,
}

const atDesk = (door: string) => ['ops', 'till'].includes(door)

/** What is asked before there is an operator. */
const beforeSigningIn = ['ops.signIn', 'ops.found', 'ops.founding', 'ops.readInvitation', 'ops.acceptInvitation']

describe('the contract', () => {
  test('gives no name twice, so that an audit line or a log says which procedure it means', () => {
    const names = Object.values(contract).flatMap((column) => Object.keys(column))
    expect(names.length).toBeGreaterThan(30)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(procedures)(
    '$name refuses only with what has a sentence, each once, and leaves the general ones to the door',
    ({ procedure }) => {
      const known = Object.keys(refusalSchemas)
      expect(procedure.refusals.filter((code) => !known.includes(code))).toEqual([])
      expect(new Set(procedure.refusals).size).toBe(procedure.refusals.length)
      expect(procedure.refusals.filter((code) => Object.hasOwn(general, code))).toEqual([])
    },
  )

  test('has what answers at the till’s door in the list by which the desk finds it', () => {
    expect(tillProcedures).toEqual(Object.keys(contract.till))
  })

  test('keeps no refusal that nothing gives', () => {
    const given = new Set<string>([
      ...Object.keys(general),
      ...procedures.flatMap(({ procedure }) => procedure.refusals),
    ])
    const idle = (Object.keys(refusalSchemas) as RefusalCode[]).filter((code) => !given.has(code))
    expect(idle).toEqual([])
  })

  test('lets the desk’s door admit operators alone, but for signing in and the founding, and the others visitors alone', () => {
    const callers = (door: string) =>
      procedures.filter((each) => each.door === door).map(({ name, procedure }) => [name, procedure.caller] as const)
    for (const [name, caller] of ['ops', 'till'].flatMap(callers))
      if (beforeSigningIn.includes(name)) expect(caller).toBe('nobody')
      else
        expect(
          caller === 'operator' ||
            caller === 'colleague' ||
            (typeof caller === 'object' && caller.kind === 'operators'),
        ).toBe(true)
    for (const [, caller] of ['member', 'code', 'community', 'mall'].flatMap(callers)) expect(caller).toBe('visitor')
    for (const [, caller] of callers('api')) expect(caller).toMatchObject({ kind: 'keys' })
  })

  test('remembers every command of an operator by its request, unless repeating it meets itself', () => {
    const natural = procedures.filter(({ door, procedure }) => atDesk(door) && procedure.effect === 'natural')
    expect(natural.map(({ name }) => name)).toEqual([
      'ops.signIn',
      'ops.signOut',
      'ops.acceptInvitation',
      'ops.beginSecondFactor',
      'ops.confirmSecondFactor',
      'ops.renewRecoveryCodes',
      'ops.found',
    ])
  })

  test('keeps passwords out of the audit trail', () => {
    const passwordsIn = ({ input }: Procedure) =>
      Object.keys((input as { entries?: object }).entries ?? {}).filter((field) => /password/i.test(field))
    const withPassword = procedures.filter(({ procedure }) => passwordsIn(procedure).length > 0)
    expect(withPassword.map(({ name }) => name)).toEqual([
      'ops.signIn',
      'ops.changePassword',
      'ops.acceptInvitation',
      'ops.beginSecondFactor',
    ])
    for (const { procedure } of withPassword)
      expect(procedure.secrets).toEqual(expect.arrayContaining(passwordsIn(procedure)))
  })
})

const permissionOf = ({ caller }: Procedure): Permission | undefined =>
  typeof caller === 'object' ? caller.permission : undefined

describe('a permission', () => {
  const naming = (permission: Permission) =>
    procedures.filter(({ procedure }) => permissionOf(procedure) === permission)

  /** What it shows stands in the answers of procedures that other permissions are for. */
  const shownByOthers: Permission[] = ['member.seePersonal']

  test.each(permissionNames.filter((each) => !shownByOthers.includes(each)))(
    '%s is what some procedure asks for',
    (each) => {
      expect(naming(each)).not.toEqual([])
    },
  )

  test.each(permissionNames)('%s lets somebody look or act, and never both', (each) => {
    const looks = naming(each).map(({ name, procedure }) => [name, procedure.effect === 'query' ? 'look' : 'act'])
    expect(looks).toEqual(naming(each).map(({ name }) => [name, permissions[each].lets]))
  })
})

test('a key can be permitted what some procedure for keys asks for, and nothing else', () => {
  const asked = procedures.filter(({ door }) => door === 'api').map(({ procedure }) => permissionOf(procedure))
  expect([...new Set(asked)]).toEqual(keyPermissions)
})

describe('a role', () => {
  const openTo = (role: keyof typeof foundedRoles) =>
    procedures
      .filter(({ door }) => atDesk(door))
      .filter(({ procedure }) => foundedRoles[role].some((each) => each === permissionOf(procedure)))
      .map(({ name }) => name)

  test('of a clerk may read member codes and use what they show, and nothing else', () => {
    expect(openTo('clerk')).toEqual(['till.resolveMemberCode', 'till.useBenefit', 'till.useCoupon'])
  })

  test('of an auditor sees all there is to see, and does nothing', () => {
    const queries = procedures.filter(({ door, procedure }) => atDesk(door) && procedure.effect === 'query')
    expect(openTo('auditor')).toEqual(
      queries
        .filter(({ procedure }) => !['operator', 'colleague', 'nobody'].includes(String(procedure.caller)))
        .map(({ name }) => name),
    )
  })

  test('of an administrator may do everything at the desk', () => {
    expect(openTo('admin')).toEqual(
      procedures
        .filter(({ door, procedure }) => atDesk(door) && typeof procedure.caller === 'object')
        .map(({ name }) => name),
    )
  })

  test('of a campaign manager keeps clear of codes, points, persons and colleagues', () => {
    const kept = openTo('campaignManager')
    expect(kept).toHaveLength(72)
    for (const word of [
      'batch.mint',
      'batch.print',
      'member.see',
      'member.adjust',
      'member.seePersonal',
      'operator.see',
    ])
      expect([word, foundedRoles.campaignManager.some((each) => each === word)]).toEqual([word, false])
  })

  test.each(foundedRoleNames)('%s that acts on something can see it as well', (role) => {
    const has = (permission: string) => foundedRoles[role].some((each) => each === permission)
    const blind = foundedRoles[role].filter((each) => {
      const [word] = each.split('.')
      const seeing = permissionNames.find((other) => other === `${word}.see`)
      return permissions[each].lets === 'act' && seeing !== undefined && !has(seeing) && each !== 'member.silence'
    })
    expect(blind).toEqual([])
  })
})
