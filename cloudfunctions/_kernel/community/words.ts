import { cached } from '../configuration'
import { buildFilter, type Filter } from '../filter/filter'
import { instanceState, type Platform } from '../platform'
import type { WordList } from './documents'

/** Lists that are kept: one for each way in which a text can be unwelcome. */
export const wordListsMax = 20

export const wordListsOf = (platform: Platform): Promise<WordList[]> =>
  cached(platform, 'wordLists', async () => {
    const page = await platform.store.page('wordLists', 'byTime', { limit: wordListsMax })
    return page.documents
  })

const built = instanceState(() => ({ versions: '', filter: undefined as Promise<Filter> | undefined }))

/** The filter over the lists as they stand; built again only where one of them has changed. */
export async function filterOf(platform: Platform): Promise<Filter> {
  const lists = await wordListsOf(platform)
  const versions = lists.map(({ _id, version }) => `${_id}:${version}`).join()
  const kept = built(platform)
  if (kept.filter && kept.versions === versions) return kept.filter
  kept.versions = versions
  kept.filter = buildFilter(lists)
  return kept.filter
}
