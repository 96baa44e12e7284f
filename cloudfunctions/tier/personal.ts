import { renamed } from '../../domain/member/rename'
import type { DocumentOf } from '../kernel/store/collections'
import { by, nothing, whole, type PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  tierMoves: { finders: [by('tierMoves', 'byMember')], left: leaveTierMove, exported: whole },
  benefitGrants: { finders: [by('benefitGrants', 'byMember')], left: nothing, exported: whole },
  censuses: 'none',
}

/** A tier's move keeps its numbers; what an operator wrote on granting it goes. */
function leaveTierMove(move: DocumentOf<'tierMoves'>, memberId: string, anonymousId: string): DocumentOf<'tierMoves'> {
  const { reason: _words, ...inputs } = move.inputs
  const { sentence, ...kept } = renamed(move, memberId, anonymousId)
  const said = sentence === undefined || move.cause === 'grant' ? {} : { sentence }
  return { ...kept, inputs, ...said }
}
