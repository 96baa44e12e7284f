import { yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { listIn } from './word-lists'

/** Removes a list: from then on nobody looks for its words. */
export const removeWordList: Handler<'ops', 'removeWordList'> = (call, which) =>
  once(call, async (transaction) => {
    const list = await listIn(transaction, which)
    if (!list.ok) return list
    await transaction.remove('wordLists', which.listId)
    return yes({ value: { removed: list.value.words.length }, subject: which.listId })
  })
