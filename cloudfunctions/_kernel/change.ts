import type { Change } from './store'

/** Throws unless a change can be carried out in any order: no path is named twice, lies inside another, or is the id. */
export function checkChange(change: Change): void {
  const named = [change.set, change.increase, change.append, change.withdraw].flatMap((part) => Object.keys(part ?? {}))
  const paths = [...named, ...(change.drop ?? [])]
  for (const [at, path] of paths.entries()) {
    if (path === '_id' || path.startsWith('_id.')) throw new TypeError('a document keeps its id')
    const other = paths.find(
      (candidate, place) => place !== at && (candidate === path || candidate.startsWith(`${path}.`)),
    )
    if (other !== undefined) throw new TypeError(`a change names ${path} and ${other}`)
  }
}
