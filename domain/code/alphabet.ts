import { folded } from './fold'

/** Crockford's base-32 digits: no I, L, O or U, so that a hand-copied code has one reading. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A bare code: one version character, eighteen of sealed payload and tag, one check character. */
export const codeLength = 20

/** Longer input can't be a code, however many separators it holds. */
const typedLengthMax = 64

const groupLength = 5
const separator = -2
const foreign = -1

/** What each ASCII character stands for: a symbol 0–31, a separator to skip, or nothing of ours. */
const meanings = new Int8Array(128).fill(foreign)
for (const [symbol, letter] of [...alphabet].entries()) {
  meanings[letter.charCodeAt(0)] = symbol
  meanings[letter.toLowerCase().charCodeAt(0)] = symbol
}
for (const [lookalike, meant] of ['O0', 'o0', 'I1', 'i1', 'L1', 'l1']) {
  meanings[`${lookalike}`.charCodeAt(0)] = alphabet.indexOf(`${meant}`)
}
for (const mark of ' \t\r\n-') meanings[mark.charCodeAt(0)] = separator

/**
 * The symbols (0–31) of typed or scanned text: any case, O for 0, I and L for 1, full-width forms, spaces, hyphens
 * and what nobody sees.
 * Undefined where it is longer than 64 characters or a character is not of the alphabet. It may be any number of symbols long.
 */
export const symbolsOf = (text: string): number[] | undefined => {
  if (text.length > typedLengthMax) return undefined
  const plain = folded(text)
  const symbols: number[] = []
  // Bounded by `typedLengthMax`, which folding can stretch eighteenfold at most.
  for (let at = 0; at < plain.length; at++) {
    const meaning = meanings[plain.charCodeAt(at)] ?? foreign
    if (meaning === foreign) return undefined
    if (meaning !== separator) symbols.push(meaning)
  }
  return symbols
}

/** The bare text of symbols. */
export const textOf = (symbols: readonly number[]) => symbols.map((symbol) => alphabet.charAt(symbol)).join('')

/** The form people read: groups of five with hyphens, `1ABCD-EFGHJ-KMNPQ-RSTVW`. */
export const formatCode = (bareCode: string) => {
  const groups: string[] = []
  // Bounded by the code's length.
  for (let at = 0; at < bareCode.length; at += groupLength) groups.push(bareCode.slice(at, at + groupLength))
  return groups.join('-')
}
