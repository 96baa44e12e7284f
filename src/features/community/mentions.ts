import { mentionsMax } from '../../../contract/words/community'
import type { Author } from './community'

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

/** What stands after the `@` that a text ends in; undefined where it ends in none. */
export const callAtEnd = (text: string): string | undefined => /[@＠]([^@＠\s]*)$/u.exec(text)?.[1]

/** The text with the `@` that it ends in completed by a nickname. */
export const withName = (text: string, nickname: string): string =>
  `${text.replace(/[@＠][^@＠\s]*$/u, '')}@${nickname} `
