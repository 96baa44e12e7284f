import { wordListsMax } from '../../../contract/words/community'
import { yes } from '../../../domain/result'
import { configurationMaxAgeMs } from '../../kernel/store/cache'
import type { Handler } from '../../kernel/call/serve'
import { presentWordList } from './view'

/** Read from the store, not from the instance's cache: what is edited has to be what is in force. */
export const listWordLists: Handler<'ops', 'listWordLists'> = async (call) => {
  const page = await call.store.page('wordLists', 'byTime', { limit: wordListsMax })
  return yes({ lists: page.documents.map(presentWordList), effectiveWithinMs: configurationMaxAgeMs })
}
