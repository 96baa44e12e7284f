import fc from 'fast-check'
import { isMemberNumber, memberNumber, memberNumberChanceBytes } from '../../../domain/member/number'

const chance = fc.uint8Array({ minLength: memberNumberChanceBytes, maxLength: memberNumberChanceBytes })

describe('a member number', () => {
  test('has the check digit that ISO/IEC 7812-1 gives', () => {
    // 7992739871 with check digit 3 is the number every description of Luhn's formula works through.
    const digits = Uint8Array.from([0, 7, 9, 9, 2, 7, 3, 9, 8, 7, 1])
    expect(memberNumber(digits)).toBe('079927398713')
    expect(isMemberNumber('079927398713')).toBe(true)
  })

  test('is twelve digits and known as one, whatever chance gives', () => {
    fc.assert(fc.property(chance, (bytes) => isMemberNumber(memberNumber(bytes))))
  })

  test('read out with one digit wrong is told as wrong', () => {
    fc.assert(
      fc.property(chance, fc.nat(11), fc.integer({ min: 1, max: 9 }), (bytes, place, slip) => {
        const digits = [...memberNumber(bytes)]
        digits[place] = String((Number(digits[place]) + slip) % 10)
        expect(isMemberNumber(digits.join(''))).toBe(false)
      }),
    )
  })

  test('read out with two neighbours swapped is told as wrong, but for 09 and 90', () => {
    fc.assert(
      fc.property(chance, fc.nat(10), (bytes, place) => {
        const digits = [...memberNumber(bytes)]
        const [left = '', right = ''] = [digits[place], digits[place + 1]]
        fc.pre(left !== right && !['09', '90'].includes(left + right))
        digits.splice(place, 2, right, left)
        expect(isMemberNumber(digits.join(''))).toBe(false)
      }),
    )
  })

  test.each(['', '07992739871', '0799273987133', '07992739871３', '07992739871a', ' 079927398713'])(
    'is not %j',
    (text) => {
      expect(isMemberNumber(text)).toBe(false)
    },
  )
})
