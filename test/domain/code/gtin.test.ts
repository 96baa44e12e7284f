import fc from 'fast-check'
import { gtin14Of, gtin14OfUpcE, gtinCheckDigit } from '../../../domain/code/gtin'

describe('a GTIN', () => {
  test.each([
    ['96385074', '00000096385074'],
    ['036000291452', '00036000291452'],
    ['6901234567892', '06901234567892'],
    ['4006381333931', '04006381333931'],
    ['10614141000415', '10614141000415'],
  ])('%s is %s', (text, gtin) => expect(gtin14Of(text)).toBe(gtin))

  test.each(['', '6901234567893', '690123456789', '69012345678920', '69012345678９2', '6901234567 92', '963850741'])(
    '%s is none',
    (text) => expect(gtin14Of(text)).toBeUndefined(),
  )

  test('has one right check digit, and it sees every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{13}$/), fc.nat(13), fc.integer({ min: 1, max: 9 }), (body, place, by) => {
        const gtin = `${body}${gtinCheckDigit(body)}`
        expect(gtin14Of(gtin)).toBe(gtin)
        const wrong = gtin.slice(0, place) + ((Number(gtin[place]) + by) % 10) + gtin.slice(place + 1)
        expect(gtin14Of(wrong)).toBeUndefined()
      }),
    )
  })
})

describe('a UPC-E symbol', () => {
  test.each([
    ['04252614', '00042100005264'],
    ['06543217', '00065100004327'],
    ['01234565', '00012345000065'],
    ['01234531', '00012300000451'],
    ['11234540', '00112340000050'],
    ['08404705', '00084000000475'],
    ['01234572', '00012345000072'],
  ])('%s is short for %s', (text, gtin) => expect(gtin14OfUpcE(text)).toBe(gtin))

  test.each(['04252615', '24252614', '4252614', '042526144', ''])('%s is none', (text) =>
    expect(gtin14OfUpcE(text)).toBeUndefined(),
  )
})
