/**
 * Texts of documents that were changed lately and are likely to be again: a commit empties SQLite's own cache for whoever
 * reads, and asking it anew takes longer than all else that is done with a document.
 */
export interface RecentTexts {
  get(collection: string, id: string): string | undefined
  keep(collection: string, id: string, text: string): void
  drop(collection: string, id: string): void
}

/**
 * In two generations: when the young one is full the old one goes, all at once. To find the single oldest, a map that
 * forgets one for each it learns would pass over all it has forgotten.
 *
 * @param charactersMax of all texts together.
 */
export function recentTexts(charactersMax: number): RecentTexts {
  const youngMax = charactersMax / 2
  let [young, old] = [new Map<string, string>(), new Map<string, string>()]
  let characters = 0

  function drop(name: string) {
    characters -= young.get(name)?.length ?? 0
    young.delete(name)
    old.delete(name)
  }

  return {
    get(collection, id) {
      const name = `${collection}/${id}`
      return young.get(name) ?? old.get(name)
    },
    keep(collection, id, text) {
      const name = `${collection}/${id}`
      if (text.length > youngMax) return drop(name)
      const added = text.length - (young.get(name)?.length ?? 0)
      if (characters + added > youngMax) {
        ;[young, old] = [new Map(), young]
        characters = 0
      }
      characters += text.length - (young.get(name)?.length ?? 0)
      young.set(name, text)
    },
    drop: (collection, id) => drop(`${collection}/${id}`),
  }
}
