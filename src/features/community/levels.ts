import type { Author } from './community'

interface Text {
  author: Author
  at: number
}

/** The newest text of each author that this phone has seen, and the level it was written at. */
const known = new Map<string, Pick<Text['author'], 'level'> & { at: number }>()

/** A text keeps the level it was written at; of one person's texts the newest says what they are now. */
export function learnLevels(texts: readonly Text[]): void {
  for (const { author, at } of texts)
    if ((known.get(author.publicId)?.at ?? -1) < at) known.set(author.publicId, { level: author.level, at })
}

export const levelNow = ({ publicId, level }: Author): Author['level'] => known.get(publicId)?.level ?? level
