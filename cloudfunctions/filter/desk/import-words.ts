import { readWords } from '../../../contract/sheet/words'
import type { Handler } from '../../kernel/call/serve'
import { changeList } from './word-lists'

/** Adds the words of a file; lines that are no words are answered with the others, in their place. */
export const importWords: Handler<'ops', 'importWords'> = async (call, { csv, layout, ...change }) => {
  const sheet = readWords(csv, layout)
  return sheet.ok ? changeList(call, { ...change, add: sheet.value.items, remove: [] }) : sheet
}
