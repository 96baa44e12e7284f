import { mentionsMax } from '../../../../contract/words/community'
import type { Author } from '../community'

/** Somebody who may be named in a text, or was. */
export type Named = Pick<Author, 'publicId' | 'nickname'>

/** A stretch of a text; `publicId` where it names a member. */
export interface Piece {
  text: string
  publicId?: string
}

/** A text cut at those it names by `@` and their nickname; a longer name is read before a shorter one that it begins with. */
export function piecesOf(text: string, named: readonly Named[]): Piece[] {
  const nicknames = named.map(({ nickname }) => nickname).filter(Boolean)
  if (nicknames.length === 0) return [{ text }]
  const longestFirst = nicknames.sort((left, right) => right.length - left.length).map(literally)
  const publicIdOf = new Map(named.map(({ nickname, publicId }) => [nickname, publicId]))
  return text
    .split(new RegExp(`([@＠](?:${longestFirst.join('|')}))`, 'u'))
    .filter((piece) => piece !== '')
    .map((piece) => {
      const publicId = /^[@＠]/u.test(piece) ? publicIdOf.get(piece.slice(1)) : undefined
      return publicId === undefined ? { text: piece } : { text: piece, publicId }
    })
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The public ids of those whom a text still names, as many as a text may. */
export const namedIn = (text: string, named: readonly Named[]): string[] =>
  [...new Set(piecesOf(text, named).flatMap(({ publicId }) => publicId ?? []))].slice(0, mentionsMax)

/** What stands between an `@` and the cursor; undefined where no name is begun there. */
export const callAt = (text: string, cursor: number): string | undefined =>
  /[@＠]([^@＠\s]*)$/u.exec(text.slice(0, cursor))?.[1]

/** A text being written, and where in it the next letter goes. */
export interface Written {
  text: string
  cursor: number
}

/** The text with something put in at the cursor, which then stands behind it. */
export const putIn = ({ text, cursor }: Written, added: string): Written => ({
  text: `${text.slice(0, cursor)}${added}${text.slice(cursor)}`,
  cursor: cursor + added.length,
})

/** The text with the `@` before the cursor completed by a nickname. */
export function withName({ text, cursor }: Written, nickname: string): Written {
  const before = text.slice(0, cursor).replace(/[@＠][^@＠\s]*$/u, '')
  return putIn({ text: before + text.slice(cursor).replace(/^ /u, ''), cursor: before.length }, `@${nickname} `)
}
