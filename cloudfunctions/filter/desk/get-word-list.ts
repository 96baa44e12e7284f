import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentWordList } from './view'

export const getWordList: Handler<'ops', 'getWordList'> = async (call, { listId }) => {
  const list = await call.store.get('wordLists', listId)
  if (!list) return no({ code: 'wordListUnknown' })
  return yes({ list: presentWordList(list), words: list.words, allow: list.allow })
}
