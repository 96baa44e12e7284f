/**
 * A member number: 11 digits of chance and a Luhn check digit (ISO/IEC 7812-1 Annex B), so that a number read out
 * over the counter can be told from a slip of the tongue.
 */
export function memberNumber(chance: Uint8Array): string {
  let digits = ''
  for (let index = 0; index < 11; index += 1) digits += String((chance[index] ?? 0) % 10)
  return digits + luhnDigit(digits)
}

/** How many bytes of chance a member number takes. */
export const memberNumberChanceBytes = 11

export const isMemberNumber = (text: string): boolean =>
  /^\d{12}$/.test(text) && text.endsWith(luhnDigit(text.slice(0, 11)))

function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
