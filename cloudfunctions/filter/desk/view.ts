import type { WordList } from '../documents'

export const presentWordList = ({ _id, words, allow, ...list }: WordList) => ({
  id: _id,
  ...list,
  words: words.length,
  allow: allow.length,
})
