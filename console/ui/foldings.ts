import type { Folding } from '../../contract/words/community'
import type { Words } from '../words'

/** What had to be folded for a word to be found, in words. */
export const sayFoldings = (foldings: readonly Folding[], { wordList }: Words): string =>
  foldings.map((folding) => wordList.foldings[folding]).join(wordList.join) || wordList.asWritten
