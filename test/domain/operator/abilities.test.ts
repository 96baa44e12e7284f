import { abilitiesOf, beyond, reaches, wholeBrand, type Grant, type Scope } from '../../../domain/operator/abilities'
import { decidedAs, permissionsIn } from '../../../domain/operator/roles'

const [westLake, riverside]: Scope[] = [
  { kind: 'store', id: 'west-lake' },
  { kind: 'store', id: 'riverside' },
]
const dealer: Scope = { kind: 'dealer', id: 'west-lake' }
const known: Record<string, string[]> = { clerk: ['till.use'], manager: ['till.use', 'campaign.see'] }
const mayWith = (...grants: Grant[]) =>
  abilitiesOf(
    grants,
    (role) => known[role] ?? [],
    (permission) => permission === 'till.use',
  )
const at = (role: string, scope: Scope | undefined = wholeBrand): Grant => ({ role, scope })

describe('what roles come to', () => {
  it.each([
    ['nothing without a role', [], []],
    ['nothing of a role that nobody knows', [at('stranger')], []],
    [
      'what a role may, for the whole brand',
      [at('manager')],
      [
        ['till.use', [wholeBrand]],
        ['campaign.see', [wholeBrand]],
      ],
    ],
    ['only what can be had there, for a store', [at('manager', westLake)], [['till.use', [westLake]]]],
    ['each store once', [at('clerk', westLake), at('manager', westLake)], [['till.use', [westLake]]]],
    ['every store', [at('clerk', westLake), at('clerk', riverside)], [['till.use', [westLake, riverside]]]],
    [
      'a dealer apart from a store of the same id',
      [at('clerk', westLake), at('clerk', dealer)],
      [['till.use', [westLake, dealer]]],
    ],
  ])('is %s', (_, grants, expected) => {
    expect([...mayWith(...grants)]).toEqual(expected)
  })
})

describe('what somebody may give away', () => {
  const brandClerk = mayWith(at('clerk'))
  const storeClerk = mayWith(at('clerk', westLake))
  it.each([
    ['for the brand', brandClerk, mayWith(at('clerk')), []],
    ['for the brand, given for a store', brandClerk, mayWith(at('clerk', riverside)), []],
    ['for a store, given for the same', storeClerk, mayWith(at('clerk', westLake)), []],
    ['for a store, given for another', storeClerk, mayWith(at('clerk', riverside)), ['till.use']],
    ['for a store, given for the brand', storeClerk, mayWith(at('clerk')), ['till.use']],
    ['not at all', brandClerk, mayWith(at('manager')), ['campaign.see']],
  ])('is what they may themselves: %s', (_, own, given, more) => {
    expect(beyond(own, given)).toEqual(more)
  })

  it('reaches nowhere without a scope', () => {
    expect(reaches([], wholeBrand)).toBe(false)
  })
})

describe('a role', () => {
  const all = ['a', 'b', 'c', 'd']
  it.each([
    ['is as it was founded', undefined, ['a', 'b']],
    ['has what it was given and not what was withheld', decidedAs(all, ['c', 'b']), ['b', 'c']],
    ['has of what came later as much as it was founded with', decidedAs(['b', 'c', 'd'], ['c']), ['a', 'c']],
  ])('%s', (_, decided, expected) => {
    expect(permissionsIn(all, ['b', 'a'], decided)).toEqual(expected)
  })
})
