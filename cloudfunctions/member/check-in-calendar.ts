import { checkInCalendar as calendarOf, makeUpsLeft, noCheckIns, streakAt } from '../../domain/engagement/check-in'
import { sayCheckInRule } from '../../domain/engagement/check-in-rule'
import { monthAt } from '../../domain/months'
import { no, yes } from '../../domain/result'
import { programOf } from '../_kernel/configuration'
import type { Handler } from '../_kernel/serve'

/** One month of check-ins as a calendar shows it. */
export const checkInCalendar: Handler<'member', 'checkInCalendar'> = async (call, { month = monthAt(call.at) }) => {
  const [program, member] = await Promise.all([programOf(call), call.store.get('members', call.visitorId)])
  if (!member) return no({ code: 'notMember' })
  const rule = program.checkIn
  if (!rule) return no({ code: 'checkInNotOffered' })
  const checkIns = member.checkIns ?? noCheckIns
  return yes({
    month,
    days: calendarOf(checkIns, rule, month, member.joinedAt, call.at),
    streak: streakAt(checkIns, call.at),
    makeUpsLeft: makeUpsLeft(checkIns, rule, month),
    says: sayCheckInRule(rule),
  })
}
