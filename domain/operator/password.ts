import { no, yes, type Result } from '../result'

/** Why a password is not taken: it is too short, or among those that are tried first. */
export const passwordFaults = ['short', 'common', 'repeated', 'walk', 'named', 'date'] as const
export type PasswordFault = (typeof passwordFaults)[number]

/**
 * OWASP ASVS 5.0 §6.2.1 asks for 8 characters at the least; there is no second factor here, and two more take a guesser
 * of thousands a day from decades to millennia.
 */
export const passwordLengthMin = 10

export interface WeakPassword {
  code: 'passwordWeak'
  fault: PasswordFault
  lengthMin: number
}

/** Words of the place, which a guesser knows: ASVS 5.0 §6.1.2. */
export interface PasswordPlace {
  account: string
  /** The operator's name, the brand's and its products'. */
  names: readonly string[]
  /** Whether a list of passwords that people choose holds a text in lower case. */
  isCommon(text: string): boolean
}

/** Judges a new password. What it is made of is free (ASVS 5.0 §6.2.5): only what guessers try first is refused. */
export function judgePassword(password: string, place: PasswordPlace): Result<undefined, WeakPassword> {
  const text = password.normalize('NFKC').toLowerCase()
  const fault = [...text].length < passwordLengthMin ? 'short' : faultOf(text, place)
  return fault ? no({ code: 'passwordWeak', fault, lengthMin: passwordLengthMin }) : yes(undefined)
}

function faultOf(text: string, place: PasswordPlace): PasswordFault | undefined {
  if (isRepeated(text)) return 'repeated'
  if (isDate(text)) return 'date'
  if (isWalk(text)) return 'walk'
  if (isNamed(text, place)) return 'named'
  return isCommonWord(text, place) ? 'common' : undefined
}

/** A few characters over and over, the last time perhaps not whole: aaaaaaaaaa, abcabcabca, 5201314520. */
function isRepeated(text: string): boolean {
  const longest = Math.min(repeatedMax, Math.floor(text.length / 2))
  return Array.from({ length: longest }, (_none, index) => index + 1).some((unit) => text.startsWith(text.slice(unit)))
}

/** Whoever types eight different characters twice has remembered as much as a short password holds. */
const repeatedMax = 7

/** Digits that are a day, a mobile number of mainland China, or one behind few letters: zhang19900101. */
const isDate = (text: string): boolean => isDateInDigits(text.replace(/[-./\s年月日]/g, ''))

const isDateInDigits = (text: string): boolean =>
  /^\D{0,5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\D{0,3}$/.test(text) ||
  /^\D{0,3}1[3-9]\d{9}\D{0,3}$/.test(text)

/** Rows and columns of a keyboard, letters and digits in order, and the love numbers that stand for words. */
const walks = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '!@#$%^&*()_+',
  '5201314',
  '1314520',
]

/** How long a step along a walk is before it counts as one. */
const stepMin = 3

/** Whether nothing is left of a text, or next to nothing, once the longest steps along walks are taken out of it. */
function isWalk(text: string): boolean {
  let left = 0
  for (let place = 0; place < text.length;) {
    const step = stepAt(text.slice(place))
    left += step === 0 ? 1 : 0
    place += Math.max(1, step)
  }
  return left <= leftMax
}

/** As many characters beside walks are no secret: 1234567890a. */
const leftMax = 3

function stepAt(text: string): number {
  let longest = 0
  for (const walk of bothWays)
    for (let length = longest + 1; length <= text.length && walk.includes(text.slice(0, length)); length += 1)
      longest = length
  return longest >= stepMin ? longest : 0
}

const bothWays = walks.flatMap((walk) => [walk, [...walk].reverse().join('')])

/** Little more than the account, a name of the place or its role: admin123456, the brand and a year. */
function isNamed(text: string, { account, names }: PasswordPlace): boolean {
  const words = [account, ...names, ...usualNames]
    .map((name) => name.toLowerCase())
    .filter((name) => [...name].length > 1)
  return words.some((word) => text.includes(word) && isLittle(text.replaceAll(word, '')))
}

const usualNames = [
  'admin',
  'administrator',
  'root',
  'operator',
  'password',
  'passw0rd',
  'mashang',
  '码上会员',
  'welcome',
  'woaini',
]

/** Digits and signs alone, or no more than three characters beside them. */
const isLittle = (text: string): boolean => text.replace(/[\p{N}\p{P}\p{S}\s]/gu, '').length <= leftMax

/** On the list as it stands, or without the digits and signs that people add to a word when they are made to. */
function isCommonWord(text: string, { isCommon }: PasswordPlace): boolean {
  const word = text.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  return isCommon(text) || (word.length > 0 && text.length - word.length <= 6 && word.length >= 4 && isCommon(word))
}
