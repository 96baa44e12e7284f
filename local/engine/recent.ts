/**
 * Texts of documents that were changed lately and are likely to be again: a commit empties SQLite's own cache for whoever
 * reads, and asking it anew takes longer than all else that is done with a document.
 */
export interface RecentTexts {
  get(collection: string, id: string): string | undefined
  keep(collection: string, id: string, text: string): void
  drop(collection: string, id: string): void
}

/** @param charactersMax of all texts together; those that came first go first. */
export function recentTexts(charactersMax: number): RecentTexts {
  const texts = new Map<string, string>()
  let characters = 0

  function dropName(name: string) {
    characters -= texts.get(name)?.length ?? 0
    texts.delete(name)
  }

  return {
    get: (collection, id) => texts.get(`${collection}/${id}`),
    keep(collection, id, text) {
      const name = `${collection}/${id}`
      dropName(name)
      texts.set(name, text)
      characters += text.length
      for (const oldest of texts.keys()) {
        if (characters <= charactersMax) return
        dropName(oldest)
      }
    },
    drop: (collection, id) => dropName(`${collection}/${id}`),
  }
}
