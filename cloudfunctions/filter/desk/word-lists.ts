import type { RefusalOf } from '../../../contract/refusals'
import { wordListsMax, type WordPart } from '../../../contract/words/community'
import { addWords, type AddedWord, type WantedWord } from '../../../domain/community/word-lists'
import { no, yes } from '../../../domain/result'
import type { WordList } from '../documents'
import { loadDictionaries } from '../dictionaries'
import { closeWord } from '../fold'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'
import { presentWordList } from './view'

/** The list as the operator saw it, or why it is not that any more. */
export async function listIn(
  transaction: Transaction,
  { listId, version }: { listId: string; version: number },
): Promise<{ ok: true; value: WordList } | { ok: false; refusal: RefusalOf<'wordListUnknown' | 'changedMeanwhile'> }> {
  const list = await transaction.get('wordLists', listId)
  if (!list) return no({ code: 'wordListUnknown' })
  return list.version === version ? yes(list) : no({ code: 'changedMeanwhile', version: list.version })
}

interface Change {
  listId: string
  version: number
  part: WordPart
  add: readonly WantedWord[]
  remove: readonly string[]
}

/** Takes words off a list and adds others, and says what became of each that was to be added. */
export async function changeList(call: OperatorCall, { part, add, remove, ...which }: Change) {
  await loadDictionaries({ pinyin: false })
  const { documents: lists } = await call.store.page('wordLists', 'byTime', { limit: wordListsMax })
  const elsewhere = lists.filter(({ _id }) => _id !== which.listId).reduce((sum, list) => sum + list[part].length, 0)
  return once(call, async (transaction) => {
    const before = await listIn(transaction, which)
    if (!before.ok) return before
    const kept = before.value[part].filter((word) => !remove.includes(word))
    const { words, lines } = addWords(kept, add, { fold: closeWord, elsewhere })
    const list = { ...before.value, [part]: words, version: before.value.version + 1 }
    await transaction.put('wordLists', list)
    return yes({
      value: {
        list: presentWordList(list),
        added: words.length - kept.length,
        removed: before.value[part].length - kept.length,
        lines: lines satisfies AddedWord[],
      },
      subject: list._id,
    })
  })
}
