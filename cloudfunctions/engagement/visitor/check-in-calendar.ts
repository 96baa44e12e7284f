import {
  checkInCalendar as calendarOf,
  firstMonthFor,
  isCheckedIn,
  makeUpsLeft,
  nextStreak,
  noCheckIns,
  streakAt,
} from '../../../domain/engagement/check-in'
import { memberDayPercent } from '../../../domain/engagement/member-day'
import { dayAt } from '../../../domain/calendar'
import { dayStart, monthAt } from '../../../domain/months'
import { no, yes } from '../../../domain/result'
import { liveCampaigns } from '../../campaign/configuration'
import { programOf } from '../../brand/configuration'
import { presentMemberDay } from '../returning'
import type { Handler } from '../../kernel/call/serve'

/** One month of check-ins as a calendar shows it. */
export const checkInCalendar: Handler<'member', 'checkInCalendar'> = async (call, { month = monthAt(call.at) }) => {
  const [program, member, live] = await Promise.all([
    programOf(call),
    call.store.get('members', call.visitorId),
    liveCampaigns(call),
  ])
  if (!member) return no({ code: 'notMember' })
  const { checkIn: rule, memberDays } = program
  if (!rule) return no({ code: 'checkInNotOffered' })
  const checkIns = member.checkIns ?? noCheckIns
  return yes({
    month,
    firstMonth: firstMonthFor(member.joinedAt, call.at),
    today: dayAt(call.at),
    days: calendarOf(checkIns, rule, month, member, call.at).map((each) => ({
      ...each,
      isMemberDay: memberDayPercent(memberDays, dayStart(each.day)) > 100,
    })),
    doneToday: isCheckedIn(checkIns, dayAt(call.at)),
    streak: streakAt(checkIns, call.at),
    points: rule.points,
    nextStreak: nextStreak(checkIns, rule, call.at),
    makeUpsLeft: makeUpsLeft(checkIns, rule, month),
    makeUpCards: member.makeUpCards ?? 0,
    memberDay: presentMemberDay(memberDays, live, call.at),
    rule,
  })
}
