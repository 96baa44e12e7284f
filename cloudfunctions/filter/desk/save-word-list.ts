import { wordListsMax } from '../../../contract/words/community'
import { no, yes } from '../../../domain/result'
import type { WordList } from '../documents'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentWordList } from './view'

/** Makes an empty list, or changes what becomes of texts that hold a word of the one with the given id and version. */
export const saveWordList: Handler<'ops', 'saveWordList'> = async (call, { id, version, ...fields }) => {
  const kept = await call.store.page('wordLists', 'byTime', { limit: wordListsMax })
  if (!id && kept.documents.length >= wordListsMax) return no({ code: 'tooManyWordLists', listsMax: wordListsMax })
  return once(call, async (transaction) => {
    const before = id ? await transaction.get('wordLists', id) : undefined
    if (id && !before) return no({ code: 'wordListUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const list: WordList = {
      _id: before?._id ?? `w-${call.requestId}`,
      ...fields,
      words: before?.words ?? [],
      allow: before?.allow ?? [],
      createdAt: before?.createdAt ?? call.at,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('wordLists', list) : transaction.create('wordLists', list))
    return yes({ value: { list: presentWordList(list) }, subject: list._id })
  })
}
