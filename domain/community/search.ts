/** Two neighbouring characters of Chinese, or a whole run of Latin letters and digits. */
const runs = /[\p{Script=Han}]+|[a-z0-9]+/gu

/** A post is found by its title and its first few hundred characters: each token is one document. */
export const tokensPerPostMax = 300

/** A query's tokens beyond these narrow nothing down any more. */
export const tokensPerQueryMax = 6

/** Long runs of letters are addresses and noise; cut, they are still found by their start. */
const tokenLengthMax = 24

/**
 * The tokens of a folded text, each once, in order of appearance: the pairs of neighbouring Chinese characters and the
 * words of Latin letters. A single Chinese character between others is no token: it stands in too many texts.
 */
export function tokensOf(folded: string, most: number): string[] {
  const tokens = new Set<string>()
  for (const [run] of folded.matchAll(runs)) {
    for (const token of tokensIn(run)) {
      if (tokens.size >= most) return [...tokens]
      tokens.add(token)
    }
  }
  return [...tokens]
}

function tokensIn(run: string): string[] {
  const characters = [...run]
  if (/^[a-z0-9]/.test(run)) return [run.slice(0, tokenLengthMax)]
  if (characters.length < 2) return []
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

/** A word of both scripts, as people type it without the space that the text may have: NFC果汁. */
const isMixed = (word: string): boolean => /[a-z0-9]/.test(word) && /\p{Script=Han}/u.test(word)

/** Whether a folded text holds every word of a folded query. */
export function answersQuery(folded: string, query: string): boolean {
  const joined = folded.replace(/\s+/g, '')
  return query
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => (isMixed(word) ? joined : folded).includes(word))
}
