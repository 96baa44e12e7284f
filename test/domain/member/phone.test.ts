import fc from 'fast-check'
import { maskPhone, phoneNumber, readPhone } from '../../../domain/member/phone'

describe('a number that can be called', () => {
  test.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['\u202d138-0013-8000\u202c', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['0086 13800138000', '13800138000'],
    ['13500000000-9100', '13500000000-9100'],
    ['13500000000转9100', '13500000000-9100'],
    ['13500000000,9100', '13500000000-9100'],
    ['13500000000＃9100', '13500000000-9100'],
    ['13500000000 ext. 9100', '13500000000-9100'],
    ['010-62770334', '010-62770334'],
    ['(010) 6277 0334', '010-62770334'],
    ['01062770334', '010-62770334'],
    ['+86 10 62770334', '010-62770334'],
    ['010-62770334-8001', '010-62770334-8001'],
    ['0571-8888000', '0571-8888000'],
    ['0571–88880000分机12', '0571-88880000-12'],
    ['400-820-8820', '4008208820'],
    ['4008208820转3', '4008208820-3'],
    ['800 810 1234', '8008101234'],
    ['+852 5123 4567', '+852 51234567'],
    ['+853-66123456', '+853 66123456'],
    ['00886 912 345 678', '+886 912345678'],
    ['5123 4567', '51234567'],
    ['0912-345-678', '0912345678'],
    ['+1 (415) 555-2671', '+1 4155552671'],
    ['+65 9123 4567', '+65 91234567'],
    ['+44 20 7946 0958', '+44 2079460958'],
  ])('%s is %s', (typed, read) => expect(readPhone(typed)).toBe(read))

  test.each([
    '',
    '1',
    '12345',
    '12800138000',
    '138001380001',
    '1380013800',
    '+',
    '+86',
    '+999',
    'abc',
    '138 0013 800x',
  ])('%j is none', (typed) => expect(readPhone(typed)).toBeNull())

  test('reads the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+- 转x'), maxLength: 22 }), (typed) => {
        const read = readPhone(typed)
        if (read !== null) expect(readPhone(read)).toBe(read)
      }),
      { numRuns: 20_000 },
    )
  })
})

describe('a number that is shown', () => {
  test.each([
    [phoneNumber('86', '13800138000'), '138****8000'],
    [phoneNumber('852', '51234567'), '+852 51****67'],
    [phoneNumber('853', '66123456'), '+853 66****56'],
    [phoneNumber('65', '91234567'), '+65 91****67'],
    [phoneNumber('1', '4155552671'), '+1 415****671'],
    [phoneNumber('49', '15112345678'), '+49 151****5678'],
    [phoneNumber('247', '1234'), '+247 ****'],
    ['010-62770334', '010-****0334'],
    ['010-62770334-8001', '010-****0334-****'],
    ['13500000000-9100', '135****0000-****'],
    ['4008208820', '400****820'],
  ])('%s reads %s', (number, masked) => expect(maskPhone(number)).toBe(masked))

  test('hides at least four digits of the national number, wherever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^\d{1,15}$/), (country, national) => {
        const masked = maskPhone(phoneNumber(String(country), national))
        expect(masked.match(/\*/g)?.length ?? 0).toBeGreaterThanOrEqual(Math.min(4, national.length))
        expect(masked.replace(/^\+\d+ /, '')).toHaveLength(national.length)
      }),
    )
  })
})
