import type { InferOutput } from 'valibot'
import type { memberDayView, returningView } from '../../contract/engagement/views'
import { dayAt } from '../../domain/calendar'
import { isCheckedIn, nextStreak, noCheckIns, streakAt } from '../../domain/engagement/check-in'
import { nextMemberDay, type MemberDay } from '../../domain/engagement/member-day'
import { noProgress, taskStates } from '../../domain/engagement/tasks'
import type { Member } from '../../domain/member/member'
import type { DrawReadyCampaign } from '../campaign/configuration'
import type { ReadyProgram } from '../brand/program'

/** What there is for a member to come back for today. */
export function presentReturning(
  member: Member,
  { checkIn: rule, tasks }: ReadyProgram,
  at: number,
): InferOutput<typeof returningView> {
  const checkIns = member.checkIns ?? noCheckIns
  const states = taskStates(member.taskProgress ?? noProgress, tasks, at)
  return {
    checkIn: rule && {
      doneToday: isCheckedIn(checkIns, dayAt(at)),
      streak: streakAt(checkIns, at),
      points: rule.points,
      nextStreak: nextStreak(checkIns, rule, at),
    },
    tasks: tasks.length,
    tasksToClaim: states.filter(({ state }) => state === 'done').length,
  }
}

/** The next member day, where one of the `live` campaigns pays by it: a day that multiplies nothing is not announced. */
export function presentMemberDay(
  memberDays: readonly MemberDay[],
  live: readonly DrawReadyCampaign[],
  at: number,
): InferOutput<typeof memberDayView> | null {
  const multiplied = live.map(({ campaign }) => campaign).filter(({ tierMultiplied }) => tierMultiplied)
  const next = nextMemberDay(memberDays, multiplied, at)
  if (!next) return null
  const { memberDay, day, daysAhead } = next
  return { day, daysAhead, rule: memberDay }
}
