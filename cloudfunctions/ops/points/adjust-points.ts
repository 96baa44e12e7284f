import { yes } from '../../../domain/result'
import { programOf } from '../../_kernel/configuration'
import { once } from '../../_kernel/once'
import { bookAdjustment } from '../../_kernel/points'
import type { Handler } from '../../_kernel/serve'
import { presentCard, presentEntry } from '../../_kernel/views'

/** Gives or takes points by hand, never below zero. */
export const adjustPoints: Handler<'ops', 'adjustPoints'> = async (call, { memberId, points, reason }) => {
  const program = await programOf(call)
  const _id = `adjust-${call.operator.id}-${call.requestId}`
  return once(call, async (transaction) => {
    const given = { _id, memberId, at: call.at, why: reason, operator: call.operator.name }
    const booked = await bookAdjustment(transaction, program, points, given)
    if (!booked.ok) return booked
    const { entry, member } = booked.value
    const value = { entry: await presentEntry(call, entry), card: presentCard(member, program, call.at) }
    return yes({ value, subject: memberId })
  })
}
