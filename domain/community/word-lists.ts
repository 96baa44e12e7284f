/**
 * What became of a word that an operator wants on a list. `columnUnknown`: a line of several cells, and nobody knows which
 * is the word; `errorValue`: what a spreadsheet shows where a formula failed.
 */
export const wordOutcomes = [
  'added',
  'known',
  'duplicateInFile',
  'unreadable',
  'columnUnknown',
  'errorValue',
  'formula',
  'tooShort',
  'tooLong',
  'listFull',
] as const
export type WordOutcome = (typeof wordOutcomes)[number]

/** A list that is longer is read by nobody any more. */
export const wordsPerListMax = 2_000
/**
 * Words of all lists together, and as many phrases: an instance builds ten thousand in a second and keeps them in 80 MB,
 * and a cloud function has 256.
 */
export const wordsMax = 10_000
/** One character by itself stands in every other text. */
const wordLengthMin = 2
/** Longer than any word, and than most phrases in which one means no harm. */
const wordLengthMax = 30

/** Spreadsheets run what begins like this; no word does. */
const formula = /^[=+\-@＝＋－＠]/u
/** What a file in another encoding leaves, or a cell of several lines. */
const unreadable = /[\u0000-\u001f\u007f\ufffd]/

export interface AddedWord {
  line: number
  word: string
  outcome: WordOutcome
}

/** A word as it was typed or read, or a line that was found to be none. */
export type WantedWord = { line: number; text: string } | AddedWord

/**
 * A list with more words: each is judged by itself, and those that are refused stop no other. Two words are one where
 * `fold` makes the same of them. `elsewhere` is how many words the other lists have.
 */
export function addWords(
  before: readonly string[],
  wanted: readonly WantedWord[],
  { fold, elsewhere }: { fold: (word: string) => string; elsewhere: number },
): { words: string[]; lines: AddedWord[] } {
  const most = Math.min(wordsPerListMax, wordsMax - elsewhere)
  const known = new Set(before.map(fold))
  const words = [...before]
  const added = new Set<string>()
  const lines = wanted.map((item): AddedWord => {
    if ('outcome' in item) return item
    const { line, text } = item
    const word = text.trim()
    const folded = fold(word)
    const outcome = faultIn(word, folded) ?? placeFor(folded, { known, added, full: words.length >= most })
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
