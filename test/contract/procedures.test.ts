import { contract } from '../../contract'
import type { GeneralRefusal, Procedure } from '../../contract/procedure'
import { refusalSchemas, type RefusalCode } from '../../contract/refusals'
import { operatorRoles } from '../../contract/words/operator'

const procedures = Object.entries(contract).flatMap(([door, column]) =>
  Object.entries<Procedure>(column).map(([name, procedure]) => ({ name: `${door}.${name}`, door, procedure })),
)
const general: Record<GeneralRefusal, true> = {
  malformed: true,
  unknownProcedure: true,
  notSignedIn: true,
  notAllowed: true,
  requestReused: true,
  busy: true,
  notFounded: true,
  broken: true,
}

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

  test('keeps no refusal that nothing gives', () => {
    const given = new Set<string>([
      ...Object.keys(general),
      ...procedures.flatMap(({ procedure }) => procedure.refusals),
    ])
    const idle = (Object.keys(refusalSchemas) as RefusalCode[]).filter((code) => !given.has(code))
    expect(idle).toEqual([])
  })

  test('lets the desk’s door admit operators alone, but for signing in, and the others visitors alone', () => {
    const callers = (door: string) =>
      procedures.filter((each) => each.door === door).map(({ name, procedure }) => [name, procedure.caller] as const)
    for (const [name, caller] of callers('ops'))
      if (name === 'ops.signIn') expect(caller).toBe('nobody')
      else expect(operatorRoles.filter((role) => caller.includes(role)).length).toBeGreaterThan(0)
    for (const [, caller] of ['member', 'code', 'community', 'mall'].flatMap(callers)) expect(caller).toBe('visitor')
  })

  test('remembers every command of an operator by its request, unless repeating it meets itself', () => {
    const natural = procedures.filter(({ door, procedure }) => door === 'ops' && procedure.effect === 'natural')
    expect(natural.map(({ name }) => name)).toEqual(['ops.signIn', 'ops.signOut'])
  })

  test('keeps passwords out of the audit trail', () => {
    const withPassword = procedures.filter(
      ({ procedure }) => 'password' in ((procedure.input as { entries?: object }).entries ?? {}),
    )
    expect(withPassword.map(({ name }) => name)).toEqual(['ops.signIn', 'ops.addOperator'])
    for (const { procedure } of withPassword) expect(procedure.secrets).toContain('password')
  })
})

describe('a clerk', () => {
  test('may read member codes and use what they show, and nothing else: whoever adds a procedure for every role meets this line', () => {
    const open = procedures.filter(({ procedure: { caller } }) => Array.isArray(caller) && caller.includes('clerk'))
    expect(open.map(({ name }) => name)).toEqual([
      'ops.signOut',
      'ops.whoAmI',
      'ops.resolveMemberCode',
      'ops.useBenefit',
      'ops.useCoupon',
    ])
  })
})
