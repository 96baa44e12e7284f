import { readExpiry, type ExpiryRule } from '../../../domain/points/policies'
import { yes, type Result } from '../../../domain/result'
import { refuse, type RuleRefusal, type RuleUse } from '../../../domain/rule'
import { programOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import { bookAdjustment } from '../booking'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../card-view'
import { presentEntry } from '../views'

/** Gives or takes points by hand, never below zero. */
export const adjustPoints: Handler<'ops', 'adjustPoints'> = async (call, { memberId, points, reason, expiry }) => {
  const program = await programOf(call)
  const own = readGiftExpiry(points, expiry)
  if (!own.ok) return own
  const _id = `adjust-${call.operator.id}-${call.requestId}`
  return once(call, async (transaction) => {
    const given = { _id, memberId, at: call.at, why: reason, operator: call.operator.name, ...own.value }
    const booked = await bookAdjustment(transaction, program, points, given)
    if (!booked.ok) return booked
    const { entry, member } = booked.value
    const value = { entry: await presentEntry(call, entry), card: presentCard(member, program, call.at) }
    return yes({ value, subject: memberId })
  })
}

/** How long given points last, where that is said; taken ones last no longer. */
function readGiftExpiry(points: number, use: RuleUse | null): Result<{ expiry?: ExpiryRule }, RuleRefusal> {
  if (!use) return yes({})
  if (points < 0) return refuse(use, 'expiry', { code: 'nothingExpires' })
  const read = readExpiry(use)
  return read.ok ? yes({ expiry: read.value }) : read
}
