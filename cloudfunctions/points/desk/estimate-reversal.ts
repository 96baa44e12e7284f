import { dayAt } from '../../../domain/calendar'
import { book, postedTo, type Balance } from '../../../domain/points/balance'
import type { Entry } from '../../../domain/points/ledger'
import { usablePoints } from '../../../domain/points/lots'
import { reversalPolicies, type ReversalPolicy } from '../../../domain/points/policies'
import { reversalIdOf, reverse } from '../../../domain/points/reverse'
import { no, yes } from '../../../domain/result'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'

/** What taking an entry back would come to: the same decision as for real, booked nowhere. */
export const estimateReversal: Handler<'ops', 'estimateReversal'> = async (call, { entryId }) => {
  const entry = await call.store.get('entries', entryId)
  if (!entry) return no({ code: 'entryUnknown' })
  const [member, pending, reversal] = await Promise.all([
    call.store.get('members', entry.memberId),
    call.store.get('pendings', entryId),
    call.store.get('entries', reversalIdOf(entryId)),
  ])
  if (!member) return no({ code: 'memberUnknown' })
  if (reversal || (entry.kind === 'pend' && !pending)) return no({ code: 'alreadyReversed' })
  const pointsNow = usablePoints(member.lots, dayAt(call.at))
  if (pending) {
    const whole = { possible: true, taken: pending.points, writtenOff: 0, pointsAfter: pointsNow }
    const outcomes = reversalPolicies.map((policy) => ({ policy, ...whole }))
    return yes({ pending: true, points: pending.points, growth: 0, outcomes })
  }
  const outcomes = reversalPolicies.map((policy) => outcomeOf(call, entry, member, policy, pointsNow))
  if (outcomes.some((outcome) => outcome === 'notReversible')) return no({ code: 'notReversible' })
  return yes({
    pending: false,
    points: toMember(entry),
    growth: entry.growth,
    outcomes: outcomes.filter((outcome) => outcome !== 'notReversible'),
  })
}

function outcomeOf({ at }: OperatorCall, entry: Entry, balance: Balance, policy: ReversalPolicy, pointsNow: number) {
  const reversal = reverse(entry, balance, policy, { at, reason: entry.reason })
  if (reversal.ok) {
    const taken = 0 - toMember(reversal.value)
    const pointsAfter = usablePoints(book(balance, reversal.value).lots, dayAt(at))
    return { policy, possible: true, taken, writtenOff: toMember(entry) - taken, pointsAfter }
  }
  if (reversal.refusal.code === 'notReversible') return 'notReversible'
  return { policy, possible: false, taken: 0, writtenOff: 0, pointsAfter: pointsNow }
}

const toMember = ({ postings }: Entry): number => postedTo('member', postings)
