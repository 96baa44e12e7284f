import { no, yes, type Result } from '../result'
import { withoutInvisible } from './invisible'
import { signCount, signsOf } from './signs'

/** What a field takes, in signs as a reader counts them. Texts of several lines say so. */
export interface TextLimit {
  /** 1 where nothing is said. */
  least?: number
  most: number
  lines?: true
}

/**
 * `damaged` holds half a character, or one that no keyboard makes: what was meant cannot be told. `reversed` is written so
 * that it reads as something else. `stacked` has more marks on one sign than any language writes. `heavy` has few signs,
 * and so many parts in them that it is no text.
 */
export const textProblems = ['missing', 'tooShort', 'tooLong', 'damaged', 'reversed', 'stacked', 'heavy'] as const
export type TextProblem = { code: (typeof textProblems)[number]; bound?: number }

/**
 * A text as it is stored: composed (NFC), without what nobody sees, without spaces around it, and in one line where the
 * field has one. Reading what was read changes nothing.
 */
export function readText(typed: string, { least = 1, most, lines }: TextLimit): Result<string, TextProblem> {
  if (damage.test(typed)) return no({ code: 'damaged' })
  if (typed.includes(turningRound)) return no({ code: 'reversed' })
  const text = tidied(typed, lines)
  if (!seen.test(text)) return least === 0 ? yes('') : no({ code: 'missing' })
  const count = signCount(text)
  if (stacks.test(text.replace(joiners, '')) || (count < text.length && isOverloaded(text)))
    return no({ code: 'stacked' })
  if (count < least) return no({ code: 'tooShort', bound: least })
  if (count > most) return no({ code: 'tooLong', bound: most })
  return text.length > unitsMax(most) ? no({ code: 'heavy' }) : yes(text)
}

/** How many signs a text would have once it is stored: what a counter beside the field shows. */
export const countTyped = (typed: string, { lines }: TextLimit): number => signCount(tidied(typed, lines))

/** Halves of characters, code points that are none, and controls but for tabs and line ends. */
const damage = /[\p{Surrogate}\p{Noncharacter_Code_Point}]|[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/u

/** Right-to-left override: no clipboard adds it by itself, and it makes `nimda` read as `admin`. */
const turningRound = '\u202e'

/**
 * Marks that follow each other. The ones that go with any script are two at most (Vietnamese, phonetics); a script's own
 * come to four on one sign, as in Thai and Tibetan. What joins letters parts no marks: the stack is as high with it.
 */
const stacks = /\p{M}{5}|(?:(?=\p{Script=Inherited})\p{M}){3}/u

const joiners = /[\u200c\u200d]/g

/** The parts of one sign: ten in the largest emoji there is, fewer in any language's syllable. */
const partsMax = 16
/** Hangul of old times writes up to three beginnings, middles and ends in a syllable. */
const jamo = /[\u1100-\u115f\ua960-\ua97c]{4}|[\u1160-\u11a7\ud7b0-\ud7c6]{4}|[\u11a8-\u11ff\ud7cb-\ud7fb]{4}/

/** Whether one sign has more parts than any that is written: each is drawn, over or beside the others. */
function isOverloaded(text: string): boolean {
  if (jamo.test(text)) return true
  for (const sign of signsOf(text)) if (sign.length > partsMax && [...sign].length > partsMax) return true
  return false
}

/** Something that leaves ink: a letter, digit, point or symbol that is not merely blank, nor a box for want of a glyph. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * UTF-16 units for so many signs: text in any language has below four a sign; a short one may be all families of four with
 * skin colours, of fifteen units each.
 */
const unitsMax = (most: number): number => most * 4 + 300

/** Letters, symbols and spaces that show as a blank. */
const blanks =
  /[\u115f\u1160\u3164\uffa0\u2800\u00a0\u1680\u2000-\u200a\u202f\u205f\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu

/** What a pass takes away may lay bare what the next one does; no text was ever found to need more than three. */
const passesMax = 4

function tidied(typed: string, lines: true | undefined): string {
  const tidy = lines ? tidyLines : tidyLine
  let text = tidy(typed)
  for (let pass = 1, next = tidy(text); next !== text && pass < passesMax; pass += 1, next = tidy(text)) text = next
  return text
}

const composed = (typed: string): string => withoutInvisible(typed.replace(blanks, ' ')).normalize('NFC')

const tidyLine = (typed: string): string =>
  composed(typed)
    .replace(/[\s\u0085]+/g, ' ')
    .trim()

/** Two empty lines part enough. */
const tidyLines = (typed: string): string =>
  composed(typed)
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
