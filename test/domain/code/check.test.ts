import fc from 'fast-check'
import { codeLength } from '../../../domain/code/alphabet'
import { checkShare, checksOut } from '../../../domain/code/check'

const symbols = Array.from({ length: 32 }, (_, symbol) => symbol)
const places = Array.from({ length: codeLength }, (_, place) => place)
const bodies = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: codeLength - 1, maxLength: codeLength - 1 })

const sumOf = (body: readonly number[]) => body.reduce((sum, symbol, place) => sum ^ checkShare(place, symbol), 0)

/**
 * The sum is linear: changing symbols changes it by the shares of the differences. So a slip goes unseen exactly where its
 * shares cancel, and the exhaustive tables below prove what holds for every code.
 */
describe('the check character', () => {
  test('is linear in every place', () => {
    for (const place of places)
      for (const left of symbols)
        for (const right of symbols)
          expect(checkShare(place, left ^ right)).toBe(checkShare(place, left) ^ checkShare(place, right))
  })

  test('sees every single wrong character: no difference has a zero share in any place', () => {
    for (const place of places)
      for (const difference of symbols.slice(1)) expect(checkShare(place, difference)).not.toBe(0)
  })

  test('sees every swap of two unequal characters, neighbours or not: no difference has the same share in two places', () => {
    for (const left of places)
      for (const right of places.slice(left + 1))
        for (const difference of symbols.slice(1))
          expect(checkShare(left, difference)).not.toBe(checkShare(right, difference))
  })

  test('weighs the last place by one, so that the sum of the nineteen is the check character', () => {
    for (const symbol of symbols) expect(checkShare(codeLength - 1, symbol)).toBe(symbol)
  })

  test('fits exactly one of thirty-two', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(symbols.filter((symbol) => checksOut([...body, symbol]))).toEqual([sumOf(body)])
      }),
    )
  })
})
