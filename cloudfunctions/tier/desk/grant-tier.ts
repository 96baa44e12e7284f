import { dayAfter } from '../../../domain/calendar'
import { grantCard } from '../../../domain/member/member'
import { dayStart } from '../../../domain/months'
import { no, yes } from '../../../domain/result'
import { storeCard } from '../../points/card'
import { programOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../../points/card-view'

/** Gives a tier by hand until the end of a day. */
export const grantTier: Handler<'ops', 'grantTier'> = async (call, { memberId, tier, lastDay, reason }) => {
  const program = await programOf(call)
  const grant = { tier, reason, until: dayStart(dayAfter(lastDay, 1)) }
  return once(call, async (transaction) => {
    const before = await transaction.get('members', memberId)
    if (!before) return no({ code: 'memberUnknown' })
    const granted = grantCard(before, grant, program, call.at)
    if (!granted.ok) return granted
    const { member, moves } = granted.value
    await storeCard(transaction, granted.value, call.at)
    const moved = moves.some(({ cause }) => cause === 'grant')
    return yes({ value: { card: presentCard(member, program, call.at), moved }, subject: memberId })
  })
}
