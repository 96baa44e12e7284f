import type { Given } from '../cloud/call'

export type Match = Given<'testWords'>['matches'][number]

/** A piece of a text and the strictest thing that was found in it. */
export interface Piece {
  text: string
  mark: 'risky' | 'review' | 'spared' | null
}

/** The text cut at every match's ends, so that matches may lie over each other. */
export function piecesOf(text: string, matches: readonly Match[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...matches.flatMap(({ begin, end }) => [begin, end])])].sort(
    (left, right) => left - right,
  )
  return cuts.slice(1).map((end, at) => {
    const begin = cuts[at] ?? 0
    return {
      text: text.slice(begin, end),
      mark: markOf(matches.filter((each) => each.begin <= begin && end <= each.end)),
    }
  })
}

function markOf(over: readonly Match[]): Piece['mark'] {
  const counted = over.filter(({ sparedBy }) => sparedBy === null)
  if (counted.some(({ finding }) => finding === 'risky')) return 'risky'
  if (counted.length > 0) return 'review'
  return over.length > 0 ? 'spared' : null
}

/** The match that decides, of those that count; undefined where none does. */
export const decisive = (matches: readonly Match[]): Match | undefined => {
  const counted = matches.filter(({ sparedBy }) => sparedBy === null)
  return counted.find(({ finding }) => finding === 'risky') ?? counted[0]
}

/** Where a match stands, in characters as people count them, from 1. */
export const placeOf = (text: string, { begin, end }: Match): [first: number, last: number] => [
  [...text.slice(0, begin)].length + 1,
  [...text.slice(0, end)].length,
]
