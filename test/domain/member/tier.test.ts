import { tierAfter, tierFor, tierOf, type Tier } from '../../../domain/member/tier'

const tier = (code: string, growthMin: number): Tier => ({
  code,
  name: code,
  growthMin,
  benefits: [],
  perks: [],
  material: 'paper',
})
const tiers = [tier('wind', 0), tier('tide', 100), tier('island', 500), tier('keeper', 2000)]
const [wind, tide, island, keeper] = tiers

describe('the tier that growth reaches', () => {
  test.each([
    [0, 'wind'],
    [99, 'wind'],
    [100, 'tide'],
    [499, 'tide'],
    [500, 'island'],
    [1999, 'island'],
    [2000, 'keeper'],
    [9_000_000, 'keeper'],
  ])('with growth %i it is %s', (growth, code) => {
    expect(tierFor(tiers, growth).code).toBe(code)
  })

  test('growth that was taken back below nothing still leaves the first tier', () => {
    expect(tierFor(tiers, -5)).toBe(wind)
  })

  test('a table without rows is a broken brand, not a member without a tier', () => {
    expect(() => tierFor([], 0)).toThrow('at least one row')
  })
})

describe('the way up', () => {
  test('leads to the next row, and ends at the top', () => {
    expect([wind, tide, island, keeper].map((each) => tierAfter(tiers, each!)?.code ?? null)).toEqual([
      'tide',
      'island',
      'keeper',
      null,
    ])
  })
})

describe('a tier kept by its code', () => {
  test('is found again', () => {
    expect(tierOf(tiers, 'island')).toBe(island)
  })

  test('counts as the first tier once the brand has dropped it from the table', () => {
    expect(tierOf(tiers, 'diamond')).toBe(wind)
    expect(tierOf(tiers, '__proto__')).toBe(wind)
  })
})
