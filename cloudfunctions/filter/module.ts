import { changeWords } from './desk/change-words'
import { getWordList } from './desk/get-word-list'
import { importWords } from './desk/import-words'
import { listWordLists } from './desk/list-word-lists'
import { removeWordList } from './desk/remove-word-list'
import { saveWordList } from './desk/save-word-list'
import { testWords } from './desk/test-words'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { changeWords, getWordList, importWords, listWordLists, removeWordList, saveWordList, testWords }
