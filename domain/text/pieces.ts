/** Characters that msgSecCheck takes at once. */
export const checkedLengthMax = 2_500

/** What two pieces share, in UTF-16 units: longer than any word, number or address that a seam could cut in two. */
const sharedLength = 200

/** The longest text that a member may write comes to four pieces: 2,000 signs in at most 8,300 units, and a title. */
export const piecesMax = 8

/**
 * A text in pieces that the platform takes one by one, each beginning before the last one's end, so that nothing hides at a
 * seam. Undefined where they would be too many.
 */
export function piecesOf(text: string): string[] | undefined {
  const pieces: string[] = []
  let from = 0
  while (pieces.length < piecesMax) {
    const to = from + checkedLengthMax
    if (to >= text.length) return [...pieces, text.slice(from)]
    const end = beforePair(text, to)
    pieces.push(text.slice(from, end))
    from = beforePair(text, end - sharedLength)
  }
  return undefined
}

/** Half a character is none: a cut between its two units moves ahead of them. */
const beforePair = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
