import { yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import { bookReversal } from '../booking'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../card-view'
import { presentEntry } from '../views'

/** Takes an earning back by policy, or points that are still pending. */
export const reverseEntry: Handler<'ops', 'reverseEntry'> = async (call, { entryId, policy, reason }) => {
  const program = await programOf(call)
  return once(call, async (transaction) => {
    const given = { policy, why: reason, operator: call.operator.name, at: call.at }
    const booked = await bookReversal(transaction, program, entryId, given)
    if (!booked.ok) return booked
    const { entry, member } = booked.value
    const value = { entry: await presentEntry(call, entry), card: presentCard(member, program, call.at) }
    return yes({ value, subject: member._id })
  })
}
