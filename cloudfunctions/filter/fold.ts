import type { Folding } from '../../contract/words/community'
import { withoutAnyInvisible } from '../../domain/text/invisible'
import { simplify, syllableOf } from './dictionaries'
import { compositions, partsMax } from './split'

/** A text after folding, and where each of its UTF-16 units stood in the original. */
export interface Folded {
  text: string
  /** Begin of each unit's source, and the place behind its end. */
  begins: number[]
  ends: number[]
}

const asTyped = (text: string): Folded => {
  const begins = Array.from({ length: text.length }, (_, at) => at)
  return { text, begins, ends: begins.map((at) => at + 1) }
}

/** Replaces each character by what `replace` makes of it; an empty text leaves it out. */
function mapped({ text, begins, ends }: Folded, replace: (character: string) => string): Folded {
  const out: Folded = { text: '', begins: [], ends: [] }
  let at = 0
  for (const character of text) {
    const replacement = replace(character)
    const [begin = 0, end = 0] = [begins[at], ends[at + character.length - 1]]
    for (let unit = 0; unit < replacement.length; unit += 1) {
      out.begins.push(begin)
      out.ends.push(end)
    }
    out.text += replacement
    at += character.length
  }
  return out
}

/** What a function makes of each character, worked out once per character and instance. */
function once(of: (character: string) => string): (character: string) => string {
  const known = new Map<string, string>()
  return (character) => {
    const before = known.get(character)
    if (before !== undefined) return before
    const made = of(character)
    known.set(character, made)
    return made
  }
}

/** Full width, half width, circled and mathematical letters: all of them as plain ones; what nobody sees is left out. */
const narrow = once((character) => withoutAnyInvisible(character).normalize('NFKC'))

const small = (character: string): string => character.toLowerCase()

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)

/** Strokes that count as characters and are written as ticks between others. */
const ticks = '丶丿亅丨'

/** The end of a sentence stays: two words apart on its two sides are no word. Signs on a character go. */
const withoutSymbols = once((character) =>
  /^[\p{Script=Han}\p{L}\p{N}。！？!?；;\n]$/u.test(character) && !ticks.includes(character) ? character : '',
)

/** Puts characters together again that were written as their parts. */
function composed({ text, begins, ends }: Folded): Folded {
  const out: Folded = { text: '', begins: [], ends: [] }
  for (let at = 0; at < text.length;) {
    const whole = compositions[text.slice(at, at + partsMax)]
    const length = whole === undefined ? 1 : partsMax
    out.text += whole ?? text[at]
    out.begins.push(begins[at] ?? 0)
    out.ends.push(ends[at + length - 1] ?? 0)
    at += length
  }
  return out
}

const simplified = once((character) => (isHan(character) ? simplify(character) : character))

const spelled = once((character) => (isHan(character) ? syllableOf(character) : character))

/** The ways of folding in their order; each works on what the one before it left. */
const steps: readonly { folding: Folding; fold: (before: Folded) => Folded }[] = [
  { folding: 'width', fold: (before) => mapped(before, narrow) },
  { folding: 'case', fold: (before) => mapped(before, small) },
  { folding: 'traditional', fold: (before) => mapped(before, simplified) },
  { folding: 'symbols', fold: (before) => mapped(before, withoutSymbols) },
  { folding: 'split', fold: composed },
  { folding: 'pinyin', fold: (before) => mapped(before, spelled) },
]

/** A text as it stands after some of the foldings: the one named was the last. */
export interface Stage extends Folded {
  after: Folding | null
}

/** Every stage of a text that differs from the stage before it. */
export function* stagesOf(text: string, { pinyin }: { pinyin: boolean }): Generator<Stage> {
  let folded = asTyped(text)
  yield { after: null, ...folded }
  for (const { folding, fold } of steps) {
    if (folding === 'pinyin' && !pinyin) return
    const after = fold(folded)
    const isSame = after.text === folded.text
    folded = after
    if (!isSame) yield { after: folding, ...folded }
  }
}

/** Which foldings changed anything in a piece of text, up to the last that a stage has been through. */
export function foldingsIn(piece: string, after: Folding | null): Folding[] {
  const changed: Folding[] = []
  let folded = asTyped(piece)
  for (const { folding, fold } of after === null ? [] : steps) {
    const next = fold(folded)
    if (next.text !== folded.text) changed.push(folding)
    if (folding === after) break
    folded = next
  }
  return changed
}

/** A word as the folded stages hold it: narrow, small, simplified. */
export const foldWord = (word: string): string =>
  mapped(mapped(mapped(asTyped(word.trim()), narrow), small), simplified).text

/** A word without the spaces inside it: 代 购 is 代购, and a phrase of several words is found however it is spaced. */
export const closeWord = (word: string): string => foldWord(word).replace(/\s+/gu, '')

/** A word's reading in letters. */
export const spellWord = (word: string): string => [...closeWord(word)].map(spelled).join('')

/** A text for comparing and searching: narrow, small, simplified, symbols as spaces. */
export const foldText = (text: string): string =>
  foldWord(text)
    .replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, ' ')
    .trim()
