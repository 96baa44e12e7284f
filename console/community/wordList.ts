import type { Given } from '../cloud/call'

export type WordList = Given<'listWordLists'>['lists'][number]

export type WholeList = Given<'getWordList'>
