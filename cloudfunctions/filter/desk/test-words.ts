import { wordListsMax } from '../../../contract/words/community'
import { linksIn } from '../../../domain/community/contacts'
import { yes } from '../../../domain/result'
import { filterOver } from '../words'
import type { Handler } from '../../kernel/call/serve'

/** What the filter makes of a text, by the lists as they are stored at this moment: whoever just saved a word sees it. */
export const testWords: Handler<'ops', 'testWords'> = async (call, { text }) => {
  const { documents: lists } = await call.store.page('wordLists', 'byTime', { limit: wordListsMax })
  const filter = await filterOver(call, lists)
  const { finding, contacts } = filter.check(text)
  const nameOf = (listId: string) => lists.find(({ _id }) => _id === listId)?.name ?? ''
  return yes({
    text,
    finding,
    matches: filter
      .explain(text)
      .slice(0, matchesMax)
      .map((match) => ({ ...match, listName: nameOf(match.listId) })),
    contacts,
    links: linksIn(text),
  })
}

/** More marks than this make a text no clearer. */
const matchesMax = 200
