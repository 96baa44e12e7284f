import { wordsPerListMax } from '../../../domain/community/word-lists'
import type { Handler } from '../../_kernel/serve'
import { readSheet, type SheetLine } from '../../_kernel/sheet'
import { changeList } from './word-lists'

/** What a sheet of words has above its first column. */
const heading = /^(词|词语|词条|敏感词|关键词|word|words)$/i

/** Adds the words of a file, one a line: a sheet's first cell, whatever stands beside it. */
export const importWords: Handler<'ops', 'importWords'> = async (call, { csv, ...change }) => {
  const sheet = readSheet(csv, wordsPerListMax + 1)
  if (!sheet.ok) return sheet
  const [first, ...rest] = sheet.value
  const lines = first && heading.test(wordIn(first)) ? rest : sheet.value
  const add = lines.map((row) => ({ line: row.line, text: wordIn(row) }))
  return changeList(call, { ...change, add, remove: [] })
}

const wordIn = ({ cells }: SheetLine): string => cells[0] ?? ''
