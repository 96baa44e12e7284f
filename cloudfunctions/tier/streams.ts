import { streamOf, told } from '../kernel/events/stream'

/** Moves of members' tiers, in the order in which they were met: one that fell due at night may be met in the morning. */
const tierMoves = streamOf('tierMoves', {
  along: 'byTelling',
  momentOf: ({ toldAt }) => toldAt,
  tells: ['tierMoved'],
  tell: ({ _id, memberId, from, to, cause, at: movedAt, toldAt }) => [
    told({ code: 'tierMoved', memberId, from, to, cause, movedAt }, _id, toldAt),
  ],
})

export const streams = [tierMoves]
