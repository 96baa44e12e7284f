export const contactKinds = ['phone', 'identity', 'bankCard'] as const

/** A number in a text that belongs to somebody, or looks so much like one that it is treated as one. */
export interface Contact {
  kind: (typeof contactKinds)[number]
  /** Where it stands, in UTF-16 units: the first, and the one behind the last. */
  begin: number
  end: number
}

/** Digits as people write them to get past a machine, each one character, so that every digit keeps its place. */
const written: Record<string, string> = Object.fromEntries(
  ['零〇○', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, digit) =>
    [...forms].map((form) => [form, String(digit)]),
  ),
)

const narrowDigits = (text: string): string =>
  text
    .replace(/[０-９Ｘｘ]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[零〇○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖]/g, (digit) => written[digit] ?? digit)

/** Digits with the separators that people put between them. */
const digitRuns = /\d(?:[ \-.·_]{0,2}[\dXx])+/g

/** Finds phone numbers of mainland China, identity numbers and bank cards. */
export function contactsIn(text: string): Contact[] {
  const contacts: Contact[] = []
  for (const found of narrowDigits(text).matchAll(digitRuns)) {
    const kind = kindOf(found[0].replace(/[^\dXx]/g, ''))
    if (kind) contacts.push({ kind, begin: found.index, end: found.index + found[0].length })
  }
  return contacts
}

/** The text with the middle of every such number as stars: its writer still knows which one it was. */
export function maskContacts(text: string, contacts: readonly Contact[]): string {
  let masked = ''
  let from = 0
  for (const { begin, end } of contacts) {
    const digits = narrowDigits(text.slice(begin, end)).replace(/[^\dXx]/g, '')
    masked += `${text.slice(from, begin)}${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`
    from = end
  }
  return masked + text.slice(from)
}

function kindOf(digits: string): Contact['kind'] | undefined {
  const national = digits.replace(/^(?:0086|86)(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(national)) return 'phone'
  if (isIdentityNumber(digits)) return 'identity'
  return /^[3-6]\d{14,18}$/.test(digits) && meetsLuhn(digits) ? 'bankCard' : undefined
}

/** GB 11643-1999: 17 digits with these weights, and a check character by the remainder modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return checks[sum % 11] === text[17]?.toUpperCase()
}

/** ISO/IEC 7812-1, annex B: from the right, every second digit doubled and its digits added. */
export function meetsLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Addresses of web pages in a text, by the ways people write them. */
const links =
  /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff]+|\b[a-z0-9-]+\.(?:com|cn|net|org|top|xyz|vip|shop|cc|me|io)\b(?:\/[^\s\u3000-\u9fff]*)?/gi

export const linksIn = (text: string): number => text.match(links)?.length ?? 0
