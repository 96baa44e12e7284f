import { pageLimitMax } from './store'

/** What one `getMany` has to ask for: each id once. Throws where that would be more than one call may. */
export function idsOnce(ids: readonly string[]): string[] {
  if (ids.length > pageLimitMax)
    throw new RangeError(`one call reads at most ${pageLimitMax} documents, not ${ids.length}`)
  return [...new Set(ids)]
}

/** What was found, in the order of the ids it was asked by; undefined where there is none. */
export function inOrderOf<Document extends { _id: string }>(
  ids: readonly string[],
  found: readonly Document[],
): (Document | undefined)[] {
  const byId = new Map(found.map((document) => [document._id, document]))
  return ids.map((id) => byId.get(id))
}
