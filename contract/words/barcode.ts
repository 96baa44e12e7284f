/** Digits of EAN-8, UPC-A, EAN-13 and GTIN-14. */
const barcodeLengths: readonly number[] = [8, 12, 13, 14]

/**
 * Whether what was typed is a retail barcode: as many digits as one has, the last of which checks the others, by threes and ones
 * from the right (GS1 General Specifications 7.9).
 */
export function isBarcode(bare: string): boolean {
  if (!barcodeLengths.includes(bare.length) || !/^\d+$/.test(bare)) return false
  const sum = [...bare].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
