import { array, boolean, nullable, number, object, optional, picklist, string } from 'valibot'
import { memberEvents, taskPeriods } from '../../domain/engagement/tasks'
import { memberDayView, nextStreakView } from './views'
import { cardView } from '../member/visitor'
import { procedure } from '../procedure'
import { checkInRuleView, reasonView } from '../rule/views'
import { named, shaped } from '../text'

const calendarDay = shaped(/^20\d\d-\d\d-\d\d$/)

const calendarDayView = object({
  day: string(),
  state: picklist(['checkedIn', 'madeUp', 'missed', 'open', 'ahead']),
  isMemberDay: boolean(),
  /** What making it up now would come to; null where it cannot be made up. */
  makeUp: nullable(object({ streak: number(), run: number(), points: number(), usesCard: boolean() })),
})

const taskView = object({
  id: string(),
  event: picklist(memberEvents),
  period: picklist(taskPeriods),
  /** The period the count is for: `once`, a calendar day, or the Monday a week begins with. */
  periodId: string(),
  /** When the count starts anew; null where it never does. */
  endsAt: nullable(number()),
  times: number(),
  needed: number(),
  points: number(),
  /** The last day for points claimed now, where the task says so itself; null where they last as long as any others. */
  expiresOn: nullable(string()),
  state: picklist(['open', 'done', 'claimed']),
})

/** Reasons to come back: part of the member's door. */
export const visitor = {
  /** Checks in for today. Checking in again answers with what today's check-in came to. */
  checkIn: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({}),
    output: object({
      /** YYYY-MM-DD */
      day: string(),
      checkedInNow: boolean(),
      /** All that the day was paid, streaks included. */
      points: number(),
      streak: number(),
      ...reasonView.entries,
      card: cardView,
    }),
    refusals: ['notMember', 'checkInNotOffered'],
  }),
  /** Makes up for a missed day. Making it up again answers with what it came to. */
  makeUpDay: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ day: calendarDay }),
    output: object({
      day: string(),
      madeUpNow: boolean(),
      /** For the streaks it completed; 0 where it completed none. */
      points: number(),
      streak: number(),
      card: cardView,
    }),
    refusals: ['notMember', 'checkInNotOffered', 'alreadyCheckedIn', 'makeUpDayRefused', 'makeUpsUsedUp'],
  }),
  /** One month of check-ins, this one unless another is asked for. */
  checkInCalendar: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ month: optional(shaped(/^20\d\d-(0[1-9]|1[0-2])$/)) }),
    output: object({
      month: string(),
      /** The oldest month there is anything to say of, YYYY-MM. */
      firstMonth: string(),
      /** YYYY-MM-DD */
      today: string(),
      days: array(calendarDayView),
      doneToday: boolean(),
      streak: number(),
      /** For checking in on the day. */
      points: number(),
      nextStreak: nullable(nextStreakView),
      /** How many days of the month can still be made up, and the cards that make up more. */
      makeUpsLeft: number(),
      makeUpCards: number(),
      memberDay: nullable(memberDayView),
      rule: checkInRuleView,
    }),
    refusals: ['notMember', 'checkInNotOffered'],
  }),
  /** Every task with how far the member is in its current period. */
  tasks: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({ points: number(), tasks: array(taskView) }),
    refusals: ['notMember'],
  }),
  /** Claims a task for the period it was done in. Claiming it again answers with what the claim came to. */
  claimTask: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      taskId: named(40),
      periodId: shaped(/^(once|20\d\d-\d\d-\d\d)$/),
    }),
    output: object({ claimedNow: boolean(), points: number(), ...reasonView.entries, card: cardView }),
    refusals: ['notMember', 'taskUnknown', 'taskNotDone', 'taskClaimed', 'taskPeriodOver'],
  }),
}
