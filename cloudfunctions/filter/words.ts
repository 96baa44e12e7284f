import { wordListsMax } from '../../contract/words/community'
import { cached } from '../kernel/store/cache'
import { buildFilter, type Filter } from './filter'
import { instanceState, type Platform } from '../kernel/ports/platform'
import type { WordList } from './documents'

export const wordListsOf = (platform: Platform): Promise<WordList[]> =>
  cached(platform, 'wordLists', async () => {
    const page = await platform.store.page('wordLists', 'byTime', { limit: wordListsMax })
    return page.documents
  })

interface Built {
  versions: string
  filter?: Promise<Filter>
}

const built = instanceState((): Built => ({ versions: '' }))

/** The filter over the lists as they stand. */
export const filterOf = async (platform: Platform): Promise<Filter> => filterOver(platform, await wordListsOf(platform))

/** The filter over some lists; built again only where one of them has changed. */
export function filterOver(platform: Platform, lists: readonly WordList[]): Promise<Filter> {
  const versions = lists.map(({ _id, version }) => `${_id}:${version}`).join()
  const kept = built(platform)
  if (kept.filter && kept.versions === versions) return kept.filter
  const filter = buildFilter(lists)
  kept.versions = versions
  kept.filter = filter
  // What failed to be built is built again for the next text, not kept as a failure.
  filter.catch(() => (kept.versions = ''))
  return filter
}
