import { serve } from '../_kernel/serve'
import { checkIn } from './check-in'
import { checkInCalendar } from './check-in-calendar'
import { home } from './home'
import { join } from './join'
import { memberCode } from './member-code'
import { statement } from './statement'

/** The door for everything a member is and has. */
export const member = serve('member', { home, join, statement, checkIn, checkInCalendar, memberCode })
