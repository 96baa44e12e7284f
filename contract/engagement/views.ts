import { boolean, nullable, number, object, string } from 'valibot'
import { memberDayRuleView } from '../rule/views'

/** The member day that is today or comes next. */
export const memberDayView = object({
  /** YYYY-MM-DD */
  day: string(),
  /** 0 where it is today. */
  daysAhead: number(),
  rule: memberDayRuleView,
})

/** The streak that is paid next, where checking in goes on without a gap. */
export const nextStreakView = object({
  days: number(),
  points: number(),
  /** Check-ins still needed, today's included where it is open. */
  daysLeft: number(),
})

/** What there is to come back for today, in as few words as the first screen needs. */
export const returningView = object({
  /** Null where the brand offers no check-in. */
  checkIn: nullable(
    object({
      doneToday: boolean(),
      /** Days in a row up to today or, where today is still open, yesterday. */
      streak: number(),
      /** For checking in on the day. */
      points: number(),
      nextStreak: nullable(nextStreakView),
    }),
  ),
  /** How many tasks there are, and how many of them are done and not yet claimed. */
  tasks: number(),
  tasksToClaim: number(),
})
