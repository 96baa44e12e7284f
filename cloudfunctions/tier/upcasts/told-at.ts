import type { MemberTierMove } from '../documents'

/** A move from before moves were told of. */
type Before = Omit<MemberTierMove, 'toldAt'> & Partial<Pick<MemberTierMove, 'toldAt'>>

/** Nobody knows any more when it was written down: it is told of as of when it fell due. */
export const toldAt = (move: Before): MemberTierMove => ({ ...move, toldAt: move.toldAt ?? move.at })
