import { checkIn } from './visitor/check-in'
import { checkInCalendar } from './visitor/check-in-calendar'
import { claimTask } from './visitor/claim-task'
import { makeUpDay } from './visitor/make-up-day'
import { tasks } from './visitor/tasks'

/** What the mini-program asks. */
export const visitor = { checkIn, checkInCalendar, claimTask, makeUpDay, tasks }
