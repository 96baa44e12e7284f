import { isBarcode } from '../../contract/words/barcode'

describe('what is typed is a retail barcode', () => {
  test.each([
    ['6901234567892', true],
    ['6901234567893', false],
    ['96385074', true],
    ['036000291452', true],
    ['16901234567899', true],
    ['690123456789', false],
    ['69012345678920', false],
    ['6901234567A92', false],
    ['', false],
    ['12345678901234567890', false],
  ])('%s: %s', (typed, is) => expect(isBarcode(typed)).toBe(is))
})
