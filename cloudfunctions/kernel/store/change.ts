import type { Change } from './store'

/** Throws unless a change can be carried out in any order: no path is named twice, lies inside another, or is the id. */
export function checkChange(change: Change): void {
  const named = [change.set, change.increase, change.append, change.withdraw].flatMap((part) => Object.keys(part ?? {}))
  const paths = [...named, ...(change.drop ?? [])]
  const known = new Set<string>()
  for (const path of paths) {
    if (path === '_id' || path.startsWith('_id.')) throw new TypeError('a document keeps its id')
    if (known.has(path)) throw new TypeError(`a change names ${path} twice`)
    known.add(path)
  }
  for (const path of paths) {
    const outer = around(path).find((one) => known.has(one))
    if (outer !== undefined) throw new TypeError(`a change names ${outer} and ${path}`)
  }
}

/** The paths that a dotted one lies inside: those of `a.b.c` are `a` and `a.b`. */
function around(path: string): string[] {
  const found: string[] = []
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) found.push(path.slice(0, dot))
  return found
}
