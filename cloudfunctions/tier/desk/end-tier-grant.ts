import { endCardGrant } from '../../../domain/member/member'
import { no, yes } from '../../../domain/result'
import { storeCard } from '../../points/card'
import { programOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../../points/card-view'

/** Ends a tier given by hand; what growth gives is all that is left. */
export const endTierGrant: Handler<'ops', 'endTierGrant'> = async (call, { memberId }) => {
  const program = await programOf(call)
  return once(call, async (transaction) => {
    const before = await transaction.get('members', memberId)
    if (!before) return no({ code: 'memberUnknown' })
    if (!before.grant || before.grant.until <= call.at) return no({ code: 'grantMissing' })
    const ended = endCardGrant(before, program, call.at)
    await storeCard(transaction, ended, call.at)
    const moved = ended.moves.some(({ cause }) => cause === 'grantEnded')
    return yes({ value: { card: presentCard(ended.member, program, call.at), moved }, subject: memberId })
  })
}
