/** GTIN-8, -12, -13 and -14 are one number space, told apart by padding with zeros to fourteen digits. */
const lengths = [8, 12, 13, 14]
const paddedLength = 14

/**
 * The check digit (0–9) of the digits before it: from the right weighed 3, 1, 3, 1 …, the sum made up to a multiple of ten
 * (GS1 General Specifications, section 7.9, standard check digit calculations). `digits` holds ASCII digits only.
 */
export const gtinCheckDigit = (digits: string): number => {
  let sum = 0
  // Thirteen digits at most in a GTIN.
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place))
    sum += place % 2 === 0 ? 3 * digit : digit
  }
  return (10 - (sum % 10)) % 10
}

/** A GTIN of 8, 12, 13 or 14 digits as GTIN-14; undefined where the length, a character or the check digit is wrong. */
export const gtin14Of = (text: string): string | undefined => {
  if (!lengths.includes(text.length) || !/^\d+$/.test(text)) return undefined
  const isRight = gtinCheckDigit(text.slice(0, -1)) === Number(text.slice(-1))
  return isRight ? text.padStart(paddedLength, '0') : undefined
}

/**
 * The GTIN-14 behind a UPC-E symbol's eight digits, number system and check digit among them: its sixth digit says where the
 * zeros were left out (GS1 General Specifications, figure 5.2.2.4.2). Undefined where it is none.
 */
export function gtin14OfUpcE(text: string): string | undefined {
  const [, system = '', digits = '', check = ''] = /^([01])(\d{6})(\d)$/.exec(text) ?? []
  const last = digits.slice(5)
  if (last === '') return undefined
  // How many of the six digits stand before the zeros.
  const ahead = last <= '2' ? 2 : last === '3' ? 3 : last === '4' ? 4 : 5
  const maker = last <= '2' ? digits.slice(0, 2) + last : digits.slice(0, ahead)
  const item = last >= '5' ? last : digits.slice(ahead, 5)
  return gtin14Of(`${system}${maker}${item.padStart(10 - maker.length, '0')}${check}`)
}

/**
 * The GTIN-14 of the item itself, whatever the level it is packed in: the indicator, the first digit, is 1 to 8 on cases and 9
 * on what is weighed, and only the check digit differs besides.
 */
export const itemGtinOf = (gtin14: string): string => {
  const digits = `0${gtin14.slice(1, -1)}`
  return `${digits}${gtinCheckDigit(digits)}`
}
