import { keep, kept } from '../../../cloud/storage'
import { visitor } from '../../../cloud/visitor'

/** As many as two rows hold: older ones nobody looks for again. */
const searchesMax = 8

const memory = () => `searches.${visitor()}`

/** What was searched for on this phone and led to a post, latest first. */
export const searches = (): string[] => kept<string[]>(memory()) ?? []

export const keepSearch = (query: string) =>
  keep(memory(), [query, ...searches().filter((each) => each !== query)].slice(0, searchesMax))

export const forgetSearches = () => keep(memory(), [])
