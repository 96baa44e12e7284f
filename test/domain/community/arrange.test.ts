import fc from 'fast-check'
import { arrange, byPlace, lastPlace, type Placed } from '../../../domain/community/arrange'

const things = (...places: number[]): Placed[] => places.map((place, index) => ({ _id: `t${index}`, place }))
const orderOf = (placed: readonly Placed[]) => [...placed].sort(byPlace).map(({ _id }) => _id)
const applied = (placed: readonly Placed[], moved: Map<string, number>) =>
  placed.map(({ _id, place }) => ({ _id, place: moved.get(_id) ?? place }))

describe('moving one thing before another', () => {
  test('changes that thing alone where there is room', () => {
    expect(arrange(things(1, 2, 3), 't2', 't1')).toEqual(new Map([['t2', 1.5]]))
    expect(arrange(things(1, 2, 3), 't2', 't0')).toEqual(new Map([['t2', 0]]))
    expect(arrange(things(1, 2, 3), 't0', null)).toEqual(new Map([['t0', 4]]))
  })

  test('numbers everything anew where two stand in one place', () => {
    expect(arrange(things(1, 1, 1), 't2', 't1')).toEqual(
      new Map([
        ['t0', 1],
        ['t2', 2],
        ['t1', 3],
      ]),
    )
  })

  test('is refused where either is unknown', () => {
    expect(arrange(things(1, 2), 'gone', 't1')).toBeNull()
    expect(arrange(things(1, 2), 't1', 'gone')).toBeNull()
  })

  test('brings it there whatever the places were, and leaves the others’ order', () => {
    const placed = fc
      .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 })
      .map((all) => things(...all))
    fc.assert(
      fc.property(placed, fc.nat(), fc.nat(), (all, first, second) => {
        const order = orderOf(all)
        const moved = order[first % order.length] ?? ''
        const others = order.filter((id) => id !== moved)
        const before = [...others, null][second % (others.length + 1)] ?? null
        const at = before === null ? others.length : others.indexOf(before)
        const after = applied(all, arrange(all, moved, before) ?? new Map())
        expect(orderOf(after)).toEqual([...others.slice(0, at), moved, ...others.slice(at)])
      }),
    )
  })

  test('works as often as one likes between the same two', () => {
    let all = things(1, 2, 3, 4)
    for (let times = 0; times < 200; times += 1) {
      const moved = times % 2 === 0 ? 't2' : 't3'
      const [first = ''] = orderOf(all).filter((id) => id !== 't0' && id !== moved)
      all = applied(all, arrange(all, moved, first) ?? new Map())
      expect(orderOf(all).indexOf(moved)).toBe(1)
    }
  })
})

test('what is new comes last', () => {
  expect(lastPlace([])).toBe(1)
  expect(lastPlace(things(1, 7.5, 3))).toBe(8.5)
})
