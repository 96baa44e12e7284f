import fc from 'fast-check'
import { countWrong, lockedUntil, wrongCodesForgottenMs, type WrongCodes } from '../../../domain/code/lock-out'

const at = 1_800_000_000_000
const second = 1000
const codes = (wrong: number, lastAt = at): WrongCodes => ({ wrong, lastAt })
const waitAfter = (wrong: number) => Math.max(0, lockedUntil(codes(wrong), undefined, at) - at)

describe('wrong codes of one member', () => {
  test('cost nothing at first, then time that doubles, up to an hour', () => {
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([0, 0, 0, 0])
    expect([5, 6, 7, 8].map(waitAfter)).toEqual([30 * second, 60 * second, 120 * second, 240 * second])
    expect(waitAfter(11)).toBe(30 * second * 2 ** 6)
    expect(waitAfter(12)).toBe(3600 * second)
    expect(waitAfter(1_000_000)).toBe(3600 * second)
  })

  test('lock until a moment and not past it', () => {
    const until = lockedUntil(codes(5), undefined, at)
    expect(lockedUntil(codes(5), undefined, until - 1)).toBe(until)
    expect(lockedUntil(codes(5), undefined, until)).toBe(0)
  })

  test('are forgotten after a day without one', () => {
    expect(lockedUntil(codes(1_000_000), undefined, at + wrongCodesForgottenMs)).toBe(0)
    expect(countWrong(codes(9), at + wrongCodesForgottenMs)).toEqual(codes(1, at + wrongCodesForgottenMs))
    expect(countWrong(codes(9), at + wrongCodesForgottenMs - 1)).toEqual(codes(10, at + wrongCodesForgottenMs - 1))
    expect(countWrong(undefined, at)).toEqual(codes(1))
  })
})

describe('a clock that was put back', () => {
  const [day, year] = [86_400 * second, 365 * 86_400 * second]
  test.each([3600 * second, day, year])('by %i ms locks nobody for what was counted before', (back) => {
    expect(lockedUntil(codes(1_000_000, at + back), undefined, at)).toBe(0)
    expect(lockedUntil(codes(3), codes(1_000_000, at + back), at)).toBe(0)
    expect(countWrong(codes(1_000_000, at + back), at)).toEqual(codes(1))
  })

  test('by what instances may differ changes nothing', () => {
    expect(lockedUntil(codes(5, at + second), undefined, at)).toBe(at + 31 * second)
    expect(countWrong(codes(5, at + second), at)).toEqual(codes(6))
  })
})

describe('wrong codes from one address', () => {
  test('never lock out a neighbour who was not wrong', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(10_000_000), (wrong, laterMs) => {
        expect(lockedUntil(undefined, codes(wrong), at + laterMs)).toBe(0)
      }),
    )
  })

  test.each([1, 2])('never lock out a neighbour who was wrong %i times', (wrong) => {
    expect(lockedUntil(codes(wrong), codes(1_000_000), at)).toBe(0)
  })

  test('make whoever goes on being wrong there wait sooner, at most five minutes', () => {
    expect(lockedUntil(codes(3), codes(20), at)).toBe(0)
    expect(lockedUntil(codes(3), codes(21), at)).toBe(at + 30 * second)
    expect(lockedUntil(codes(3), codes(1_000_000), at)).toBe(at + 300 * second)
  })

  test('count from a member’s own wrong code, so that a neighbour’s next one adds nothing to a wait that is over', () => {
    expect(lockedUntil(codes(3, at - 300 * second), codes(1_000_000, at), at)).toBe(0)
  })

  test('are forgotten after a day as well', () => {
    const member = codes(3)
    expect(lockedUntil(member, codes(1_000_000, at - wrongCodesForgottenMs), at)).toBe(0)
  })

  test('only ever lengthen a wait', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(100), (own, neighbours) => {
        expect(lockedUntil(codes(own), codes(neighbours), at)).toBeGreaterThanOrEqual(
          lockedUntil(codes(own), undefined, at),
        )
      }),
    )
  })
})
