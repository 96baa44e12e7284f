/** What became of a word that an operator wants on a list. */
export const wordOutcomes = [
  'added',
  'known',
  'duplicateInFile',
  'unreadable',
  'formula',
  'tooShort',
  'tooLong',
  'listFull',
] as const
export type WordOutcome = (typeof wordOutcomes)[number]

/** A list of so many words is built in some milliseconds, and read by somebody now and then. */
export const wordsPerListMax = 2_000
/** One character by itself stands in every other text. */
const wordLengthMin = 2
/** Longer than any word, and than most phrases in which one means no harm. */
export const wordLengthMax = 30

/** Spreadsheets run what begins like this; no word does. */
const formula = /^[=+\-@]/
/** What a file in another encoding leaves, or a cell of several lines. */
const unreadable = /[\u0000-\u001f\u007f\ufffd]/

export interface AddedWord {
  line: number
  word: string
  outcome: WordOutcome
}

/**
 * A list with more words: each is judged by itself, and those that are refused stop no other. Two words are one where
 * `fold` makes the same of them.
 */
export function addWords(
  before: readonly string[],
  wanted: readonly { line: number; text: string }[],
  fold: (word: string) => string,
): { words: string[]; lines: AddedWord[] } {
  const known = new Set(before.map(fold))
  const words = [...before]
  const added = new Set<string>()
  const lines = wanted.map(({ line, text }): AddedWord => {
    const word = text.trim()
    const folded = fold(word)
    const outcome = faultIn(word, folded) ?? placeFor(folded, { known, added, full: words.length >= wordsPerListMax })
    if (outcome === 'added') {
      added.add(folded)
      words.push(word)
    }
    return { line, word: [...word].slice(0, wordLengthMax).join(''), outcome }
  })
  return { words, lines }
}

function faultIn(word: string, folded: string): WordOutcome | undefined {
  if (unreadable.test(word)) return 'unreadable'
  if (formula.test(word)) return 'formula'
  if ([...folded].length < wordLengthMin) return 'tooShort'
  return [...word].length > wordLengthMax ? 'tooLong' : undefined
}

interface Kept {
  known: ReadonlySet<string>
  added: ReadonlySet<string>
  full: boolean
}

function placeFor(folded: string, { known, added, full }: Kept): WordOutcome {
  if (known.has(folded)) return 'known'
  if (added.has(folded)) return 'duplicateInFile'
  return full ? 'listFull' : 'added'
}
