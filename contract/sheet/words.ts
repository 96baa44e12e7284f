import { no, yes, type Result } from '../../domain/result'
import { wordsPerListMax } from '../words/community'
import { isErrorValue, isFormula, wordIn } from './cell'
import type { SheetLayout } from './layout'
import type { SheetRefusal } from './parse'
import { readSheet, type ReadSheet } from './read'

export interface WordLine {
  line: number
  text: string
}

/** A line of which nobody knows which cell is the word, or what a spreadsheet runs instead of showing it. */
export interface FaultyWord {
  line: number
  word: string
  outcome: 'columnUnknown' | 'errorValue' | 'formula'
}

export type ReadWords = ReadSheet & { items: (WordLine | FaultyWord)[] }

/** Public lists part several words of a line like this; no word has such a mark in it. */
const between = /[、|/;；，,\t\n]/u
/** What stands behind a word for whoever opens the file. */
const remark = /[ \u3000](#|\/\/)[^]*$/u
const shownLengthMax = 30

/** The words of a text file or sheet: one in a line, or several parted by 、 and the like; comments are none. */
export function readWords(csv: string, layout?: SheetLayout): Result<ReadWords, SheetRefusal> {
  const sheet = readSheet(csv, 'words', { linesMax: wordsPerListMax, layout })
  if (!sheet.ok) return sheet
  const { columns, questioned } = sheet.value.layout
  if (!columns.includes('word')) return no({ code: 'columnMissing', column: 'word' })
  const items = sheet.value.lines.flatMap(({ line, cells }): (WordLine | FaultyWord)[] => {
    const texts = cells.filter((_, place) => columns[place] === 'word').flatMap(wordsIn)
    if (questioned.some((place) => wordIn(cells[place]) !== '')) return [faulty(line, texts.join(' '), 'columnUnknown')]
    return texts.map((text) => judged(line, text))
  })
  return yes({ ...sheet.value, items })
}

function judged(line: number, text: string): WordLine | FaultyWord {
  if (isErrorValue(text)) return faulty(line, text, 'errorValue')
  return isFormula(text) ? faulty(line, text, 'formula') : { line, text }
}

const faulty = (line: number, text: string, outcome: FaultyWord['outcome']): FaultyWord => ({
  line,
  word: [...text.slice(0, 2 * shownLengthMax)].slice(0, shownLengthMax).join(''),
  outcome,
})

/** What a cell of a list of words has in it. */
export function wordsIn(cell: string): string[] {
  const text = wordIn(cell)
  if (isErrorValue(text) || isFormula(text)) return [text]
  return text
    .replace(remark, '')
    .split(between)
    .map(wordIn)
    .filter((word) => word !== '')
}
