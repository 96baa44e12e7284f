import { programOf } from '../brand/configuration'
import { strandOf, type Strand } from '../kernel/timeline/strand'
import { presentMove } from './standing'

const tierMoves = strandOf('tierMoves', {
  kinds: ['tier'],
  walks: (memberId) => [{ along: 'byMember', equals: { memberId } }],
  momentOf: ({ at }) => at,
  tell: async (call, documents) => {
    const { tiers } = await programOf(call)
    return documents.map((move) => ({
      what: 'move',
      kind: 'tier',
      id: move._id,
      at: move.at,
      move: presentMove(move, tiers),
    }))
  },
})

export const strands: readonly Strand[] = [tierMoves]
