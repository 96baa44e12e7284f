import fc from 'fast-check'
import {
  judgeMemberCode,
  memberCodeStepAt,
  memberCodeStepEndsAt,
  memberCodeStepMs,
  memberCodeText,
  memberCodeUseEndsAt,
  memberCodeUseId,
  readMemberCode,
} from '../../../domain/member/member-code'
import { memberNumber } from '../../../domain/member/number'

const numbers = fc.uint8Array({ minLength: 11, maxLength: 11 }).map(memberNumber)
const oneTimes = fc.integer({ min: 0, max: 99_999_999 }).map((value) => String(value).padStart(8, '0'))
const mistyped = { ok: false, refusal: { code: 'memberCodeMistyped' } }

describe('a member code as text', () => {
  test('is twenty digits, and reads back as what it was, however it is grouped', () => {
    fc.assert(
      fc.property(numbers, oneTimes, (number, oneTime) => {
        const text = memberCodeText({ number, oneTime })
        expect(text).toMatch(/^\d{20}$/)
        const read = { ok: true, value: { number, oneTime } }
        expect(readMemberCode(text)).toEqual(read)
        expect(readMemberCode(` ${text.replace(/(\d{4})/g, '$1 ')}\t`)).toEqual(read)
        expect(readMemberCode(text.replace(/(\d{4})(?=\d)/g, '$1-'))).toEqual(read)
      }),
    )
  })

  test('is read in the full-width digits that a Chinese keyboard types', () => {
    const number = memberNumber(new Uint8Array(11).fill(7))
    const wide = [...memberCodeText({ number, oneTime: '01234567' })].map((digit) =>
      String.fromCodePoint(digit.charCodeAt(0) + 0xfee0),
    )
    expect(readMemberCode(wide.join(''))).toEqual({ ok: true, value: { number, oneTime: '01234567' } })
  })

  test.each([
    ['a symbology identifier', ']C0', ''],
    ['a GS1 one', ']C1', ''],
    ['a zero-width space', '\u200b', '\u200b'],
    ['marks of direction', '\u202a', '\u202c'],
    ['a byte order mark', '\ufeff', '\r\n'],
    ['blanks that do not break', '\u00a0', '\u3000'],
  ])('is read through %s', (_, before, after) => {
    const number = memberNumber(new Uint8Array(11).fill(7))
    const text = `${before}${number}–01234567${after}`
    expect(readMemberCode(text)).toEqual({ ok: true, value: { number, oneTime: '01234567' } })
  })

  test('tells every wrong digit of the number, and every length but its own, from a code', () => {
    fc.assert(
      fc.property(numbers, oneTimes, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, oneTime, place, more) => {
        const slipped = String((Number(number[place]) + more) % 10)
        const wrong = number.slice(0, place) + slipped + number.slice(place + 1)
        expect(readMemberCode(wrong + oneTime)).toEqual(mistyped)
        expect(readMemberCode((number + oneTime).slice(1))).toEqual(mistyped)
        expect(readMemberCode(`${number + oneTime}0`)).toEqual(mistyped)
      }),
    )
    for (const text of ['', ' ', 'x'.repeat(20), '²'.repeat(20)]) expect(readMemberCode(text)).toEqual(mistyped)
  })
})

describe('the window of a member code', () => {
  /** Each step's code says which step it is of. */
  const codesOf = (step: number) => [String(step).padStart(8, '0')]
  const codeOf = (step: number) => codesOf(step)[0] ?? ''
  const moments = fc.integer({ min: 0, max: 4_000_000_000_000 })

  test('given a code of this step or the one before, it is taken, and never one of a step to come', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -3, max: 40 }), (at, back) => {
        const now = memberCodeStepAt(at)
        const judged = judgeMemberCode(codeOf(now - back), at, codesOf)
        if (back === 0 || back === 1) expect(judged).toEqual({ ok: true, value: now - back })
        else if (back > 1 && back < 10) expect(judged).toEqual({ ok: false, refusal: { code: 'memberCodeExpired' } })
        else expect(judged).toEqual({ ok: false, refusal: { code: 'memberCodeWrong' } })
      }),
    )
  })

  test('given the last moment on the screen, there are thirty seconds more, to the millisecond', () => {
    const step = 59_000_000
    const gone = memberCodeStepEndsAt(step)
    expect(judgeMemberCode(codeOf(step), gone - 1, codesOf).ok).toBe(true)
    expect(judgeMemberCode(codeOf(step), gone + memberCodeStepMs - 1, codesOf).ok).toBe(true)
    expect(judgeMemberCode(codeOf(step), gone + memberCodeStepMs, codesOf)).toMatchObject({
      refusal: { code: 'memberCodeExpired' },
    })
  })

  test('given several keys, a code under any of them is taken, for the step it is of', () => {
    const underTwo = (step: number) => [`new${step}`, `old${step}`]
    expect(judgeMemberCode('old7', 7 * memberCodeStepMs, underTwo)).toEqual({ ok: true, value: 7 })
    expect(judgeMemberCode('new6', 7 * memberCodeStepMs, underTwo)).toEqual({ ok: true, value: 6 })
  })
})

describe('a used member code', () => {
  test('is remembered for as long as any instance might take it, and told from every other', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), (step) => {
        const lastTaken = memberCodeStepEndsAt(step) + memberCodeStepMs - 1
        expect(memberCodeUseEndsAt(step)).toBeGreaterThan(lastTaken)
        expect(memberCodeUseEndsAt(step) - lastTaken).toBeLessThanOrEqual(60_001)
      }),
    )
    const ids = ['lin', 'gao'].flatMap((memberId) => [1, 2].map((step) => memberCodeUseId(memberId, step)))
    expect(new Set(ids).size).toBe(4)
  })
})
