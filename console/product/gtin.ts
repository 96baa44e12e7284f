/**
 * The last digit of a GTIN, worked out from the others: from the right, digits weigh 3, 1, 3, 1 …, and the check digit
 * fills their sum up to the next ten (GS1 General Specifications, 7.9).
 */
export function checkDigitOf(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

export type GtinFinding =
  | { kind: 'empty' }
  | { kind: 'notDigits' }
  | { kind: 'length'; digits: number }
  | { kind: 'wrong'; expected: number; found: number }
  | { kind: 'right' }

const lengths = [8, 12, 13, 14]

/** What can be said about a typed barcode before it is sent. */
export function findingOf(typed: string): GtinFinding {
  const gtin = typed.trim()
  if (gtin === '') return { kind: 'empty' }
  if (!/^\d+$/.test(gtin)) return { kind: 'notDigits' }
  if (!lengths.includes(gtin.length)) return { kind: 'length', digits: gtin.length }
  const expected = checkDigitOf(gtin.slice(0, -1))
  const found = Number(gtin.slice(-1))
  return expected === found ? { kind: 'right' } : { kind: 'wrong', expected, found }
}

/** Kept with 14 digits; packs carry 13. */
export const shownGtin = (gtin: string) => gtin.replace(/^0(?=\d{13}$)/, '')
