import fc from 'fast-check'
import {
  afterLook,
  afterPayment,
  firstSighting,
  lookAt,
  visitMs,
  type Look,
  type Sightings,
} from '../../../domain/code/sightings'

const at = 1_800_000_000_000
const first = { mark: 'first', firstAt: at, requestId: 'request-first' }
const someone = (mark: string, requestId = 'request-one') => ({ mark, firstAt: undefined, requestId })
const kept = (sightings: Sightings, mark: string, look: Look) =>
  look.counts ? afterLook(sightings, mark, look) : sightings
const numbers = ({ times, yours }: Look) => [times, yours]

describe('whoever scanned first', () => {
  test.each([0, 1, visitMs - 1])('and looks again %i ms later is still on the same visit', (later) => {
    expect(lookAt(firstSighting, first, at + later)).toEqual({ times: 1, yours: 1, counts: null })
  })

  test('and comes back another time is counted once for it', () => {
    const back = lookAt(firstSighting, first, at + visitMs)
    expect(numbers(back)).toEqual([2, 2])
    const sightings = kept(firstSighting, 'first', back)
    expect(numbers(lookAt(sightings, first, at + visitMs + 1))).toEqual([2, 2])
    expect(numbers(lookAt(sightings, { ...first, requestId: 'request-third' }, at + 2 * visitMs))).toEqual([3, 3])
  })
})

describe('somebody else', () => {
  const look = lookAt(firstSighting, someone('b'), at + 1)
  const sightings = kept(firstSighting, 'b', look)

  test('counts once for a visit, however often they reload', () => {
    expect(numbers(look)).toEqual([2, 1])
    for (const later of [2, 1000, visitMs])
      expect(numbers(lookAt(sightings, someone('b', `r${later}`), at + later))).toEqual([2, 1])
  })

  test('is told apart from the others', () => {
    const third = lookAt(sightings, someone('c'), at + 5)
    expect(numbers(third)).toEqual([3, 1])
    expect(numbers(lookAt(kept(sightings, 'c', third), first, at + 6))).toEqual([3, 1])
  })

  test('gets the same numbers for the same request, also where the visit is long over', () => {
    expect(lookAt(sightings, someone('b'), at + 10 * visitMs)).toEqual({ times: 2, yours: 1, counts: null })
  })

  test('is on the same visit where the clock was put back', () => {
    expect(lookAt(sightings, someone('b', 'r2'), at - 1000).counts).toBeNull()
  })
})

test('whoever was paid is remembered with the look', () => {
  const look = lookAt(firstSighting, someone('b'), at + 1)
  const looked = { visits: 2, people: { b: { visits: 1, at: at + 1, requestId: 'request-one' } } }
  expect(afterPayment(afterLook(firstSighting, 'b', look), 'b', undefined)).toEqual({ ...looked, paidTo: 'b' })
})

test('whoever scanned first and was paid later is known by the name they have as a member', () => {
  expect(afterPayment(firstSighting, 'a', '林**')).toEqual({ visits: 1, people: {}, paidTo: 'a', paidFirst: '林**' })
  expect(afterPayment(firstSighting, 'a', '')).toEqual({ visits: 1, people: {}, paidTo: 'a', paidFirst: '' })
})

test('a code that was copied a thousand times keeps forty people, and the sum of all', () => {
  let sightings = firstSighting
  for (let person = 0; person < 1000; person += 1) {
    const look = lookAt(sightings, someone(`p${person}`), at + person)
    expect(numbers(look)).toEqual([person + 2, 1])
    sightings = kept(sightings, `p${person}`, look)
  }
  expect([sightings.visits, Object.keys(sightings.people).length]).toEqual([1001, 40])
})

test('one’s own visits are never more than all of them', () => {
  const looks = fc.array(fc.record({ mark: fc.constantFrom('a', 'b', 'c'), later: fc.nat(20 * visitMs) }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(looks, (all) => {
      let sightings = firstSighting
      let now = at
      for (const [index, { mark, later }] of all.entries()) {
        now += later
        const look = lookAt(sightings, { ...someone(mark, `r${index}`), firstAt: mark === 'a' ? at : undefined }, now)
        sightings = kept(sightings, mark, look)
        expect(look.yours).toBeLessThanOrEqual(look.times)
        expect(look.times).toBe(sightings.visits)
      }
    }),
  )
})
